import {
  type AggregateCall,
  type Attribute,
  attributeOf,
  collect,
  type Expression,
  type NamedExpression,
  outputOf,
  type Plan,
} from "../../../plan/resolved/index";
import type { UnresolvedExpression, UnresolvedPivot } from "../../../plan/unresolved/index";
import { type DataType, sameType, stringType, type Value } from "../../../types/index";
import {
  bindFunction,
  canCast,
  castExpression,
  displayName,
  foldConstant,
  isFoldable,
  lookupFunction,
} from "../../functions/index";
import type { Environment } from "../environment";
import { analysisError } from "../error/analysis-error";
import { qualifiedSql, quotedExpression, quotedType } from "../error/quoted";
import { call } from "../expression/call";
import type { ExpressionScope } from "../expression/expression-scope";
import { withoutAlias } from "../expression/extract-value";
import { resolveExpression } from "../expression/resolve-expression";
import { Scope } from "../name/scope";
import { AggregateColumns } from "../select/aggregate-columns";
import { hasAggregate } from "../select/has-aggregate";
import { nameItem } from "../select/name-item";
import { resolveItem } from "../select/resolve-items";

interface PivotValue {
  readonly value: Expression;
  readonly name: string;
}

/**
 * Groups by the keys and the pivot column, then once more by the keys, taking each value's aggregates into columns of their own; where a
 * group has no row of a value, they are null.
 */
export function resolvePivot(plan: UnresolvedPivot, env: Environment): Plan {
  const child = env.resolvePlan(plan.child, env);
  const inside: ExpressionScope = { env, scope: Scope.of(child, env.outer) };
  const column = withoutAlias(resolveExpression(plan.column, inside));
  const aggregates = plan.aggregates.flatMap((written) => resolveItem(written, inside)) as readonly NamedExpression[];
  const bad = aggregates.find((item) => !hasAggregate(item));
  if (bad) {
    throw analysisError("_LEGACY_ERROR_TEMP_1006", { sql: qualifiedSql(withoutAlias(bad)) });
  }
  const keys = plan.grouping
    ? (plan.grouping.flatMap((written) => resolveItem(written, inside)) as readonly NamedExpression[])
    : remainingColumns(child, [column, ...aggregates]);
  const values = plan.values
    ? plan.values.map((written) => pivotValue(written, column, inside))
    : distinctValues(child, column, env);

  const pivotKey: NamedExpression = nameItem(column, plan.column, env);
  const groups = new AggregateColumns({ by: [...keys.map(withoutAlias), column] }, env);
  for (const item of [...keys, pivotKey, ...aggregates]) groups.add(item);
  const grouped: Plan = {
    kind: "Aggregate",
    grouping: groups.grouping.by,
    list: groups.list,
    child,
  };
  const pivoted = values.flatMap(({ value, name }) =>
    aggregates.map((item): NamedExpression => {
      const taken = takenFor(attributeOf(item), attributeOf(pivotKey), value, env);
      return {
        kind: "Alias",
        id: env.session.newId(),
        name: aggregates.length === 1 ? name : `${name}_${item.name}`,
        child: taken,
        type: taken.type,
        nullable: true,
      };
    }),
  );
  return {
    kind: "Aggregate",
    grouping: keys.map(attributeOf),
    list: [...keys.map(attributeOf), ...pivoted],
    child: grouped,
  };
}

/** SQL's PIVOT groups by every column that it does not mention. */
function remainingColumns(child: Plan, used: readonly Expression[]): readonly Attribute[] {
  const ids = new Set(
    used.flatMap((expression) =>
      collect(expression, (node) => node.kind === "Attribute").map((node) => (node as Attribute).id),
    ),
  );
  return outputOf(child).filter((column) => !ids.has(column.id));
}

/** The one row of a value: `first(aggregate) FILTER (WHERE pivot <=> value)`. */
function takenFor(aggregate: Attribute, pivot: Attribute, value: Expression, env: Environment): AggregateCall {
  const filter = call("<=>", [pivot, value], env);
  return bindFunction(lookupFunction("first")!, [aggregate], { name: "first", filter }, env.session) as AggregateCall;
}

/** @throws NON_LITERAL_PIVOT_VALUES, PIVOT_VALUE_DATA_TYPE_MISMATCH */
function pivotValue(written: UnresolvedExpression, column: Expression, inside: ExpressionScope): PivotValue {
  const { session } = inside.env;
  const resolved = resolveExpression(written, { ...inside, scope: Scope.empty() });
  const value = withoutAlias(resolved);
  if (!isFoldable(value)) {
    throw analysisError("NON_LITERAL_PIVOT_VALUES", { expression: quotedExpression(value) }, written.origin);
  }
  const typed = toColumnType(value, column.type, inside.env);
  if (!typed) {
    throw analysisError(
      "PIVOT_VALUE_DATA_TYPE_MISMATCH",
      { value: displayName(value), valueType: quotedType(value.type), pivotType: quotedType(column.type) },
      written.origin,
    );
  }
  const text = castExpression(value, stringType, "legacy", session);
  const name =
    resolved.kind === "Alias" ? resolved.name : String(foldConstant(text)?.value ?? structText(value) ?? "null");
  return { value: typed, name };
}

function toColumnType(value: Expression, type: DataType, { session }: Environment): Expression | undefined {
  const mode = session.ansi ? "ansi" : "legacy";
  if (sameType(value.type, type)) return value;
  return canCast(value.type, type, mode) ? castExpression(value, type, mode, session) : undefined;
}

/** `{2, y}`: how Spark prints a struct as text. */
function structText(value: Expression): string | undefined {
  if (value.kind !== "Call") return undefined;
  const parts = value.function === "named_struct" ? value.args.filter((_, i) => i % 2 === 1) : value.args;
  return `{${parts.map((part) => displayName(withoutAlias(part))).join(", ")}}`;
}

const defaultMaxValues = 10000;

/** The values there are, in order, found by running the child. */
function distinctValues(child: Plan, column: Expression, env: Environment): readonly PivotValue[] {
  const { session } = env;
  const id = session.newId();
  const { type, nullable } = column;
  const key: Attribute = { kind: "Attribute", id, name: "pivot", type, nullable };
  const most = Number(session.config("spark.sql.pivotMaxValues") ?? defaultMaxValues);
  const rows = env.facts.rows({
    kind: "rows",
    plan: {
      kind: "Limit",
      limit: most + 1,
      child: {
        kind: "Sort",
        isGlobal: true,
        order: [{ kind: "SortOrder", child: key, direction: "ascending", nulls: "first" }],
        child: {
          kind: "Distinct",
          child: {
            kind: "Project",
            list: [{ kind: "Alias", id, name: "pivot", child: column, type, nullable }],
            child,
          },
        },
      },
    },
  });
  if (rows.length > most) {
    throw analysisError("_LEGACY_ERROR_TEMP_1324", {
      pivotColumn: displayName(column),
      maxValues: String(most),
      config: "spark.sql.pivotMaxValues",
    });
  }
  return rows.map(([value]) => {
    const literal = { kind: "Literal" as const, type, nullable: value === null, value: value as Value };
    const text = foldConstant(castExpression(literal, stringType, "legacy", session))?.value;
    return { value: literal, name: String(text ?? "null") };
  });
}
