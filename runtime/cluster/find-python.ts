import { execFile } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import { delimiter, isAbsolute, join } from "node:path";

const isWindows = process.platform === "win32";
const names = isWindows ? ["python.exe", "python3.exe"] : ["python3", "python"];
const probeTimeout = 10_000;

export interface PythonPlaces {
  /** Asked for by the user: taken as it is. A program or an environment's folder. */
  readonly chosen?: string;
  /** Folders that may hold an environment `.venv`, nearest first. */
  readonly folders: readonly string[];
  /** Further interpreters, best first; they come before those of the PATH. */
  readonly others?: readonly string[];
}

/**
 * The interpreter for Python cells: the chosen one; else the first that can run them of the folders' `.venv`, the others and the PATH's;
 * else the first that is there, whose cells will say what it lacks.
 */
export async function findPython({ chosen, folders, others = [] }: PythonPlaces): Promise<string | undefined> {
  if (chosen) return isFolder(chosen) ? interpreterOf(chosen) : onPath(chosen);
  const candidates = [
    ...folders.map((folder) => interpreterOf(join(folder, ".venv"))),
    ...others.filter((path) => existsSync(path)),
    ...names.map(onPath),
  ].filter((path) => path !== undefined);
  for (const path of new Set(candidates)) if (await canRunCells(path)) return path;
  return candidates[0];
}

/** An environment's interpreter. */
export function interpreterOf(environment: string): string | undefined {
  const folder = join(environment, isWindows ? "Scripts" : "bin");
  return names.map((name) => join(folder, name)).find((path) => existsSync(path));
}

function onPath(name: string): string | undefined {
  if (isAbsolute(name)) return name;
  const folders = (process.env.PATH ?? "").split(delimiter);
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path));
}

const isFolder = (path: string) => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;

const probe =
  "import importlib.util as u, sys; sys.exit(not all(map(u.find_spec, ('IPython', 'pyspark', 'grpc', 'pyarrow'))))";

function canRunCells(interpreter: string): Promise<boolean> {
  return new Promise((resolve) => {
    execFile(interpreter, ["-c", probe], { timeout: probeTimeout, windowsHide: true }, (error) => resolve(!error));
  });
}
