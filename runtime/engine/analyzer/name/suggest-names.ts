import { quoteIfNeeded } from "../../../types/index";
import { quotedName } from "../error/quoted";
import { editDistance } from "./edit-distance";

const shown = 5;

/**
 * Names of known columns as Spark proposes them: nearest to the wanted one first, equally near ones as given. Qualifiers that all columns
 * share are dropped where the wanted name has none either.
 */
export function suggestNames(wanted: readonly string[], known: readonly (readonly string[])[]): readonly string[] {
  const wantedText = wanted.map(quoteIfNeeded).join(".");
  return withoutSharedQualifier(wanted.length, known)
    .map(quotedName)
    .map((name, index) => ({ name, index, distance: editDistance(name, wantedText) }))
    .sort((a, b) => a.distance - b.distance || a.index - b.index)
    .slice(0, shown)
    .map(({ name }) => name);
}

function withoutSharedQualifier(parts: number, known: readonly (readonly string[])[]) {
  const isShared = (kept: number) => new Set(known.map((name) => name.slice(0, -kept).join("\0"))).size === 1;
  if (parts === 1 && isShared(1)) return known.map((name) => name.slice(-1));
  if (parts <= 2 && isShared(2)) return known.map((name) => name.slice(-2));
  return known;
}
