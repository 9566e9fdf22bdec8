import {
  attributeOf,
  type Expression,
  mapChildren,
  type NamedExpression,
  outputOf,
  type Plan,
  some,
  type Window,
} from "../../../plan/resolved/index";
import type { Environment } from "../environment";
import { refuseNestedGenerators } from "./generator-item";
import { itemColumns, itemExpression, type SelectItem, withExpression } from "./select-item";

/**
 * The relations that compute a select list over `child`: one Project, with Generate and Window nodes below it for generators and window
 * functions, and one more Project for each step of aliases that refer to aliases.
 */
export function lowerItems(
  child: Plan,
  items: readonly SelectItem[],
  lateral: ReadonlySet<number>,
  env: Environment,
): Plan {
  const steps = stepsOf(items, lateral);
  const last = Math.max(0, ...steps);
  let plan = child;
  const done = new Map<SelectItem, readonly NamedExpression[]>();
  for (let step = 0; step <= last; step++) {
    const current = items.filter((_, i) => steps[i] === step);
    const computed = withWindows(withGenerators(plan, current), current, env);
    plan = computed.plan;
    for (const [i, item] of current.entries()) done.set(item, computed.items[i]!);
    if (step === last) break;
    const made = current.flatMap((item) => done.get(item)!);
    const inherited = outputOf(plan).filter((column) => !made.some((item) => item.id === column.id));
    plan = { kind: "Project", list: [...inherited, ...made], child: plan };
    for (const item of current) done.set(item, done.get(item)!.map(attributeOf));
  }
  return { kind: "Project", list: items.flatMap((item) => done.get(item)!), child: plan };
}

/** 0 for items over the child's columns, one more than the highest alias they refer to for others. */
function stepsOf(items: readonly SelectItem[], lateral: ReadonlySet<number>): readonly number[] {
  if (lateral.size === 0) return items.map(() => 0);
  const stepOfId = new Map<number, number>();
  return items.map((item) => {
    let step = 0;
    some(itemExpression(item), (node) => {
      const referred = node.kind === "Attribute" ? stepOfId.get(node.id) : undefined;
      if (referred !== undefined) step = Math.max(step, referred + 1);
      return false;
    });
    for (const { id } of itemColumns(item)) if (lateral.has(id) && item.kind !== "Attribute") stepOfId.set(id, step);
    return step;
  });
}

function withGenerators(child: Plan, items: readonly SelectItem[]): Plan {
  return items.reduce<Plan>((plan, item) => {
    if (item.kind !== "GeneratorItem") {
      refuseNestedGenerators(itemExpression(item));
      return plan;
    }
    const { generator, outer, generated } = item;
    return { kind: "Generate", generator, outer, generated, child: plan };
  }, child);
}

function withWindows(
  child: Plan,
  items: readonly SelectItem[],
  { session }: Environment,
): { plan: Plan; items: readonly (readonly NamedExpression[])[] } {
  // A window over another window's result needs that one in a relation below its own.
  const layers: Window["list"][number][][] = [];
  const extract = (node: Expression): { expression: Expression; depth: number } => {
    let depth = 0;
    const inner = mapChildren(node, (part) => {
      const below = extract(part);
      depth = Math.max(depth, below.depth);
      return below.expression;
    });
    if (inner.kind !== "WindowCall") return { expression: inner, depth };
    const id = session.newId();
    const name = `_we${layers.flat().length}`;
    layers[depth] ??= [];
    layers[depth].push({ kind: "Alias", id, name, child: inner });
    return {
      expression: { kind: "Attribute", id, name, type: inner.type, nullable: inner.nullable },
      depth: depth + 1,
    };
  };
  const replaced = items.map((item): readonly NamedExpression[] =>
    item.kind === "GeneratorItem"
      ? item.generated
      : [withExpression(item, extract(itemExpression(item)).expression) as NamedExpression],
  );
  const plan = layers.reduce<Plan>((below, list) => ({ kind: "Window", list, child: below }), child);
  return { plan, items: replaced };
}
