import type { SparkSession } from "../../runtime/client/api";
import { SparkConnectException } from "../../runtime/client/channel";
import { parseStatement } from "../../runtime/sql";
import { schemaToDdl } from "../../runtime/types";
import type { SqlCase } from "./sql-case";
import { valueText } from "./value-text";

/** Runs a case and says as text what the session answered. */
export async function runCase(session: SparkSession, { conf, statements }: SqlCase): Promise<string> {
  for (const [key, value] of conf) await session.conf.set(key, value);
  try {
    let answer = "";
    for (const statement of statements) answer = await answerOf(session, statement);
    return answer;
  } catch (error) {
    if (error instanceof SparkConnectException && error.condition) return errorText(error);
    throw error;
  } finally {
    for (const key of conf.keys()) await session.conf.unset(key);
  }
}

async function answerOf(session: SparkSession, statement: string): Promise<string> {
  const frame = session.sql(statement);
  const schema = await frame.schema();
  const rows = (await frame.collect()).map((row) => row.toArray().map(valueText).join(" | "));
  if (!isOrdered(statement)) rows.sort();
  return [schemaToDdl(schema), ...rows].join("\n").trimEnd();
}

/** Only an ORDER BY on the outside fixes the order of the answer. */
function isOrdered(statement: string): boolean {
  let plan: unknown = parseStatement(statement);
  while (typeof plan === "object" && plan !== null && "kind" in plan) {
    if (plan.kind === "Sort") return true;
    if (plan.kind === "Query" && "plan" in plan) plan = plan.plan;
    else if (/^(Limit|Offset|With.*)$/.test(String(plan.kind)) && "child" in plan) plan = plan.child;
    else return false;
  }
  return false;
}

/** Condition, SQLSTATE, parameters, and the place in the text: what programs read of an error. */
function errorText({ condition, sqlState, messageParameters, contexts, message }: SparkConnectException): string {
  // Its message is for us, not for programs, and holds names that are made up at each run.
  if (condition === "INTERNAL_ERROR") return `error ${condition} ${sqlState ?? "-"}`;
  const parameters = Object.entries(messageParameters).sort(([a], [b]) => (a < b ? -1 : 1));
  const position = /\(line \d+, pos \d+\)/.exec(message)?.[0];
  return [
    `error ${condition} ${sqlState ?? "-"}`,
    ...parameters.map(([key, value]) => `${key}: ${JSON.stringify(value.replace(/#\d+/g, "#0"))}`),
    ...(position ? [position] : []),
    ...contexts
      .filter(({ kind }) => kind === "sql")
      .map((c) => `at ${c.start}-${c.stop}: ${JSON.stringify(c.fragment)}`),
  ].join("\n");
}
