import { SparkError } from "../../errors/index";
import type { Plan } from "../../plan/resolved/index";
import type { ExplainCommand } from "../../plan/unresolved/index";
import { analyzePlan } from "../analysis/analyze";
import type { Execution } from "../execute/execution";
import { explain } from "../execute/explain";
import { answer, text } from "./rows";

/** `EXPLAIN`: one row. As in Spark, a query that does not analyse is explained by its error. */
export async function explainCommand(execution: Execution, { mode, statement }: ExplainCommand): Promise<Plan> {
  return answer([text("plan", true)], [[await planText(execution, mode, statement)]]);
}

async function planText(
  { driver, session }: Execution,
  mode: ExplainCommand["mode"],
  statement: ExplainCommand["statement"],
) {
  if (statement.kind === "Command") return `== Physical Plan ==\nExecute ${statement.command.kind}Command\n`;
  try {
    return await explain(driver, session, await analyzePlan(driver, session, statement.plan), mode);
  } catch (error) {
    if (error instanceof SparkError) return `Error occurred during query planning: \n${error.message}`;
    throw error;
  }
}
