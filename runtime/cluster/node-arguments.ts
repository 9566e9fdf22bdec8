import { readFileSync } from "node:fs";

/** What other native code on the main thread may need of its stack. */
const reserveKilobytes = 4096;
const usualKilobytes = 8192;

/** Messages die young: a small nursery takes no more time, and an idle process holds 15 to 25 MB less. */
export const memoryArguments: readonly string[] = ["--max-semi-space-size=4"];

/** For a process that walks deep trees: about half of the stack that the system gives, where that is more than Node's 1 MB. */
export function stackArguments(): readonly string[] {
  if (process.platform === "win32") return [];
  const kilobytes = Math.min(stackLimit(), usualKilobytes) - reserveKilobytes;
  return kilobytes > 1024 ? [`--stack-size=${kilobytes}`] : [];
}

/** In kilobytes. */
function stackLimit(): number {
  if (process.platform !== "linux") return usualKilobytes;
  try {
    const [, soft = ""] = /^Max stack size\s+(\S+)/m.exec(readFileSync("/proc/self/limits", "utf8")) ?? [];
    return soft === "unlimited" ? usualKilobytes : Number(soft) / 1024 || 0;
  } catch {
    return 0;
  }
}
