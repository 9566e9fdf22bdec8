import { spawn } from "node:child_process";
import { join } from "node:path";
import type { FunctionRuntime } from "../../protocol/worker-messages";
import { ByteReader, StreamEnded } from "./byte-reader";
import { noPython, PythonCrashed } from "./python-error";
import { PythonProcess } from "./python-process";

/** Beside the worker's bundle. */
const packageFolder = join(__dirname, "python");
const program =
  "import sys; sys.path.insert(0, sys.argv.pop(1)); from sparknb_udf.main import main; del sys.path[0]; main()";
const tailLength = 4096;

interface Greeting {
  readonly python: string;
  readonly pyspark: string | null;
  readonly problem: string | null;
}

/**
 * A new interpreter that has loaded what functions need.
 * @throws RaisedCondition when it is no Python that can run functions; PythonCrashed when it was ended
 */
export async function spawnPython(
  { interpreter, environment }: FunctionRuntime,
  args: readonly string[] = [],
): Promise<PythonProcess> {
  const child = spawn(interpreter, ["-u", "-c", program, packageFolder, ...args], {
    env: { ...process.env, ...environment },
    stdio: ["pipe", "pipe", "pipe"],
    windowsHide: true,
  });
  let errors = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    errors = (errors + text).slice(-tailLength);
  });
  let isKilled = false;
  const exited = new Promise<string>((resolve) => {
    child.once("error", (error) => resolve(error.message));
    child.once("close", (code, signal) => {
      isKilled = signal !== null;
      resolve(signal ? `ended by ${signal}` : `exit code ${code}`);
    });
  });
  const python = new PythonProcess({
    input: child.stdin,
    output: new ByteReader(child.stdout),
    pid: child.pid ?? 0,
    exited,
    errors: () => errors,
  });
  try {
    const { problem } = JSON.parse((await python.output.bytes()).toString()) as Greeting;
    if (problem !== null) throw noPython(interpreter, problem);
    return python;
  } catch (error) {
    if (!(error instanceof StreamEnded)) throw error;
    const how = [await exited, errors].join("\n").trim();
    throw isKilled ? new PythonCrashed(how) : noPython(interpreter, how);
  }
}
