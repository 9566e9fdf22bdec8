import type { Alias, Expression, Plan } from "../../../plan/resolved/index";
import type { UnresolvedExpression } from "../../../plan/unresolved/index";
import { quoteIdentifier, stringType } from "../../../types/index";
import { quotedTable, type TableEntry } from "../../catalog/index";
import { castExpression } from "../../functions/index";
import type { AnalysisContext, Environment } from "../environment";
import { environmentOf } from "../environment-of";
import { analysisError } from "../error/analysis-error";
import { resolveByKind } from "../expression/resolve-by-kind";
import { resolveExpression } from "../expression/resolve-expression";
import { equal } from "../name/match-name";
import { Scope } from "../name/scope";
import { withoutLength } from "../operator/catalog-table";
import { resolvePlan } from "../resolve-plan";

/** `PARTITION (p = 1, q)` */
export type PartitionSpec = readonly { readonly name: string; readonly value?: UnresolvedExpression }[];

/** @throws PARTITIONS_NOT_FOUND for columns that do not partition the table */
export function checkPartitionSpec(table: TableEntry, spec: PartitionSpec, caseSensitive: boolean): void {
  const unknown = spec.filter(
    ({ name }) => !table.partitionColumns.some((column) => equal(column, name, caseSensitive)),
  );
  if (unknown.length === 0) return;
  throw analysisError("PARTITIONS_NOT_FOUND", {
    partitionList: unknown.map(({ name }) => quoteIdentifier(name)).join(", "),
    tableName: quotedTable(table),
  });
}

/** A value of the clause, in its column's type. */
export function partitionValue(
  table: TableEntry,
  name: string,
  value: UnresolvedExpression,
  env: Environment,
): Expression {
  const { type } = table.schema.fields.find((field) => equal(field.name, name, env.session.caseSensitive))!;
  const resolved = resolveExpression(value, { env, scope: Scope.empty(undefined) });
  return castExpression(resolved, withoutLength(type), "ansi", env.session);
}

/** One row of the values that a clause gives, as text, in the order of the table's columns. */
export function analyzePartitionSpec(table: TableEntry, spec: PartitionSpec, context: AnalysisContext): Plan {
  const { session } = context;
  checkPartitionSpec(table, spec, session.caseSensitive);
  const env = environmentOf(context, { resolvePlan, resolveExpression: resolveByKind });
  const list = table.partitionColumns.flatMap((column): Alias[] => {
    const written = spec.find(({ name }) => equal(name, column, session.caseSensitive))?.value;
    if (!written) return [];
    const value = partitionValue(table, column, written, env);
    const child = castExpression(value, stringType, "ansi", session);
    return [{ kind: "Alias", id: session.newId(), name: column, child, type: stringType, nullable: child.nullable }];
  });
  return { kind: "Project", list, child: { kind: "OneRow" } };
}
