import type { SurveyedCell } from "../protocol/notebook-survey";
import { differences } from "./differences";
import { byPlace, type Finding } from "./finding";
import { localFiles } from "./local-files";
import { assertAnswers, fixedSettings } from "./settings";
import { type CellText, Surveyor } from "./surveyor";

/** A Spark, and what a session of a notebook on it is told first. */
export interface Side {
  readonly remote: string;
  readonly settings: Readonly<Record<string, string>>;
}

export interface Move {
  /** Of the notebook: code finds files beside it by its name. */
  readonly uri: string;
  readonly cells: readonly CellText[];
  readonly here: Side;
  readonly there: Side;
  /** Where the notebook's files are, if the other Spark does not see them. */
  readonly localFolder?: string;
  /** Where the language server's bundle is. */
  readonly distFolder: string;
  readonly signal?: AbortSignal;
}

export interface MoveReport {
  /** By place. */
  readonly findings: readonly Finding[];
  readonly plans: number;
  /** Plans that are known only when cells run. */
  readonly unknown: number;
}

/** What will be other when the notebook runs on the other Spark. No cell runs. @throws SparkConnectException where that Spark does not answer */
export async function checkMove(move: Move): Promise<MoveReport> {
  const { cells, here, there, localFolder, signal } = move;
  await assertAnswers(there.remote);
  signal?.throwIfAborted();
  const [ours, theirs] = await Promise.all([surveyed(move, here), surveyed(move, there)]);
  const texts = cells.map(({ text }) => text);
  const found = [
    ...differences(ours, theirs),
    ...(await fixedSettings(there.remote, theirs, texts)),
    ...(localFolder === undefined ? [] : localFiles(ours, localFolder)),
  ];
  const frames = theirs.flatMap((cell) => cell.frames);
  const unknown = frames.filter((frame) => !frame.columns && !frame.error).length;
  return { findings: found.sort(byPlace), plans: frames.length, unknown };
}

async function surveyed({ uri, cells, distFolder, signal }: Move, side: Side): Promise<readonly SurveyedCell[]> {
  const surveyor = await Surveyor.start(distFolder, side.remote, side.settings);
  const stop = () => surveyor.stop();
  signal?.addEventListener("abort", stop);
  try {
    signal?.throwIfAborted();
    return await surveyor.survey(uri, cells);
  } finally {
    signal?.removeEventListener("abort", stop);
    surveyor.stop();
  }
}
