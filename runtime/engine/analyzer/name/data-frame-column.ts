import { type Attribute, hiddenOutputOf, outputOf, type Plan, planChildren } from "../../../plan/resolved/index";
import type { UnresolvedAttribute } from "../../../plan/unresolved/index";
import { analysisError } from "../error/analysis-error";
import { matchName, type NameMatch } from "./match-name";
import { ambiguousReference } from "./name-errors";
import { indexByName } from "./scope";

interface Found {
  readonly match: NameMatch;
  readonly column: Attribute;
  readonly depth: number;
}

/**
 * The column that `df.col("a")` means: looked up by name in the plan that carries its id, at or below the given plans, and only when every plan
 * on the way passes it on.
 * @throws AMBIGUOUS_COLUMN_REFERENCE when two plans have it, unless just one of them is an input of the relation itself
 */
export function findDataFrameColumn(
  { nameParts, planId, origin, isMetadataColumn }: UnresolvedAttribute,
  plans: readonly Plan[],
  isCaseSensitive: boolean,
): NameMatch | undefined {
  const searchAll = (below: readonly Plan[], depth: number): Found | undefined => {
    const [first, second] = below.flatMap((plan) => searchPlan(plan, depth) ?? []).sort((a, b) => a.depth - b.depth);
    if (first && second && (first.depth > 0 || second.depth === 0)) {
      throw analysisError("AMBIGUOUS_COLUMN_REFERENCE", { name: `"${nameParts.join(".")}"` }, origin);
    }
    return first;
  };

  const searchPlan = (plan: Plan, depth: number): Found | undefined => {
    const found = plan.planId === planId ? lookUp(plan, depth) : searchAll(planChildren(plan), depth + 1);
    if (!found) return undefined;
    const passedOn = [...outputOf(plan), ...hiddenOutputOf(plan)].find((column) => column.id === found.column.id);
    return passedOn && withNullability(found, passedOn);
  };

  /** An outer join on the way may have made it null. */
  const withNullability = (found: Found, { nullable }: Attribute): Found => {
    if (found.column.nullable === nullable) return found;
    const column = { ...found.column, nullable };
    return { ...found, column, match: { ...found.match, columns: [column] } };
  };

  const lookUp = (plan: Plan, depth: number): Found | undefined => {
    const index = indexByName(isMetadataColumn ? hiddenOutputOf(plan) : outputOf(plan));
    const match = matchName(nameParts, (name) => index.get(name) ?? [], isCaseSensitive);
    const [column, another] = match?.columns ?? [];
    if (another) throw ambiguousReference(nameParts, match!.columns, origin);
    return column && { match: match!, column, depth };
  };

  return searchAll(plans, 0)?.match;
}
