import type { CheckpointCommand } from "../../protocol/index";
import { unsupported } from "../error/unsupported";
import type { Execution } from "./execution";

/** @throws UNSUPPORTED_FEATURE: rows are not kept on the cluster yet */
export function checkpoint(_execution: Execution, command: CheckpointCommand): void {
  throw unsupported(command.local ? "DataFrame.localCheckpoint" : "DataFrame.checkpoint");
}
