import { readdirSync, rmSync, statSync, truncateSync } from "node:fs";
import { join } from "node:path";

/** What a disturbance may touch. */
export interface Victims {
  /** Workers that are ready now. */
  workers(): Promise<readonly number[]>;
  /** Where the driver keeps its files. */
  readonly scratch: string;
  readonly random: () => number;
}

/** One blow; returns what it hit, undefined: there was nothing to hit. `everyMs`: how often. */
export interface Disturbance {
  readonly everyMs: number;
  strike(victims: Victims): Promise<string | undefined>;
}

const pick = <T>(list: readonly T[], random: () => number): T | undefined => list[Math.floor(random() * list.length)];

function filesBelow(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((name) => name.includes("shuffle") && name.endsWith(".parquet"))
      .map((name) => join(folder, name));
  } catch {
    return []; // a folder went while it was read
  }
}

async function signal(victims: Victims, what: NodeJS.Signals): Promise<number | undefined> {
  const pid = pick(await victims.workers(), victims.random);
  try {
    if (pid !== undefined) process.kill(pid, what);
    return pid;
  } catch {
    return undefined; // it has just ended
  }
}

/** On a file that a task has written for others. It may be gone in the meantime. */
const onFile = (change: (path: string) => void): Disturbance["strike"] => {
  return async ({ scratch, random }) => {
    const path = pick(filesBelow(scratch), random);
    if (path === undefined) return undefined;
    try {
      change(path);
      return path;
    } catch {
      return undefined;
    }
  };
};

export const disturbances: Readonly<Record<string, Disturbance>> = {
  kill: {
    everyMs: 1000,
    strike: async (victims) => (await signal(victims, "SIGKILL"))?.toString(),
  },
  stop: {
    everyMs: 25_000,
    async strike(victims) {
      const pid = await signal(victims, "SIGSTOP");
      if (pid === undefined) return undefined;
      setTimeout(() => {
        try {
          process.kill(pid, "SIGCONT");
        } catch {} // replaced in the meantime
      }, 20_000).unref();
      return String(pid);
    },
  },
  delete: { everyMs: 150, strike: onFile((path) => rmSync(path)) },
  truncate: { everyMs: 150, strike: onFile((path) => truncateSync(path, Math.floor(statSync(path).size / 2))) },
  /** The run's scratch folder is small: nothing more needs to be done. */
  "disk-full": { everyMs: 60_000, strike: async () => "the scratch folder's size" },
};
