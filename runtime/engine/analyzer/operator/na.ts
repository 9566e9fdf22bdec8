import {
  type Attribute,
  type Expression,
  type NamedExpression,
  outputOf,
  type Plan,
} from "../../../plan/resolved/index";
import type {
  UnresolvedExpression,
  UnresolvedNaDrop,
  UnresolvedNaFill,
  UnresolvedNaReplace,
} from "../../../plan/unresolved/index";

import { type DataType, integerType, nullType } from "../../../types/index";
import { castExpression } from "../../functions/index";
import type { Environment } from "../environment";
import { call } from "../expression/call";
import { withoutAlias } from "../expression/extract-value";
import { resolveExpression } from "../expression/resolve-expression";
import { equal } from "../name/match-name";
import { noSuchColumn } from "../name/name-errors";
import { Scope } from "../name/scope";

const numbers: ReadonlySet<DataType["kind"]> = new Set([
  "byte",
  "short",
  "integer",
  "long",
  "float",
  "double",
  "decimal",
]);

/** Whether a value may stand in for a column's: numbers for any number, else the same kind. */
const suits = (column: DataType, value: DataType) =>
  value.kind === "null" || (numbers.has(value.kind) ? numbers.has(column.kind) : column.kind === value.kind);

const isFloating = ({ kind }: DataType) => kind === "float" || kind === "double";

const literalOf = (written: UnresolvedExpression, env: Environment): Expression =>
  withoutAlias(resolveExpression(written, { env, scope: Scope.empty() }));

/** The columns of these names, all of them when none is given. @throws UNRESOLVED_COLUMN */
function chosen(names: readonly string[], child: Plan, { session }: Environment): ReadonlySet<number> {
  const columns = outputOf(child);
  if (names.length === 0) return new Set(columns.map((column) => column.id));
  return new Set(
    names.flatMap((name) => {
      const found = columns.filter((column) => equal(column.name, name, session.caseSensitive));
      if (found.length === 0)
        throw noSuchColumn(
          name,
          columns.map((column) => column.name),
        );
      return found.map((column) => column.id);
    }),
  );
}

function aliased(column: Attribute, child: Expression, { session }: Environment): NamedExpression {
  const { name, metadata } = column;
  const { type, nullable } = child;
  return { kind: "Alias", id: session.newId(), name, child, type, nullable, ...(metadata && { metadata }) };
}

/** Nulls, and NaN in floating-point columns, become the given value, in columns that it suits. */
export function resolveNaFill(plan: UnresolvedNaFill, env: Environment): Plan {
  const child = env.resolvePlan(plan.child, env);
  const { session } = env;
  const values = plan.values.map((value) => literalOf(value, env));
  const ids = chosen(plan.columns, child, env);
  const valueFor = (column: Attribute): Expression | undefined => {
    if (!ids.has(column.id)) return undefined;
    if (values.length === 1) return values[0];
    return values[plan.columns.findIndex((name) => equal(name, column.name, session.caseSensitive))];
  };
  const list = outputOf(child).map((column) => {
    const value = valueFor(column);
    if (!value || !suits(column.type, value.type)) return column;
    const nothing: Expression = { kind: "Literal", type: nullType, nullable: true, value: null };
    const present = isFloating(column.type)
      ? call("nanvl", [column, castExpression(nothing, column.type, "ansi", session)], env)
      : column;
    return aliased(column, call("coalesce", [present, castExpression(value, column.type, "ansi", session)], env), env);
  });
  return { kind: "Project", list, child };
}

/** Rows with too few values that are neither null nor NaN go. */
export function resolveNaDrop(plan: UnresolvedNaDrop, env: Environment): Plan {
  const child = env.resolvePlan(plan.child, env);
  const ids = chosen(plan.columns, child, env);
  const tests = outputOf(child)
    .filter((column) => ids.has(column.id))
    .map((column) => {
      const isThere = call("isnotnull", [column], env);
      if (!isFloating(column.type)) return isThere;
      return call("and", [isThere, call("not", [call("isnan", [column], env)], env)], env);
    });
  const least = plan.minNonNulls ?? tests.length;
  const [first, ...rest] = tests;
  if (!first || least <= 0) return child;
  if (least === tests.length) {
    return { kind: "Filter", condition: rest.reduce((all, test) => call("and", [all, test], env), first), child };
  }
  const integer = (value: number): Expression => ({ kind: "Literal", type: integerType, nullable: false, value });
  const counted = tests.map((test) => call("if", [test, integer(1), integer(0)], env));
  const count = counted.reduce((sum, one) => call("+", [sum, one], env));
  return { kind: "Filter", condition: call(">=", [count, integer(least)], env), child };
}

/** Values of columns that they suit become others. */
export function resolveNaReplace(plan: UnresolvedNaReplace, env: Environment): Plan {
  const child = env.resolvePlan(plan.child, env);
  const { session } = env;
  const pairs = plan.replacements.map(({ from, to }) => [literalOf(from, env), literalOf(to, env)] as const);
  const ids = chosen(plan.columns, child, env);
  const list = outputOf(child).map((column) => {
    const fitting = pairs.filter(([from]) => suits(column.type, from.type));
    if (!ids.has(column.id) || fitting.length === 0) return column;
    const branches = fitting.flatMap(([from, to]) => [
      from.type.kind === "null" ? call("isnull", [column], env) : call("==", [column, from], env),
      castExpression(to, column.type, "ansi", session),
    ]);
    return aliased(column, call("when", [...branches, column], env), env);
  });
  return { kind: "Project", list, child };
}
