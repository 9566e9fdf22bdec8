import {
  type Attribute,
  collect,
  type Expression,
  hiddenOutputOf,
  outputOf,
  type Plan,
} from "../../../plan/resolved/index";

/** The plan with more columns in its output, which relations below it have. Those it outputs already are not repeated. */
export function exposeColumns(plan: Plan, columns: readonly Attribute[]): Plan {
  const present = new Set(outputOf(plan).map((column) => column.id));
  const missing = columns.filter((column) => !present.has(column.id));
  if (missing.length === 0) return plan;
  switch (plan.kind) {
    case "FileScan":
      return { ...plan, output: [...plan.output, ...missing] };
    case "SubqueryAlias":
      return { ...plan, output: [...plan.output, ...missing], child: exposeColumns(plan.child, missing) };
    case "Project":
      return { ...plan, list: [...plan.list, ...missing], child: exposeColumns(plan.child, missing) };
    case "Aggregate":
      return { ...plan, list: [...plan.list, ...missing] };
    case "Filter":
    case "Sort":
    case "Window":
    case "Generate":
    case "Sample":
    case "Limit":
    case "Repartition":
      return { ...plan, child: exposeColumns(plan.child, missing) };
    case "Join":
      // Its inputs hold them as hidden columns.
      return exposeInJoin(plan, missing);
    default:
      return plan;
  }
}

/** The plan with those of its hidden columns in its output that the expressions use. */
export function exposeHidden(plan: Plan, expressions: readonly Expression[]): Plan {
  const hidden = hiddenOutputOf(plan);
  if (hidden.length === 0) return plan;
  const used = new Set(
    expressions.flatMap((expression) =>
      collect(expression, (node) => node.kind === "Attribute").map((node) => (node as Attribute).id),
    ),
  );
  return exposeColumns(
    plan,
    hidden.filter((column) => used.has(column.id)),
  );
}

function exposeInJoin(join: Plan & { kind: "Join" }, missing: readonly Attribute[]): Plan {
  const left = exposeColumns(join.left, missing);
  const done = new Set(outputOf(left).map((column) => column.id));
  return {
    ...join,
    left,
    right: exposeColumns(
      join.right,
      missing.filter((column) => !done.has(column.id)),
    ),
  };
}
