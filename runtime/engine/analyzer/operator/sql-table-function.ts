import { type Expression, type NamedExpression, outputOf, type Plan } from "../../../plan/resolved/index";
import type { UnresolvedTableFunction } from "../../../plan/unresolved/index";
import type { SqlFunction } from "../../catalog/index";
import { castExpression } from "../../functions/index";
import type { Environment } from "../environment";
import { analysisError } from "../error/analysis-error";
import { quotedName } from "../error/quoted";
import { argumentRow, bodyEnvironment } from "../expression/sql-function";
import { Scope } from "../name/scope";
import { subqueryAlias } from "./subquery-alias";

/** A table function that SQL defined: its query, which finds the parameters in the enclosing row of arguments. */
export function callSqlTableFunction(made: SqlFunction, call: UnresolvedTableFunction, env: Environment): Plan {
  const { nameParts, args, origin } = call;
  if (!made.query) throw analysisError("NOT_A_TABLE_FUNCTION", { functionName: quotedName([made.name]) }, origin);
  const inside = { env, scope: Scope.empty(env.outer) };
  const left = argumentRow(made, { kind: "Function", nameParts, args, ...(origin && { origin }) }, inside);
  const row = subqueryAlias(left, [made.name]);
  const right = env.resolvePlan(made.query, { ...bodyEnvironment(env, made), outer: Scope.of(row) });
  const child: Plan =
    made.parameters.length > 0 ? { kind: "Join", left: row, right, type: "inner", isLateral: true } : right;
  return subqueryAlias({ kind: "Project", list: columnsOf(made, right, env), child }, [made.name]);
}

function columnsOf({ columns, name }: SqlFunction, body: Plan, { session }: Environment): readonly NamedExpression[] {
  const output = outputOf(body);
  if (!columns || columns.length === 0) return output;
  if (columns.length !== output.length) {
    throw analysisError("USER_DEFINED_FUNCTIONS.RETURN_COLUMN_COUNT_MISMATCH", {
      outputSize: String(output.length),
      returnParamSize: String(columns.length),
      name,
    });
  }
  return output.map((column, i) => {
    const { name: as, type } = columns[i]!;
    const child: Expression = castExpression(column, type, session.ansi ? "ansi" : "legacy", session);
    return { kind: "Alias", id: session.newId(), name: as, child, type, nullable: child.nullable };
  });
}
