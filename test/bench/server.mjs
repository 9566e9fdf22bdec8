import { spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { root } from "./paths.mjs";

/** `sparknb server` of this build on a free port: its address and process, and how to end it. */
export const startServer = (...args) =>
  startListening(join(root, "dist", "cli.js"), "server", "--port", "0", "--insecure", ...args);

/** A program that prints the address that it listens on. */
export async function startListening(...args) {
  const child = spawn(process.execPath, args, { stdio: ["pipe", "pipe", "inherit"] });
  const ended = new Promise((resolve) => child.once("exit", resolve));
  for await (const line of createInterface({ input: child.stdout })) {
    const [address] = /sc:\/\/\S+/.exec(line) ?? [];
    if (!address) continue;
    child.stdout.resume();
    return {
      address,
      pid: child.pid,
      stop: () => {
        child.kill("SIGTERM");
        return ended;
      },
    };
  }
  throw new Error("the server ended before it was ready");
}

/** The processes below one, by the program they run: `driver.js`, `worker.js`, … Linux only. */
export function descendants(pid) {
  const parents = new Map();
  for (const name of readdirSync("/proc").filter((entry) => /^\d+$/.test(entry))) {
    try {
      const stat = readFileSync(`/proc/${name}/stat`, "utf8");
      parents.set(Number(name), Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]));
    } catch {} // it has ended
  }
  const found = [];
  for (const [child] of parents) {
    let above = parents.get(child);
    while (above && above !== pid) above = parents.get(above);
    if (above === pid) found.push({ pid: child, program: programOf(child) });
  }
  return found;
}

function programOf(pid) {
  try {
    return (
      readFileSync(`/proc/${pid}/cmdline`, "utf8")
        .split("\0")
        .find((part) => part.endsWith(".js"))
        ?.split("/")
        .at(-1) ?? ""
    );
  } catch {
    return "";
  }
}

/** Megabytes of memory that are this process's own, shared pages by their share. */
export function megabytes(pid) {
  const [, kilobytes] = /^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, "utf8")) ?? [];
  return Number(kilobytes) / 1024;
}

/** The value that a share of all values is not above. */
export const quantile = (values, share) =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))];
