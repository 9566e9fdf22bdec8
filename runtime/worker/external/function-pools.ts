import type { ExternalStep } from "../../protocol/worker-messages";
import { PythonStarter } from "../python/python-starter";
import { HostProcess } from "../typescript/host-process";
import { ProcessPool } from "./process-pool";

export type FunctionPools = Readonly<Record<"python" | NonNullable<ExternalStep["language"]>, ProcessPool>>;

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
