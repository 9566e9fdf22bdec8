import { existsSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { ConnectClient, defaultRetryPolicy } from "../../client/channel";
import { startDriver } from "../../cluster";
import { isRunnable } from "../../notebook";
import type { SurveyedCell } from "../../protocol/notebook-survey";
import { parseArguments } from "../arguments";
import { differences } from "../check/differences";
import { Surveyor } from "../check/surveyor";
import type { Command } from "../command";
import { CommandError } from "../command-error";
import { readNotebook } from "../run/read-notebook";

export const check: Command = {
  usage: "check NOTEBOOK --remote sc://…",
  summary:
    "Will the notebook move? Analyses every cell on a local Spark and on the other one, runs none, and lists what differs. Exit code 1 when something does.",
  options: [["--remote sc://…", "The Spark Connect server to which the notebook would move"]],
  async run(args) {
    const { values, positionals } = parseArguments({
      args: [...args],
      allowPositionals: true,
      options: { remote: { type: "string" } },
    });
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0) throw new CommandError("`sparknb check` takes one notebook.");
    if (values.remote === undefined) throw new CommandError("`sparknb check` needs --remote sc://…");
    const path = resolve(file);
    const folder = dirname(path);
    const notebook = readNotebook(path);
    const numbers = notebook.cells.flatMap(({ language }, index) => (isRunnable(language) ? [index + 1] : []));
    const local = await startDriver({ distFolder: __dirname, workers: 1 });
    try {
      const survey = async (remote: string, settings: Readonly<Record<string, string>>) => {
        const surveyor = await Surveyor.start(remote, settings);
        try {
          return await surveyor.survey(path, notebook);
        } finally {
          surveyor.stop();
        }
      };
      const fixed = await fixedSettings(values.remote);
      const [here, there] = await Promise.all([
        survey(local.address, { "spark.sparknb.workingDirectory": folder }),
        survey(values.remote, {}),
      ]);
      const found = [
        ...differences(here, there, numbers),
        ...settingsProblems(there, await fixed(settingsOf(there)), numbers),
        ...localFiles(here, folder, numbers),
      ];
      for (const line of found) console.log(line);
      const frames = there.flatMap((cell) => cell.frames);
      const unknown = frames.filter((frame) => !frame.columns && !frame.error).length;
      const parts = [`${numbers.length} cells, ${frames.length} plans compared, ${found.length} differences`];
      if (unknown > 0) parts.push(`${unknown} plans that are known only when cells run`);
      console.log(parts.join("; "));
      return found.length > 0 ? 1 : 0;
    } finally {
      await local.stop();
    }
  },
};

const settingsOf = (cells: readonly SurveyedCell[]) => [
  ...new Set(cells.flatMap(({ settings }) => Object.keys(settings))),
];

/** Asks a server which keys a session cannot set. @throws CommandError when it does not answer */
async function fixedSettings(remote: string): Promise<(keys: readonly string[]) => Promise<ReadonlySet<string>>> {
  const ask = async (keys: readonly string[]) => {
    const client = new ConnectClient(remote, { retryPolicy: { ...defaultRetryPolicy, maxRetries: 3 } });
    try {
      const { pairs } = await client.config({ case: "isModifiable", value: { keys: [...keys] } });
      return new Set(pairs.filter(({ value }) => value === "false").map(({ key }) => key));
    } catch (error) {
      throw new CommandError(`${remote.split(";")[0]} does not answer: ${(error as Error).message}`);
    } finally {
      await client.close();
    }
  };
  await ask(["spark.sql.session.timeZone"]);
  return async (keys) => (keys.length > 0 ? ask(keys) : new Set());
}

function settingsProblems(
  cells: readonly SurveyedCell[],
  fixed: ReadonlySet<string>,
  numbers: readonly number[],
): string[] {
  return [...fixed].map((key) => {
    const index = cells.findIndex(({ settings }) => key in settings);
    return `cell ${numbers[index]}: the setting ${key} cannot be changed there`;
  });
}

/** Files beside the notebook: the other Spark reads its own disk. */
function localFiles(cells: readonly SurveyedCell[], folder: string, numbers: readonly number[]): string[] {
  const seen = new Set<string>();
  return cells.flatMap(({ frames }, index) =>
    frames.flatMap(({ line, paths }) =>
      paths.flatMap((path) => {
        if (seen.has(path) || /^\w+:/.test(path) || !existsSync(resolve(folder, path))) return [];
        seen.add(path);
        return [`cell ${numbers[index]}:${line}: ${path} is a file of this machine`];
      }),
    ),
  );
}
