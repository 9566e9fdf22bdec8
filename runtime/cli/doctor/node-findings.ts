import { accessSync, constants } from "node:fs";
import { availableParallelism, cpus, freemem, tmpdir, totalmem } from "node:os";
import type { Finding } from "./finding";

const minimumNode = 20;
const gibibytes = (bytes: number) => `${(bytes / 2 ** 30).toFixed(1)} GiB`;

export function nodeFinding(): Finding {
  const major = Number(process.versions.node.split(".")[0]);
  const isEnough = major >= minimumNode;
  return {
    name: "Node",
    state: isEnough ? "ok" : "failed",
    text: `${process.versions.node}${isEnough ? "" : `: sparknb needs ${minimumNode} or newer`}`,
  };
}

export function machineFinding(): Finding {
  const model = cpus()[0]?.model.trim();
  const text = `${availableParallelism()} cores${model ? ` (${model})` : ""}, ${gibibytes(totalmem())} memory, ${gibibytes(freemem())} free`;
  return { name: "Machine", state: "ok", text };
}

export async function duckdbFinding(): Promise<Finding> {
  try {
    const { default: duckdb } = await import("@duckdb/node-bindings");
    return { name: "DuckDB", state: "ok", text: duckdb.library_version() };
  } catch (error) {
    return { name: "DuckDB", state: "failed", text: `cannot be loaded: ${(error as Error).message.split("\n")[0]}` };
  }
}

export function scratchFinding(folder = tmpdir()): Finding {
  try {
    accessSync(folder, constants.W_OK);
    return { name: "Scratch folder", state: "ok", text: folder };
  } catch (error) {
    return { name: "Scratch folder", state: "failed", text: (error as Error).message };
  }
}
