import { type Attribute, hiddenOutputOf, outputOf, type Plan, planChildren } from "../../../plan/resolved/index";
import type { UnresolvedAttribute } from "../../../plan/unresolved/index";
import { analysisError } from "../error/analysis-error";
import { quotedName } from "../error/quoted";
import { matchName, type NameMatch } from "./match-name";
import { ambiguousReference } from "./name-errors";
import { indexByName } from "./scope";

interface Found {
  readonly match: NameMatch & { readonly columns: readonly [Attribute] };
  readonly depth: number;
}

interface Search {
  readonly found?: Found;
  /** The plan was seen, whether or not its column can still be reached. */
  readonly isPlanSeen: boolean;
}

/**
 * The column that `df.col("a")` means: looked up by name in the plan that carries its id, at or below the given plans, and only when every plan
 * on the way passes it on.
 * @throws AMBIGUOUS_COLUMN_REFERENCE when two plans equally near carry the id
 */
export function findDataFrameColumn(
  attribute: UnresolvedAttribute,
  plans: readonly Plan[],
  isCaseSensitive: boolean,
): Search {
  const searchAll = (below: readonly Plan[], depth: number): Search => {
    const searches = below.map((plan) => searchPlan(plan, depth));
    const found = searches.flatMap((search) => search.found ?? []).sort((a, b) => a.depth - b.depth);
    const [first, second] = found;
    if (first && second && first.depth === second.depth) {
      throw analysisError("AMBIGUOUS_COLUMN_REFERENCE", { name: quotedName(attribute.nameParts) }, attribute.origin);
    }
    return { isPlanSeen: searches.some((search) => search.isPlanSeen), ...(first && { found: first }) };
  };

  const searchPlan = (plan: Plan, depth: number): Search => {
    const { found, isPlanSeen } =
      plan.planId === attribute.planId ? lookUp(plan, depth) : searchAll(planChildren(plan), depth + 1);
    if (!found) return { isPlanSeen };
    const { id } = found.match.columns[0];
    const isPassedOn = [...outputOf(plan), ...hiddenOutputOf(plan)].some((column) => column.id === id);
    return isPassedOn ? { found, isPlanSeen } : { isPlanSeen };
  };

  const lookUp = (plan: Plan, depth: number): Search => {
    const index = indexByName(outputOf(plan));
    const match = matchName(attribute.nameParts, (name) => index.get(name) ?? [], isCaseSensitive);
    const [column, another] = match?.columns ?? [];
    if (another) throw ambiguousReference(attribute.nameParts, match!.columns, attribute.origin);
    return column
      ? { found: { match: { columns: [column], fields: match!.fields }, depth }, isPlanSeen: true }
      : { isPlanSeen: true };
  };

  return searchAll(plans, 0);
}
