import { toUnresolvedCommand } from "../../engine/connect/index";
import type { Command } from "../../protocol/index";
import { runCommand } from "../command/run-command";
import { runMlCommand } from "../ml/run-ml-command";
import { checkpoint, removeKept } from "./checkpoint";
import { executeSql } from "./execute-sql";
import type { Execution } from "./execution";

/** Carries out a command message; the kinds that are about the driver itself here, the others as SQL's commands are. */
export async function executeCommand(execution: Execution, command: Command): Promise<void> {
  const { operation } = execution;
  const { case: kind, value } = command.commandType;
  switch (kind) {
    case "sqlCommand":
      return executeSql(execution, value);
    case "checkpointCommand":
      return checkpoint(execution, value);
    case "removeCachedRemoteRelationCommand":
      return removeKept(execution, value.relation?.relationId ?? "");
    case "getResourcesCommand":
      return operation.send({ responseType: { case: "getResourcesCommandResult", value: {} } });
    case "mlCommand":
      return runMlCommand(execution, value);
  }
  await runCommand(execution, toUnresolvedCommand(command));
}
