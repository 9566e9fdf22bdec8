import type { UnresolvedExpression, UnresolvedGroup } from "../../plan/unresolved/index";
import type { SqlCursor } from "../sql-cursor";

type Sets = readonly (readonly UnresolvedExpression[])[];

/** What stands behind GROUP BY. */
export function parseGroupBy(cursor: SqlCursor): UnresolvedGroup {
  const { start } = cursor.current;
  const parts = cursor.list(() => parsePart(cursor));
  const plain = parts.every((part) => part.type === "by");
  const by = parts.flatMap((part) => part.by);
  if (!plain) return parts.length === 1 ? parts[0]! : { type: "analytics", by, parts: mergePlain(parts) };
  if (cursor.acceptSequence("WITH", "ROLLUP")) return { type: "rollup", by };
  if (cursor.acceptSequence("WITH", "CUBE")) return { type: "cube", by };
  if (cursor.acceptSequence("GROUPING", "SETS")) return { type: "sets", by, sets: parseSets(cursor) };
  const [only] = by;
  const isAll = by.length === 1 && only!.kind === "Attribute" && only!.nameParts.join(".").toUpperCase() === "ALL";
  return isAll && cursor.text[start] !== "`" ? { type: "all", by: [] } : { type: "by", by };
}

/** Neighbouring plain expressions make one part. */
function mergePlain(parts: readonly UnresolvedGroup[]): readonly UnresolvedGroup[] {
  const merged: UnresolvedGroup[] = [];
  for (const part of parts) {
    const last = merged.at(-1);
    if (last?.type === "by" && part.type === "by")
      merged[merged.length - 1] = { type: "by", by: last.by.concat(part.by) };
    else merged.push(part);
  }
  return merged;
}

function parsePart(cursor: SqlCursor): UnresolvedGroup {
  return parseAnalytics(cursor) ?? { type: "by", by: [cursor.expression()] };
}

function parseAnalytics(cursor: SqlCursor): UnresolvedGroup | undefined {
  if ((cursor.at("ROLLUP") || cursor.at("CUBE")) && cursor.peek().word === "(") {
    const { word, start } = cursor.next();
    const type = word === "ROLLUP" ? "rollup" : "cube";
    const sets = cursor.parenthesized(() => cursor.list(() => parseSet(cursor)));
    if (sets.some((set) => !set.length))
      cursor.report("_LEGACY_ERROR_TEMP_0051", { element: type.toUpperCase() }, start);
    const isComposite = sets.some((set) => set.length !== 1);
    return { type, by: sets.flat(), ...(isComposite && { sets }) };
  }
  if (!cursor.acceptSequence("GROUPING", "SETS")) return undefined;
  const sets = parseSets(cursor);
  return { type: "sets", by: distinct(sets.flat()), sets };
}

/** The sets of GROUPING SETS; a ROLLUP or CUBE among them counts as the sets that it stands for. */
function parseSets(cursor: SqlCursor): Sets {
  return cursor.parenthesized(() => cursor.list(() => parseElement(cursor))).flat();
}

function parseElement(cursor: SqlCursor): Sets {
  const nested = parseAnalytics(cursor);
  if (!nested) return [parseSet(cursor)];
  const units = nested.sets ?? nested.by.map((expression) => [expression]);
  if (nested.type === "rollup") return units.map((_, i) => units.slice(0, units.length - i).flat()).concat([[]]);
  return nested.type === "cube" ? subsets(units) : units;
}

/** All subsets, those with the first unit before those without. */
function subsets(units: Sets): Sets {
  const [first, ...rest] = units;
  if (!first) return [[]];
  const others = subsets(rest);
  return [...others.map((set) => [...first, ...set]), ...others];
}

function parseSet(cursor: SqlCursor): readonly UnresolvedExpression[] {
  if (!cursor.at("(") || !isWholeParenthesis(cursor)) return [cursor.expression()];
  return cursor.parenthesized(() => (cursor.at(")") ? [] : cursor.expressions()));
}

/** `(a, b)` is a set; `(a) + 1` is an expression. */
function isWholeParenthesis(cursor: SqlCursor): boolean {
  const close = cursor.closingParenthesis(cursor.index);
  const next = close === undefined ? "" : cursor.tokens[close + 1]!.word;
  return next === "," || next === ")";
}

const distinct = (expressions: readonly UnresolvedExpression[]) => {
  const seen = new Set<string>();
  return expressions.filter((expression) => {
    const { origin } = expression;
    const written = origin?.text?.slice(origin.start, (origin.stop ?? 0) + 1).toLowerCase() ?? "";
    return !seen.has(written) && seen.add(written);
  });
};
