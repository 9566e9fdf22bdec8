import type { UnresolvedExpression, UnresolvedTableFunction } from "../../../../plan/unresolved/index";
import type { Environment } from "../../environment";
import { analysisError } from "../../error/analysis-error";
import { parseSqlText } from "../../expression/sql-text";
import type { TableAnalysis } from "./analyze-table-function";
import type { TableArgument } from "./table-argument";

/**
 * The table as the function wants it.
 * @throws TABLE_VALUED_FUNCTION_REQUIRED_METADATA_INVALID, TABLE_VALUED_FUNCTION_REQUIRED_METADATA_INCOMPATIBLE_WITH_CALL
 */
export function analyzedArgument(
  table: TableArgument,
  { singlePartition, partitionBy, orderBy, select }: TableAnalysis,
  functionName: string,
  { origin }: UnresolvedTableFunction,
  { session }: Environment,
): TableArgument {
  const invalid = (reason: string) =>
    analysisError("TABLE_VALUED_FUNCTION_REQUIRED_METADATA_INVALID", { functionName, reason }, origin);
  const isAsked = singlePartition || partitionBy.length > 0;
  if (singlePartition && partitionBy.length > 0) {
    throw invalid(
      "the 'with_single_partition' field cannot be assigned to true if the 'partition_by' list is non-empty",
    );
  }
  if (orderBy.length > 0 && !isAsked) {
    throw invalid(
      "the 'order_by' field cannot be non-empty unless the 'with_single_partition' field is set to true or the 'partition_by' list is non-empty",
    );
  }
  if (isAsked && (table.singlePartition || table.partitionBy.length > 0)) {
    throw analysisError(
      "TABLE_VALUED_FUNCTION_REQUIRED_METADATA_INCOMPATIBLE_WITH_CALL",
      {
        functionName,
        requestedMetadata: "specified its own required partitioning of the input table",
        invalidFunctionCallProperty:
          "specified the WITH SINGLE PARTITION or PARTITION BY clause; please remove these clauses and retry the query again.",
      },
      origin,
    );
  }
  const parsed = (text: string) => parseSqlText({ kind: "SqlText", text }, session);
  return {
    ...table,
    ...(isAsked && {
      singlePartition,
      partitionBy: partitionBy.map((text) => withoutName(parsed(text))),
      orderBy: orderBy.map(({ name, ascending, nullsFirst }) => ({
        kind: "SortOrder",
        child: withoutName(parsed(name)),
        direction: ascending ? "ascending" : "descending",
        ...(nullsFirst !== null && { nulls: nullsFirst ? "first" : "last" }),
      })),
    }),
    ...(select.length > 0 && { select: select.map(({ name, alias }) => named(parsed(name), alias)) }),
  };
}

const withoutName = (written: UnresolvedExpression): UnresolvedExpression =>
  written.kind === "Alias" ? written.child : written;

const named = (child: UnresolvedExpression, alias: string): UnresolvedExpression =>
  alias === "" ? child : { kind: "Alias", names: [alias], child };
