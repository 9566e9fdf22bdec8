import type { EvalExternal, Expression, Plan, UserFunctionCall } from "../../../../plan/resolved/index";
import { outputOf } from "../../../../plan/resolved/index";
import type { UnresolvedExpression, UnresolvedTableFunction } from "../../../../plan/unresolved/index";
import type { UserFunction } from "../../../../plan/user-code";
import type { StructType } from "../../../../types/index";
import type { Environment } from "../../environment";
import { analysisError } from "../../error/analysis-error";
import { withoutAlias } from "../../expression/extract-value";
import { resolveExpression } from "../../expression/resolve-expression";
import { Scope } from "../../name/scope";
import { columnsOf } from "../local-relation";
import { subqueryAlias } from "../subquery-alias";
import { analyzeTableFunction, type TableAnalysis } from "./analyze-table-function";
import { analyzedArgument } from "./analyzed-argument";
import { type TableArgument, tableOf } from "./table-argument";

/** A value of the enclosing row, or a table, by place or by name. */
export interface TableFunctionArgument {
  readonly name?: string;
  readonly value?: Expression;
  readonly table?: TableArgument;
}

/**
 * A table function that a client has sent: it is called with each row of its table argument, or once.
 * @throws TABLE_VALUED_FUNCTION_TOO_MANY_TABLE_ARGUMENTS, TABLE_VALUED_FUNCTION_*
 */
export function callUserTableFunction(made: UserFunction, call: UnresolvedTableFunction, env: Environment): Plan {
  const given = call.args.map((argument) => argumentOf(argument, env));
  const tables = given.filter(({ table }) => table);
  refuseTables(tables.length, call, env);
  const analysis = made.outputType ? undefined : analyzeTableFunction(made, given, call, env);
  const type = (made.outputType ?? analysis!.schema) as StructType;
  const source = sourceOf(given, analysis, made, call, env);
  const args = given.map(({ value }) => value ?? source.rows.shift()!);
  const names = given.flatMap(({ name }, place) => (name === undefined ? [] : [[place, name] as const]));
  const { resultId, ...user }: UserFunctionCall = {
    kind: "UserFunctionCall",
    name: made.name,
    language: made.language,
    ...(made.evalType !== undefined && { evalType: made.evalType }),
    ...(made.payload !== undefined && { payload: made.payload }),
    ...(made.pythonVersion !== undefined && { pythonVersion: made.pythonVersion }),
    args,
    ...(names.length > 0 && { argumentNames: Object.fromEntries(names) }),
    isDeterministic: made.deterministic,
    resultId: env.session.newId(),
    table: {
      tableArguments: given.flatMap(({ table }, place) => (table ? [place] : [])),
      partitionPlaces: source.partitionPlaces,
      ...(analysis && { analysis: analysis.pickled }),
    },
    type,
    nullable: false,
    ...(call.origin && { origin: call.origin }),
  };
  const plan: EvalExternal = {
    kind: "EvalExternal",
    child: source.plan,
    calls: [{ ...user, resultId }],
    kept: [],
    results: columnsOf(type, env),
    ...(source.grouping && { grouping: source.grouping }),
    ...(source.order && { order: source.order }),
  };
  return subqueryAlias(plan, [made.name]);
}

function argumentOf(written: UnresolvedExpression, env: Environment): TableFunctionArgument {
  if (written.kind === "NamedArgument") return { ...argumentOf(written.value, env), name: written.name };
  if (written.kind === "Subquery" && written.subquery === "table_argument") {
    const { partitionBy = [], orderBy = [], singlePartition = false } = written;
    return { table: { plan: env.resolvePlan(written.plan, env), partitionBy, orderBy, singlePartition } };
  }
  return { value: withoutAlias(resolveExpression(written, { env, scope: Scope.empty(env.outer) })) };
}

function refuseTables(count: number, { origin }: UnresolvedTableFunction, { session }: Environment): void {
  if (count <= 1 || session.config("spark.sql.tvf.allowMultipleTableArguments.enabled") === "true") return;
  throw analysisError("TABLE_VALUED_FUNCTION_TOO_MANY_TABLE_ARGUMENTS", { num: String(count) }, origin);
}

interface Source extends Pick<EvalExternal, "grouping" | "order"> {
  readonly plan: Plan;
  /** The columns that hold the tables' rows, in order. */
  readonly rows: Expression[];
  readonly partitionPlaces: readonly number[];
}

/** The rows that the function is called with; every row of one table with every row of the others. */
function sourceOf(
  given: readonly TableFunctionArgument[],
  analysis: TableAnalysis | undefined,
  made: UserFunction,
  call: UnresolvedTableFunction,
  env: Environment,
): Source {
  const tables = given.flatMap(({ table }) => (table ? [table] : []));
  if (tables.length === 0) return { plan: { kind: "OneRow" }, rows: [], partitionPlaces: [] };
  const sources = tables.map((table) =>
    tableOf(analysis ? analyzedArgument(table, analysis, made.name, call, env) : table, env),
  );
  if (sources.length === 1) return { ...sources[0]!, rows: [sources[0]!.row] };
  if (sources.some(({ grouping }) => grouping)) {
    const num = String(tables.length);
    throw analysisError("TABLE_VALUED_FUNCTION_TOO_MANY_TABLE_ARGUMENTS", { num }, call.origin);
  }
  const plans = sources.map(({ plan, row }): Plan => ({ kind: "Project", list: [row], child: plan }));
  const plan = plans.reduce((left, right): Plan => ({ kind: "Join", left, right, type: "cross" }));
  return { plan, rows: [...outputOf(plan)], partitionPlaces: [] };
}
