import {
  type Attribute,
  type Call,
  type Expression,
  type NamedExpression,
  outputOf,
  type Plan,
} from "../../../plan/resolved/index";
import type { UnresolvedUnpivot } from "../../../plan/unresolved/index";
import { type DataType, quoteIdentifier, sameType, stringType } from "../../../types/index";
import { castExpression } from "../../functions/index";
import type { Environment } from "../environment";
import { analysisError } from "../error/analysis-error";
import { quotedType } from "../error/quoted";
import { call } from "../expression/call";
import type { ExpressionScope } from "../expression/expression-scope";
import { withoutAlias } from "../expression/extract-value";
import { Scope } from "../name/scope";
import { resolveItem } from "../select/resolve-items";
import { strictCommonType } from "./strict-common-type";

interface Value {
  readonly columns: readonly NamedExpression[];
  readonly name: string;
}

/** UNPIVOT, `melt`: a row for each of some columns (or groups of columns), with the column's name beside its value. */
export function resolveUnpivot(plan: UnresolvedUnpivot, env: Environment): Plan {
  const child = env.resolvePlan(plan.child, env);
  const inside: ExpressionScope = { env, scope: Scope.of(child, env.outer) };
  const resolve = (written: Parameters<typeof resolveItem>[0]) =>
    resolveItem(written, inside) as readonly NamedExpression[];
  const given = plan.values?.flatMap(({ columns, alias }): readonly Value[] => {
    const resolved = columns.flatMap(resolve);
    // A star stands for as many values as it has columns.
    if (columns.length === 1) return resolved.map((column) => ({ columns: [column], name: alias ?? column.name }));
    return [{ columns: resolved, name: alias ?? resolved.map((column) => column.name).join("_") }];
  });
  const ids = plan.ids?.flatMap(resolve) ?? columnsBeside(child, given?.flatMap((value) => value.columns) ?? []);
  const values = given ?? columnsBeside(child, ids).map((column) => ({ columns: [column], name: column.name }));
  if (values.length === 0) throw analysisError("UNPIVOT_REQUIRES_VALUE_COLUMNS", {}, plan.origin);
  const { valueColumnNames, variableColumnName, includeNulls } = plan;
  const uneven = values.find((value) => value.columns.length !== valueColumnNames.length);
  if (uneven) {
    throw analysisError("UNPIVOT_VALUE_SIZE_MISMATCH", { names: valueColumnNames.join(", ") }, plan.origin);
  }
  const types = valueColumnNames.map((_, i) =>
    commonValueType(
      values.map((value) => value.columns[i]!),
      env,
    ),
  );
  const rows = values.map((value) => row(value, types, env));
  const generator = call("inline", [call("array", rows, env)], env) as Call;
  const column = (name: string, type: DataType, nullable: boolean): Attribute => ({
    kind: "Attribute",
    id: env.session.newId(),
    name,
    type,
    nullable,
  });
  const generated = [
    column(variableColumnName, stringType, false),
    ...valueColumnNames.map((name, i) =>
      column(
        name,
        types[i]!,
        values.some((value) => value.columns[i]!.nullable),
      ),
    ),
  ];
  const exploded: Plan = { kind: "Generate", generator, outer: false, generated, child };
  const kept = includeNulls ? exploded : withoutNulls(exploded, generated.slice(1), env);
  return { kind: "Project", list: [...ids, ...generated], child: kept };
}

function columnsBeside(child: Plan, others: readonly NamedExpression[]): readonly Attribute[] {
  const ids = new Set(others.map((column) => (column.kind === "Alias" ? -1 : column.id)));
  return outputOf(child).filter((column) => !ids.has(column.id));
}

/** Text and numbers have no type in common here. @throws UNPIVOT_VALUE_DATA_TYPE_MISMATCH */
function commonValueType(columns: readonly NamedExpression[], { session }: Environment) {
  const types = columns.map((column) => column.type);
  const type = strictCommonType(types, session.ansi);
  if (type) return type;
  const byType = new Map<string, string[]>();
  for (const column of columns) {
    const key = quotedType(column.type);
    byType.set(key, [...(byType.get(key) ?? []), quoteIdentifier(column.name)]);
  }
  const printed = [...byType].map(
    ([name, of]) => `${name} (${of.slice(0, 3).join(", ")}${of.length > 3 ? ", ..." : ""})`,
  );
  throw analysisError("UNPIVOT_VALUE_DATA_TYPE_MISMATCH", { types: printed.sort().join(", ") });
}

function row({ columns, name }: Value, types: readonly DataType[], env: Environment): Expression {
  const text = (value: string): Expression => ({ kind: "Literal", type: stringType, nullable: false, value });
  const cells = columns.map((column, i): Expression => {
    const value = withoutAlias(column);
    return sameType(value.type, types[i]!) ? value : castExpression(value, types[i]!, "ansi", env.session);
  });
  return call("named_struct", [text("k"), text(name), ...cells.flatMap((cell, i) => [text(`v${i}`), cell])], env);
}

/** A row goes only where all of its values are null. */
function withoutNulls(child: Plan, values: readonly Attribute[], env: Environment): Plan {
  const tests = values.map((value) => call("isnotnull", [value], env));
  const condition = tests.reduce((either, test) => call("or", [either, test], env));
  return { kind: "Filter", condition, child };
}
