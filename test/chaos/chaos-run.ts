import { mkdirSync, readdirSync } from "node:fs";
import { setTimeout } from "node:timers/promises";
import { create } from "@bufbuild/protobuf";
import { SparkSession } from "../../runtime/client/api";
import { isAlive, type RunningDriver, startDriver } from "../../runtime/cluster";
import { ClusterStatusRequestSchema, type ClusterStatusResponse } from "../../runtime/protocol";
import { InspectClient } from "../driver/inspect-client";
import { generator } from "../scheduler/simulation";
import { disturbances } from "./disturbances";

export interface ChaosRun {
  readonly seed: number;
  /** A key of `disturbances`; absent: nothing is disturbed. */
  readonly disturbance?: string;
  readonly distFolder: string;
  /** The driver's scratch folder is made in it; must be empty afterwards. */
  readonly folder: string;
  readonly conf: Readonly<Record<string, string>>;
  readonly queries: ReadonlyMap<string, string>;
  prepare(session: SparkSession): Promise<void>;
}

export interface ChaosResult {
  /** By query: its rows, or the condition of the error that it ended with. */
  readonly outcomes: ReadonlyMap<string, Outcome>;
  /** What was hit. */
  readonly hits: readonly string[];
  /** Files and processes that the driver left behind. */
  readonly left: readonly string[];
}

export type Outcome =
  | { readonly kind: "rows"; readonly rows: readonly (readonly unknown[])[] }
  | { readonly kind: "error"; readonly condition: string | undefined; readonly message: string }
  | { readonly kind: "hang" };

/** Milliseconds after which a query hangs. */
const patience = 120_000;

const mostRounds = 100;

/** Runs queries on a cluster of its own while its workers and files are disturbed at random, the same for a seed. */
export async function chaosRun(run: ChaosRun): Promise<ChaosResult> {
  mkdirSync(run.folder, { recursive: true, mode: 0o700 });
  const conf = { "spark.local.dir": run.folder, "spark.task.maxFailures": "8", ...run.conf };
  const driver = await startDriver({ distFolder: run.distFolder, conf, workers: 2 });
  const inspect = new InspectClient(driver);
  const seen = new Set<number>();
  const workers = async () => {
    const status = await inspect.ask<ClusterStatusResponse>("clusterStatus", create(ClusterStatusRequestSchema));
    const pids = status.workers.map(({ pid }) => Number(pid));
    for (const pid of pids) seen.add(pid);
    return pids;
  };
  const outcomes = new Map<string, Outcome>();
  const hits: string[] = [];
  const end = new AbortController();
  try {
    const session = await SparkSession.builder().remote(driver.address).create();
    await run.prepare(session);
    const striking = strike(run, workers, hits, end.signal);
    // A fast machine may be done before the first blow: then all is run again, until something was hit.
    const isOver = () => run.disturbance === undefined || hits.length > 0;
    for (let round = 0; round === 0 || (round < mostRounds && !isOver()); round++)
      for (const [name, text] of run.queries) outcomes.set(name, await outcomeOf(session, text));
    end.abort();
    await striking;
    await workers();
    await session.stop();
  } finally {
    end.abort();
    inspect.close();
    await driver.stop();
  }
  return { outcomes, hits, left: await leftovers(run.folder, driver, seen) };
}

async function strike(
  { seed, disturbance, folder }: ChaosRun,
  workers: () => Promise<readonly number[]>,
  hits: string[],
  signal: AbortSignal,
): Promise<void> {
  const chosen = disturbance === undefined ? undefined : disturbances[disturbance]!;
  if (!chosen) return;
  const random = generator(seed);
  const wait = (ms: number) => setTimeout(ms, undefined, { signal }).catch(() => undefined);
  await wait(Math.min(chosen.everyMs, 1000) * random());
  while (!signal.aborted) {
    const hit = await chosen.strike({ workers, scratch: folder, random });
    if (hit !== undefined) hits.push(hit);
    await wait(hit === undefined ? 20 : chosen.everyMs);
  }
}

async function outcomeOf(session: SparkSession, text: string): Promise<Outcome> {
  const rows = session
    .sql(text)
    .collect()
    .then(
      (collected): Outcome => ({ kind: "rows", rows: collected.map((row) => row.toArray()) }),
      (error): Outcome => ({ kind: "error", condition: error.condition, message: String(error.message) }),
    );
  const timer = new AbortController();
  const hang = setTimeout(patience, { kind: "hang" } as const, { signal: timer.signal }).catch(() => undefined);
  const outcome = await Promise.race([rows, hang]);
  timer.abort();
  return outcome!;
}

async function leftovers(folder: string, { pid }: RunningDriver, workers: ReadonlySet<number>): Promise<string[]> {
  await setTimeout(200);
  const processes = [pid, ...workers].filter(isAlive).map((one) => `process ${one}`);
  return [...processes, ...readdirSync(folder).map((name) => `file ${name}`)];
}
