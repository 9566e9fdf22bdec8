import type { WriteFiles } from "../../plan/unresolved/index";
import { unsupported } from "../error/unsupported";
import type { Execution } from "../execute/execution";

export async function writeFiles(_execution: Execution, _command: WriteFiles): Promise<undefined> {
  throw unsupported("DataFrame.write");
}
