import { readdirSync } from "node:fs";
import { isAlive, scratchRoot } from "../../cluster";
import type { Finding } from "./finding";

/** Drivers of this user, by the scratch folders that they hold. */
export function driverFinding(): Finding {
  const pids = folderNames().flatMap((name) => {
    const pid = Number(/^driver-(\d+)-/.exec(name)?.[1]);
    return pid && isAlive(pid) ? [pid] : [];
  });
  const text = pids.length === 0 ? "none" : pids.map((pid) => `process ${pid}`).join(", ");
  return { name: "Running drivers", state: "ok", text };
}

function folderNames(): string[] {
  try {
    return readdirSync(scratchRoot());
  } catch {
    return []; // nothing of ours has ever run
  }
}
