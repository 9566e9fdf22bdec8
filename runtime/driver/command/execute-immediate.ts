import { bindParameters, type Parameters, parameterStyles, parseOptions } from "../../engine/analyzer/index";
import { SparkError } from "../../errors/index";
import type { Plan } from "../../plan/resolved/index";
import type { ExecuteImmediate, UnresolvedCommand, UnresolvedExpression } from "../../plan/unresolved/index";
import { parseStatement } from "../../sql/index";
import { quoteIdentifier, sqlText } from "../../types/index";
import { analyzePlan } from "../analysis/analyze";
import { sessionFacts } from "../analysis/session-facts";
import type { Execution } from "../execute/execution";
import { assignQuery, evaluate } from "./variable";

/** Runs a statement that is itself a value. A query's rows are the answer, or go to variables. */
export async function executeImmediate(
  execution: Execution,
  { text, into, using }: ExecuteImmediate,
  run: (execution: Execution, command: UnresolvedCommand) => Promise<Plan>,
): Promise<Plan | undefined> {
  const { driver, session, operation } = execution;
  const query = await textOf(execution, text);
  const statement = parseStatement(query, parseOptions(sessionFacts(session)));
  const parameters = parametersOf(statement, await outsideOf(execution, using));
  const inside = { ...execution, session: session.withTemporary(session.temporary.root) };
  if (statement.kind === "Command" && statement.command.kind === "RunScript")
    throw new SparkError("SQL_SCRIPT_IN_EXECUTE_IMMEDIATE", { sqlString: query });
  if (statement.kind === "Command") {
    if (into.length > 0) throw new SparkError("INVALID_STATEMENT_FOR_EXECUTE_INTO", { sqlString: query.toUpperCase() });
    return run(inside, bindParameters(statement.command, parameters));
  }
  const plan = bindParameters(statement.plan, parameters);
  if (into.length === 0) return analyzePlan(driver, inside.session, plan, operation.signal);
  const variables = into.map((nameParts) => {
    const variable = session.temporary.variable(nameParts);
    if (variable) return variable;
    const objectName = nameParts.map(quoteIdentifier).join(".");
    throw new SparkError("UNRESOLVED_COLUMN.WITHOUT_SUGGESTION", { objectName });
  });
  return assignQuery(execution, variables, plan);
}

/** What the statement runs in sees nothing of a script's variables: arguments are their values. */
async function outsideOf(execution: Execution, using: readonly UnresolvedExpression[]) {
  const { temporary } = execution.session;
  if (temporary.root === temporary || using.length === 0) return using;
  const values = await evaluate(execution, { kind: "Project", list: using, child: { kind: "OneRow" } });
  return using.map((argument, i): UnresolvedExpression => {
    const value: UnresolvedExpression = { kind: "Literal", ...values[i]! };
    return argument.kind === "Alias" ? { ...argument, child: value } : value;
  });
}

/** @throws INVALID_EXPR_TYPE_FOR_QUERY_EXECUTE_IMMEDIATE, NULL_QUERY_STRING_EXECUTE_IMMEDIATE */
async function textOf(execution: Execution, text: UnresolvedExpression): Promise<string> {
  const [found] = await evaluate(execution, { kind: "Project", list: [text], child: { kind: "OneRow" } });
  const { type, value } = found!;
  if (type.kind !== "string") {
    throw new SparkError("INVALID_EXPR_TYPE_FOR_QUERY_EXECUTE_IMMEDIATE", { exprType: `"${sqlText(type)}"` });
  }
  if (typeof value === "string") return value;
  const varName = text.kind === "Attribute" ? text.nameParts.join(".") : "";
  throw new SparkError("NULL_QUERY_STRING_EXECUTE_IMMEDIATE", { varName });
}

/** @throws INVALID_QUERY_MIXED_QUERY_PARAMETERS, ALL_PARAMETERS_MUST_BE_NAMED */
function parametersOf(statement: unknown, using: readonly UnresolvedExpression[]): Parameters {
  const style = parameterStyles(statement);
  if (style.named && style.positional) throw new SparkError("INVALID_QUERY_MIXED_QUERY_PARAMETERS", {});
  const named: Record<string, UnresolvedExpression> = {};
  const unnamed: UnresolvedExpression[] = [];
  for (const argument of using) {
    if (argument.kind === "Alias") named[argument.names[0]!] = argument.child;
    else unnamed.push(argument);
  }
  if (style.named && unnamed.length > 0) {
    const exprs = unnamed.map(({ origin }) => `"${origin?.text?.slice(origin.start, (origin.stop ?? 0) + 1) ?? ""}"`);
    throw new SparkError("ALL_PARAMETERS_MUST_BE_NAMED", { exprs: exprs.join(", ") });
  }
  return { named, positional: using.map((argument) => (argument.kind === "Alias" ? argument.child : argument)) };
}
