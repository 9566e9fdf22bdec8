import type { Plan } from "../../protocol/index";
import { sendMetrics } from "../operation/send-metrics";
import { decodePlan } from "./decode-plan";
import { executeCommand } from "./execute-command";
import { executeQuery } from "./execute-query";
import type { Execution } from "./execution";
import { inlineCachedRelations } from "./inline-cached-relations";

/** Carries out a plan message; its answers go to the operation. Resolves when the last one was sent. */
export async function execute(execution: Execution, plan: Plan | undefined): Promise<void> {
  const decoded = decodePlan(plan);
  if (decoded.kind === "command") {
    await inlineCachedRelations(decoded.command, execution.session);
    await executeCommand(execution, decoded.command);
    sendMetrics(execution.operation);
  } else await executeQuery(execution, decoded.relation);
}
