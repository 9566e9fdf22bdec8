import { toUnresolvedCommand } from "../../engine/connect/index";
import type { Command } from "../../protocol/index";
import { runCommand } from "../command/run-command";
import type { ResponseBody } from "../operation/operation";
import { checkpoint, removeKept } from "./checkpoint";
import { executeSql } from "./execute-sql";
import type { Execution } from "./execution";

/** No model can have been trained here. */
const noModelsCleaned: ResponseBody = {
  responseType: {
    case: "mlCommandResult",
    value: { resultType: { case: "param", value: { literalType: { case: "integer", value: 0 } } } },
  },
};

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
      // Sent by every PySpark that ends, while its interpreter shuts down: without a result before the end of the stream it may hang there.
      if (value.command.case === "cleanCache") return operation.send(noModelsCleaned);
  }
  await runCommand(execution, toUnresolvedCommand(command));
}
