import {
  type Alias,
  type Attribute,
  attributeOf,
  type EvalExternal,
  type NamedExpression,
  outputOf,
  type Plan,
  type SortOrder,
} from "../../../../plan/resolved/index";
import type { UnresolvedExpression, UnresolvedSortOrder } from "../../../../plan/unresolved/index";
import { displayName } from "../../../functions/index";
import type { Environment } from "../../environment";
import { analysisError } from "../../error/analysis-error";
import type { ExpressionScope } from "../../expression/expression-scope";
import { withoutAlias } from "../../expression/extract-value";
import { resolveSortOrder } from "../../expression/function";
import { resolveExpression } from "../../expression/resolve-expression";
import { Scope } from "../../name/scope";
import { resolveItems } from "../../select/resolve-items";

/** `TABLE (…) PARTITION BY … ORDER BY …`, its query analysed. */
export interface TableArgument {
  readonly plan: Plan;
  readonly partitionBy: readonly UnresolvedExpression[];
  readonly orderBy: readonly UnresolvedSortOrder[];
  readonly singlePartition: boolean;
  /** What of the table the function is to see; absent: all columns. */
  readonly select?: readonly UnresolvedExpression[];
}

export interface TableRows extends Pick<EvalExternal, "grouping" | "order"> {
  readonly plan: Plan;
  /** The column of whole rows. */
  readonly row: Attribute;
  readonly partitionPlaces: readonly number[];
}

/** The table with a column of its rows as structs, at whose end stands what parts them; that and what orders them are columns, too. */
export function tableOf(table: TableArgument, env: Environment): TableRows {
  const { plan: child, partitionBy, orderBy, singlePartition } = table;
  const inside = { env, scope: Scope.of(child, env.outer) };
  const named = table.select ? selected(table.select, inside) : outputOf(child);
  const added: Alias[] = [];
  const column = (name: string, value: Alias["child"]): Attribute => {
    const { type, nullable } = value;
    const alias: Alias = { kind: "Alias", id: env.session.newId(), name, child: value, type, nullable };
    added.push(alias);
    return attributeOf(alias);
  };
  const keys = partitionBy.map((key, i) => column(`partition_by_${i}`, withoutAlias(resolveExpression(key, inside))));
  const order = orderBy.map((written, i): SortOrder => {
    const one = resolveSortOrder(written, inside);
    return { ...one, child: column(`order_by_${i}`, one.child) };
  });
  const below: Plan = { kind: "Project", list: [...named, ...added], child };
  const fields = [...named.map(attributeOf), ...keys];
  const struct = resolveExpression(
    { kind: "Function", nameParts: ["struct"], args: [{ kind: "Star" }], isInternal: true },
    { env, scope: Scope.of({ kind: "Project", list: fields, child: below }) },
  );
  const row: Alias = {
    kind: "Alias",
    id: env.session.newId(),
    name: "c",
    child: struct,
    type: struct.type,
    nullable: false,
  };
  const isParted = singlePartition || keys.length > 0;
  return {
    plan: { kind: "Project", list: [row, ...added.map(attributeOf)], child: below },
    row: attributeOf(row),
    partitionPlaces: keys.map((_, i) => named.length + i),
    ...(isParted && { grouping: keys }),
    ...(isParted && order.length > 0 && { order }),
  };
}

/** @throws UDTF_INVALID_REQUESTED_SELECTED_EXPRESSION_FROM_ANALYZE_METHOD_REQUIRES_ALIAS */
function selected(list: readonly UnresolvedExpression[], inside: ExpressionScope): readonly NamedExpression[] {
  for (const written of list) {
    if (written.kind === "Attribute" || written.kind === "Alias" || written.kind === "Star") continue;
    const expression = displayName(withoutAlias(resolveExpression(written, inside)));
    throw analysisError("UDTF_INVALID_REQUESTED_SELECTED_EXPRESSION_FROM_ANALYZE_METHOD_REQUIRES_ALIAS", {
      expression,
    });
  }
  return resolveItems(list, inside).items.filter((item) => item.kind === "Attribute" || item.kind === "Alias");
}
