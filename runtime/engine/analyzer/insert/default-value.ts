import type { UnresolvedExpression, UnresolvedPlan } from "../../../plan/unresolved/index";
import { parseExpression } from "../../../sql/index";
import { nullType, type StructField } from "../../../types/index";
import type { SessionFacts } from "../../functions/index";
import { parseOptions } from "../parse-options";

/** Where a column's metadata keeps the text of its DEFAULT. */
export const defaultKey = "CURRENT_DEFAULT";

/** Where it keeps the text of what rows have that were there before the column. */
export const existingDefaultKey = "EXISTS_DEFAULT";

/** What a column gets that nothing is said of. */
export function defaultOf(
  { metadata }: StructField,
  session: SessionFacts,
  key: typeof defaultKey | typeof existingDefaultKey = defaultKey,
): UnresolvedExpression {
  const text = metadata?.[key];
  return typeof text === "string"
    ? parseExpression(text, parseOptions(session))
    : { kind: "Literal", type: nullType, value: null };
}

/** The query of an INSERT with the defaults of the columns it goes to where it says DEFAULT: in VALUES, or as an item of SELECT. */
export function withDefaults(
  query: UnresolvedPlan,
  targets: readonly StructField[],
  session: SessionFacts,
): UnresolvedPlan {
  const replace = (value: UnresolvedExpression, place: number): UnresolvedExpression =>
    isDefault(value) && targets[place] ? defaultOf(targets[place], session) : value;
  switch (query.kind) {
    case "Values":
      return { ...query, rows: query.rows.map((row) => row.map(replace)) };
    case "Project":
      return { ...query, list: query.list.map(replace) };
    default:
      return query;
  }
}

const isDefault = (value: UnresolvedExpression): boolean =>
  value.kind === "Attribute" && value.nameParts.length === 1 && value.nameParts[0]!.toUpperCase() === "DEFAULT";
