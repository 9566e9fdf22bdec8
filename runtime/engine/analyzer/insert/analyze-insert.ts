import { type Alias, type Expression, outputOf, type Plan } from "../../../plan/resolved/index";
import type { UnresolvedExpression, UnresolvedPlan } from "../../../plan/unresolved/index";
import { quoteIdentifier, type StructField } from "../../../types/index";
import { quotedTable, type TableEntry } from "../../catalog/index";
import type { AnalysisContext, Environment } from "../environment";
import { environmentOf } from "../environment-of";
import { analysisError } from "../error/analysis-error";
import { resolveByKind } from "../expression/resolve-by-kind";
import { resolveExpression } from "../expression/resolve-expression";
import { equal } from "../name/match-name";
import { noSuchColumn } from "../name/name-errors";
import { Scope } from "../name/scope";
import { resolvePlan } from "../resolve-plan";
import { defaultOf, withDefaults } from "./default-value";
import { checkPartitionSpec, type PartitionSpec, partitionValue } from "./partition-spec";
import { storeValue } from "./store-value";

export interface InsertRequest {
  readonly table: TableEntry;
  readonly query: UnresolvedPlan;
  /** Columns that the query's go to, by place; absent: all that have no value in `partition`. */
  readonly columns?: readonly string[];
  /** The query's columns go where their names say. */
  readonly byName?: boolean;
  readonly partition: PartitionSpec;
}

/**
 * The rows of an INSERT, with the table's columns in their order and of the types that its files hold.
 * @throws PARTITIONS_NOT_FOUND, INSERT_COLUMN_ARITY_MISMATCH, INCOMPATIBLE_DATA_FOR_TABLE and what is wrong with the query
 */
export function analyzeInsert(request: InsertRequest, context: AnalysisContext): Plan {
  const env = environmentOf(context, { resolvePlan, resolveExpression: resolveByKind });
  const { table, partition } = request;
  checkPartitionSpec(table, partition, context.session.caseSensitive);
  const isFixed = (field: StructField) => partition.some(({ name, value }) => value && same(name, field.name, env));
  const targets = request.columns
    ? namedTargets(table, request.columns, env)
    : table.schema.fields.filter((field) => !isFixed(field));
  const query = resolvePlan(withDefaults(request.query, targets, context.session), env);
  const values = request.byName ? byName(table, targets, query, env) : byPlace(request, targets, query);
  return { kind: "Project", list: table.schema.fields.map((field) => item(field, values, request, env)), child: query };
}

const same = (a: string, b: string, { session }: Environment) => equal(a, b, session.caseSensitive);

function namedTargets({ schema }: TableEntry, columns: readonly string[], env: Environment): StructField[] {
  const twice = columns.find((name, i) => columns.some((other, j) => j < i && same(other, name, env)));
  if (twice !== undefined)
    throw analysisError("COLUMN_ALREADY_EXISTS", { columnName: quoteIdentifier(twice.toLowerCase()) });
  return columns.map((name) => {
    const found = schema.fields.find((field) => same(field.name, name, env));
    if (found) return found;
    throw noSuchColumn(
      name,
      schema.fields.map((field) => field.name),
    );
  });
}

type Values = ReadonlyMap<StructField, Expression>;

function byPlace({ table, partition }: InsertRequest, targets: readonly StructField[], query: Plan): Values {
  const data = outputOf(query);
  if (data.length === targets.length) return new Map(targets.map((target, i) => [target, data[i]!]));
  const fixed = partition.filter(({ value }) => value).map(({ name }) => name);
  if (fixed.length > 0) {
    throw analysisError("INSERT_PARTITION_COLUMN_ARITY_MISMATCH", {
      tableName: quotedTable(table),
      dataColumns: quotedList(data),
      tableColumns: quotedList(table.schema.fields),
      staticPartCols: fixed.map(quoteIdentifier).join(", "),
    });
  }
  throw arityMismatch(table, targets, data);
}

function byName(table: TableEntry, targets: readonly StructField[], query: Plan, env: Environment): Values {
  const data = outputOf(query);
  if (data.length > targets.length) throw arityMismatch(table, targets, data);
  const extra = data.filter((column) => !targets.some((target) => same(target.name, column.name, env)));
  if (extra.length > 0) {
    throw analysisError("INCOMPATIBLE_DATA_FOR_TABLE.EXTRA_COLUMNS", {
      tableName: quotedTable(table),
      extraColumns: quotedList(extra),
    });
  }
  const values = new Map<StructField, Expression>();
  for (const target of targets) {
    const found = data.filter((column) => same(column.name, target.name, env));
    if (found.length > 1) {
      const colName = quoteIdentifier(target.name);
      throw analysisError("INCOMPATIBLE_DATA_FOR_TABLE.AMBIGUOUS_COLUMN_NAME", {
        tableName: quotedTable(table),
        colName,
      });
    }
    if (found[0]) values.set(target, found[0]);
  }
  return values;
}

const quotedList = (columns: readonly { readonly name: string }[]) =>
  columns.map(({ name }) => quoteIdentifier(name)).join(", ");

type Named = readonly { readonly name: string }[];

const arityMismatch = (table: TableEntry, targets: Named, data: Named) =>
  analysisError(
    `INSERT_COLUMN_ARITY_MISMATCH.${data.length < targets.length ? "NOT_ENOUGH" : "TOO_MANY"}_DATA_COLUMNS`,
    { tableName: quotedTable(table), tableColumns: quotedList(targets), dataColumns: quotedList(data) },
  );

function item(field: StructField, values: Values, { table, partition }: InsertRequest, env: Environment): Alias {
  const fixed = partition.find(({ name, value }) => value && same(name, field.name, env))?.value;
  const child = fixed
    ? partitionValue(table, field.name, fixed, env)
    : storeValue(values.get(field) ?? constant(defaultOf(field, env.session), env), field, quotedTable(table), env);
  return {
    kind: "Alias",
    id: env.session.newId(),
    name: field.name,
    child,
    type: child.type,
    nullable: child.nullable,
  };
}

const constant = (value: UnresolvedExpression, env: Environment): Expression =>
  resolveExpression(value, { env, scope: Scope.empty(undefined) });
