import { type Attribute, type Expression, outputOf, type Plan } from "../../../plan/resolved/index";
import type { UnresolvedStat } from "../../../plan/unresolved/index";
import { type DataType, stringType, type Value } from "../../../types/index";
import { castExpression, isAtomic, tightestType } from "../../functions/index";
import type { Environment } from "../environment";
import { analysisError } from "../error/analysis-error";
import { quotedType } from "../error/quoted";
import { withoutAlias } from "../expression/extract-value";
import { resolveExpression } from "../expression/resolve-expression";
import { Scope } from "../name/scope";

const defaultMaxValues = 500;
const configKey = "spark.sql.transposeMaxValues";

/** Columns become rows: one column for each value of the index column, in order. The rows are gathered to know them. */
export function resolveTranspose(plan: UnresolvedStat, env: Environment): Plan {
  const child = env.resolvePlan(plan.child, env);
  const index = indexColumn(plan, child, env);
  const columns = outputOf(child).filter((column) => column.id !== index.id);
  const type = leastCommonType(columns, env);
  const rows = gather(child, index, columns, type, env);
  const { session } = env;
  const output = ["key", ...rows.map(([name]) => String(name))].map(
    (name, i): Attribute => ({
      kind: "Attribute",
      id: session.newId(),
      name,
      type: i === 0 ? stringType : type,
      nullable: i > 0,
    }),
  );
  return {
    kind: "LocalRows",
    output,
    rows: columns.map(({ name }, i): readonly Value[] => [name, ...rows.map((row) => row[i + 1]!)]),
  };
}

/** @throws TRANSPOSE_INVALID_INDEX_COLUMN */
function indexColumn({ column }: UnresolvedStat, child: Plan, env: Environment): Attribute {
  const refused = (reason: string) => analysisError("TRANSPOSE_INVALID_INDEX_COLUMN", { reason });
  const index: Expression | undefined = column
    ? withoutAlias(resolveExpression(column, { env, scope: Scope.of(child) }))
    : outputOf(child)[0];
  if (index?.kind !== "Attribute") throw refused("Index column must be an atomic attribute");
  if (isAtomic(index.type)) return index;
  throw refused(`Index column must be of atomic type, but found: ${quotedType(index.type).slice(1, -1)}`);
}

function leastCommonType(columns: readonly Attribute[], { session }: Environment): DataType {
  return columns.slice(1).reduce<DataType>((type, column) => {
    const wider = tightestType(type, column.type, session.ansi);
    const isMixedDecimal = (type.kind === "decimal" || column.type.kind === "decimal") && wider?.kind === "decimal";
    const keeps = wider && (!isMixedDecimal || wider === type || wider === column.type);
    if (keeps) return wider;
    throw analysisError("TRANSPOSE_NO_LEAST_COMMON_TYPE", { dt1: quotedType(type), dt2: quotedType(column.type) });
  }, columns[0]?.type ?? stringType);
}

/** Each row's name and values, where it has a name. @throws TRANSPOSE_EXCEED_ROW_LIMIT */
function gather(
  child: Plan,
  index: Attribute,
  columns: readonly Attribute[],
  type: DataType,
  { session, facts }: Environment,
): readonly (readonly Value[])[] {
  const most = Number(session.config(configKey) ?? defaultMaxValues);
  const as = (value: Expression, to: DataType, i: number) => ({
    kind: "Alias" as const,
    id: session.newId(),
    name: `v${i}`,
    child: castExpression(value, to, "legacy", session),
    type: to,
    nullable: true,
  });
  const list = [as(index, stringType, 0), ...columns.map((column, i) => as(column, type, i + 1))];
  const sorted: Plan = {
    kind: "Sort",
    isGlobal: true,
    order: [{ kind: "SortOrder", child: index, direction: "ascending", nulls: "first" }],
    child,
  };
  const rows = facts.rows({
    kind: "rows",
    plan: { kind: "Project", list, child: { kind: "Limit", limit: most + 1, child: sorted } },
  });
  if (rows.length > most) {
    throw analysisError("TRANSPOSE_EXCEED_ROW_LIMIT", { maxValues: String(most), config: configKey });
  }
  return rows.filter(([name]) => name !== null);
}
