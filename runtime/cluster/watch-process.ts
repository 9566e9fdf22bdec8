import { isAlive } from "./is-alive";

/** Milliseconds between two looks. */
const interval = 250;

/** Resolves when a process that is not our child has ended. Does not keep this process alive. */
export function processEnd(pid: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setInterval(() => {
      if (isAlive(pid)) return;
      clearInterval(timer);
      resolve();
    }, interval);
    timer.unref();
  });
}

/** Asks a process to end, and ends it by force `graceMs` later. Resolves when it is gone. */
export async function endProcess(pid: number, graceMs: number): Promise<void> {
  signal(pid, "SIGTERM");
  const force = setTimeout(() => signal(pid, "SIGKILL"), graceMs);
  await processEnd(pid);
  clearTimeout(force);
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {} // it is gone
}
