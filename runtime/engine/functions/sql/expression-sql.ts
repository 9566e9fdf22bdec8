import type { AggregateCall, Call, Expression, SortOrder, WindowCall } from "../../../plan/resolved/index";
import type { SqlContext } from "../sql-context";

/** DuckDB SQL of a scalar expression. A decimal may come out narrower than Spark's type, at the same scale: `resultSql` where a column leaves. */
export function expressionSql(_expr: Expression, _context: SqlContext): string {
  throw new Error("not yet");
}
/** The same, in exactly `duckType(expr.type)`. */
export function resultSql(_expr: Expression, _context: SqlContext): string {
  throw new Error("not yet");
}
export function aggregateSql(_call: AggregateCall, _context: SqlContext): string {
  throw new Error("not yet");
}
export function windowSql(_call: WindowCall, _context: SqlContext): string {
  throw new Error("not yet");
}
/** `x ASC NULLS FIRST`. */
export function sortOrderSql(_order: SortOrder, _context: SqlContext): string {
  throw new Error("not yet");
}
/** One DuckDB list per generated column, all equally long: unnest them side by side. `outer`: one row of nulls when empty. */
export function generatorSql(_call: Call, _outer: boolean, _context: SqlContext): readonly string[] {
  throw new Error("not yet");
}
