import { type Expression, schemaOf } from "../../../../plan/resolved/index";
import type { UnresolvedTableFunction } from "../../../../plan/unresolved/index";
import type { UserFunction } from "../../../../plan/user-code";
import { type DataType, fromJson, toJson } from "../../../../types/index";
import { isFoldable } from "../../../functions/index";
import type { Environment } from "../../environment";
import { analysisError } from "../../error/analysis-error";
import { plannerCall } from "../planner-call";
import type { TableFunctionArgument } from "./call-user-table-function";

/** What a function's `analyze` says of a call. */
export interface TableAnalysis {
  readonly schema: DataType;
  /** The whole answer as Python has it, base64. */
  readonly pickled: string;
  readonly singlePartition: boolean;
  /** SQL texts. */
  readonly partitionBy: readonly string[];
  readonly orderBy: readonly {
    readonly name: string;
    readonly ascending: boolean;
    readonly nullsFirst: boolean | null;
  }[];
  readonly select: readonly { readonly name: string; readonly alias: string }[];
}

/**
 * Calls `analyze` in a worker's Python, as Spark's planner does.
 * @throws TABLE_VALUED_FUNCTION_FAILED_TO_ANALYZE_IN_PYTHON
 */
export function analyzeTableFunction(
  made: UserFunction,
  given: readonly TableFunctionArgument[],
  call: UnresolvedTableFunction,
  env: Environment,
): TableAnalysis {
  const constants: Expression[] = [];
  const described = given.map(({ name, value, table }) => {
    const isConstant = value !== undefined && isFoldable(value);
    if (isConstant) constants.push(value);
    return {
      type: JSON.parse(toJson(value?.type ?? schemaOf(table!.plan))) as unknown,
      isConstant,
      isTable: table !== undefined,
      ...(name !== undefined && { name }),
    };
  });
  const spec = { name: made.name, handler: made.payload ?? "", arguments: described };
  const rows = env.facts.rows({
    kind: "rows",
    plan: plannerCall("analyze_table_function", made, spec, constants, env.session),
  });
  const answer = JSON.parse(rows[0]![0] as string) as Omit<TableAnalysis, "schema"> & {
    readonly error?: string;
    readonly schema: string;
  };
  if (answer.error !== undefined)
    throw analysisError("TABLE_VALUED_FUNCTION_FAILED_TO_ANALYZE_IN_PYTHON", { msg: answer.error }, call.origin);
  return { ...answer, schema: fromJson(answer.schema) };
}
