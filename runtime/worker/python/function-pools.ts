import type { PythonStep } from "../../protocol/worker-messages";
import { HostProcess } from "../typescript/host-process";
import { ProcessPool } from "./process-pool";
import { PythonStarter } from "./python-starter";

export type FunctionPools = Readonly<Record<"python" | NonNullable<PythonStep["language"]>, ProcessPool>>;

/**
 * Python processes of another interpreter, environment or set of files are others.
 * @param folder the worker's own, for sockets
 */
export function functionPools(folder: string): FunctionPools {
  const starter = new PythonStarter(folder);
  return {
    python: new ProcessPool(
      (runtime) => starter.start(runtime),
      ({ interpreter, environment, filesFolder, archives }) =>
        JSON.stringify([interpreter, environment, filesFolder, archives]),
    ),
    typescript: new ProcessPool(HostProcess.start, () => ""),
  };
}
