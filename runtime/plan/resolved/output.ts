import type { StructType } from "../../types/index";
import type { Attribute, NamedExpression } from "./expression";
import type { Plan } from "./plan";

/** The column that an alias makes, or the attribute itself. */
export function attributeOf(named: NamedExpression): Attribute {
  if (named.kind === "Attribute") return named;
  const { id, name, type, nullable, metadata, origin } = named;
  return { kind: "Attribute", id, name, type, nullable, ...(metadata && { metadata }), ...(origin && { origin }) };
}

const asNullable = (columns: readonly Attribute[]) => columns.map((a) => (a.nullable ? a : { ...a, nullable: true }));

/** A plan's columns in order. */
export function outputOf(plan: Plan): readonly Attribute[] {
  switch (plan.kind) {
    case "OneRow":
      return [];
    case "LocalRows":
    case "LocalData":
    case "Range":
    case "FileScan":
    case "CachedScan":
    case "Union":
    case "SetOperation":
    case "CommonTableScan":
    case "RecursiveTable":
    case "SubqueryAlias":
    case "ShowString":
      return plan.output;
    case "Project":
    case "Aggregate":
      return plan.list.map(attributeOf);
    case "Window":
      return [
        ...outputOf(plan.child),
        ...plan.list.map(({ id, name, child }) => ({
          kind: "Attribute" as const,
          id,
          name,
          type: child.type,
          nullable: child.nullable,
        })),
      ];
    case "Generate":
      return [...outputOf(plan.child), ...plan.generated];
    case "Join": {
      const left = outputOf(plan.left);
      if (plan.type === "left_semi" || plan.type === "left_anti") return left;
      const right = outputOf(plan.right);
      const leftOut = plan.type === "right_outer" || plan.type === "full_outer" ? asNullable(left) : left;
      const rightOut = plan.type === "left_outer" || plan.type === "full_outer" ? asNullable(right) : right;
      return [...leftOut, ...rightOut];
    }
    default:
      return outputOf(plan.child);
  }
}

/** Columns that a name above may still reach, though the plan does not output them (yet). */
export function hiddenOutputOf(plan: Plan): readonly Attribute[] {
  switch (plan.kind) {
    case "Project":
      return plan.hidden ?? hiddenOutputOf(plan.child);
    case "Filter":
    case "Sort":
    case "Limit":
    case "Window":
    case "Repartition":
    case "Sample":
      return hiddenOutputOf(plan.child);
    case "Join":
      return plan.type === "left_semi" || plan.type === "left_anti"
        ? hiddenOutputOf(plan.left)
        : [...hiddenOutputOf(plan.left), ...hiddenOutputOf(plan.right)];
    default:
      return [];
  }
}

/** Spark's schema of a plan's rows. */
export function schemaOf(plan: Plan): StructType {
  return {
    kind: "struct",
    fields: outputOf(plan).map(({ name, type, nullable, metadata }) => ({
      name,
      type,
      nullable,
      ...(metadata && { metadata }),
    })),
  };
}
