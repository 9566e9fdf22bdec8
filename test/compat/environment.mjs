import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
export const root = join(here, "..", "..");
export const work = join(here, ".work");
/** Conformance cases and benchmark scripts that are not part of the repository; undefined where they are not. */
export const shared = existsSync(join(root, "..", "shared", "README.md")) ? join(root, "..", "shared") : undefined;

/** A Python with the real PySpark in an environment of its own; undefined when this machine has no Python. */
export const python = () => environment("venv", "requirements.txt");

/** The Python that Sail runs in, which refuses the PySpark that we follow; undefined when this machine has none. */
export const sailPython = () => environment("sail-venv", "requirements-sail.txt");

function environment(name, requirementsFile) {
  const system = ["python3", "python"].find((command) => runs(command));
  if (!system) return undefined;
  const requirements = join(here, requirementsFile);
  const wanted = createHash("sha256").update(readFileSync(requirements)).digest("hex");
  const venv = join(work, name);
  const executable = process.platform === "win32" ? join(venv, "Scripts", "python.exe") : join(venv, "bin", "python");
  const stamp = join(venv, ".installed");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return executable;
  mkdirSync(work, { recursive: true });
  console.log(`Installing ${requirementsFile} …`);
  execFileSync(system, ["-m", "venv", "--clear", venv], { stdio: "inherit" });
  execFileSync(executable, ["-m", "pip", "install", "-q", "-r", requirements], { stdio: "inherit" });
  writeFileSync(stamp, wanted);
  return executable;
}

export const hasJava = () => runs("java", "-version");

function runs(command, argument = "--version") {
  try {
    execFileSync(command, [argument], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}
