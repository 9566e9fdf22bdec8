import { execFileSync } from "node:child_process";
import { setTimeout as delay } from "node:timers/promises";

/** Every process of this machine: id, parent, command line. */
function allProcesses() {
  const lines = execFileSync("ps", ["-eo", "pid=,ppid=,args="], { encoding: "utf8" }).trim().split("\n");
  return lines.map((line) => {
    const [, pid, parent, command] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line);
    return { pid: Number(pid), parent: Number(parent), command };
  });
}

/** Processes of the extension installed in `extensionsFolder`, by the name of their bundle: driver, worker, kernel, language-server. */
export function extensionProcesses(extensionsFolder, name = "[a-z-]+") {
  const entry = new RegExp(`${extensionsFolder.replace(/[.\\]/g, "\\$&")}/\\S*/dist/(${name})\\.js`);
  const own = allProcesses().flatMap(({ pid, parent, command }) => {
    const match = entry.exec(command);
    return match ? [{ pid, parent, name: match[1] }] : [];
  });
  return own.filter((process) => !isBeingStarted(process, (parent) => parent.name === process.name, own));
}

/** What a process starts has that one's command line until it has its own. */
const isBeingStarted = ({ parent }, isAlike, all) => all.some((other) => other.pid === parent && isAlike(other));

/** The extension host that runs the extension of `serverPid`'s code-server. */
export function extensionHosts(serverPid) {
  const all = allProcesses();
  const isBelow = (pid) => pid === serverPid || all.some((p) => p.pid === pid && p.parent > 1 && isBelow(p.parent));
  const hosts = all.filter(({ pid, command }) => command.includes("--type=extensionHost") && isBelow(pid));
  return hosts.filter((process) => !isBeingStarted(process, () => true, hosts)).map(({ pid }) => pid);
}

/** A process and those below it. What `apart` are, and what is below them, are left out. */
export function processTree(top, apart = []) {
  const all = allProcesses();
  const below = (pid) =>
    apart.includes(pid) ? [] : [pid, ...all.filter((p) => p.parent === pid).flatMap((p) => below(p.pid))];
  return below(top);
}

/** @returns what is still there after `timeoutMs`; empty is what one hopes for */
export async function waitUntilGone(list, timeoutMs) {
  const end = Date.now() + timeoutMs;
  for (;;) {
    const left = list();
    if (left.length === 0 || Date.now() > end) return left;
    await delay(100);
  }
}
