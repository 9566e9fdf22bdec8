import { SparkError } from "../../../errors/index";
import { attributeOf, type NamedExpression, outputOf, type Plan } from "../../../plan/resolved/index";
import type { UnresolvedExpression, UnresolvedPlan, UnresolvedStat } from "../../../plan/unresolved/index";
import { arrayType } from "../../../types/index";
import type { Environment } from "../environment";

const defaultSupport = 0.01;

/**
 * `freqItems`: for each column the values that at least a share `support` of the rows have. Spark's own algorithm may list rarer ones too, and
 * lists all values where there are few: these are listed here as well.
 */
export function resolveFrequentItems(plan: UnresolvedStat, env: Environment): Plan {
  const { columns, child, support = defaultSupport } = plan;
  if (support < 1e-4 || support > 1) {
    const shown = support < 1e-3 ? support.toExponential().toUpperCase() : String(support);
    const message = `requirement failed: Support must be in [1e-4, 1], but got ${shown.replace(/^(\d)E/, "$1.0E")}.`;
    throw new SparkError("_LEGACY_ERROR_TEMP_2114", {}, "SparkIllegalArgumentException", [], { message });
  }
  const size = Math.trunc(1 / support);
  const [first, ...more] = columns.map((name) => env.resolvePlan(itemsOf(name, child, size), env));
  if (!first) return { kind: "Project", list: [], child: env.resolvePlan(child, env) };
  const joined = more.reduce<Plan>((left, right) => ({ kind: "Join", left, right, type: "cross" }), first);
  const list = outputOf(joined).map((column): NamedExpression => {
    const { name, type } = attributeOf(column);
    const nullable = type.kind === "array" ? arrayType(type.element) : type;
    return {
      kind: "Alias",
      id: env.session.newId(),
      name,
      child: { ...column, type: nullable },
      type: nullable,
      nullable: false,
    };
  });
  return { kind: "Project", list, child: joined };
}

const sql = (text: string): UnresolvedExpression => ({ kind: "SqlText", text });
const named = (name: string, child: UnresolvedExpression): UnresolvedExpression => ({
  kind: "Alias",
  names: [name],
  child,
});

/** One row: the frequent values of one column as an array, nulls included. */
function itemsOf(name: string, child: UnresolvedPlan, size: number): UnresolvedPlan {
  const column: UnresolvedExpression = { kind: "Attribute", nameParts: [name] };
  const counted: UnresolvedPlan = {
    kind: "Aggregate",
    child,
    group: { type: "by", by: [column] },
    list: [named("item", column), named("rows", sql("count(1)"))],
  };
  const measured: UnresolvedPlan = {
    kind: "Project",
    child: counted,
    list: [
      sql("item"),
      sql("rows"),
      named("all_rows", sql("sum(rows) OVER ()")),
      named("items", sql("count(1) OVER ()")),
    ],
  };
  const frequent: UnresolvedPlan = {
    kind: "Filter",
    child: measured,
    condition: sql(`items <= ${size} OR rows * ${size} >= all_rows`),
  };
  return {
    kind: "Aggregate",
    child: frequent,
    group: { type: "by", by: [] },
    list: [named(`${name}_freqItems`, sql("transform(collect_list(struct(item)), x -> x.item)"))],
  };
}
