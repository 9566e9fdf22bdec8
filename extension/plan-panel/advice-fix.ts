import { adviceFor } from "../../runtime/profile/advice";
import type { CellProfile, QueryRun, SourcePlace } from "../../runtime/protocol/plan-profile";
import { comparedColumns } from "./compared-column";
import { type CellText, type PlaceRange, placeRange } from "./place-range";

/** An edit of a cell that does what advice says. */
export interface AdviceFix {
  readonly kind: "useBuiltIn" | "keepRows" | "compareColumn";
  /** What is put in, and in place of what. */
  readonly text: string;
  readonly replaced: string;
  readonly at: PlaceRange;
}

/** Edits for the advice of a run whose fix is known. @param cells as they are now @param shown the cell that ran, from 0 */
export function adviceFixes(profile: CellProfile, cells: readonly CellText[], shown: number): readonly AdviceFix[] {
  const fixes = profile.queries.flatMap((query) =>
    adviceFor(query, profile).flatMap(({ kind, values, step }): readonly AdviceFix[] => {
      const range = rangeOf(step === undefined ? undefined : query.optimized[step]?.place, cells, shown);
      if (!range) return [];
      if (kind === "repeatedWork") return keepRows(range, cells);
      if (kind === "filterAfterScan" || kind === "filterComputes") return compareColumn(range, cells);
      if (kind !== "userFunctionBuiltIn") return [];
      const [own, builtIn] = values.map(({ value }) => String(value));
      return useBuiltIn(own!, builtIn!, range, cells, profile.language);
    }),
  );
  // Work that is repeated is told of each of its queries.
  return [...new Map(fixes.map((fix) => [JSON.stringify(fix), fix])).values()];
}

type Range = PlaceRange & { readonly kind: SourcePlace["kind"] };

function rangeOf(
  place: QueryRun["optimized"][number]["place"],
  cells: readonly CellText[],
  shown: number,
): Range | undefined {
  const range = place && placeRange(place, cells, shown);
  return range && { ...range, kind: place.kind };
}

/** Behind the call whose rows are computed again and again. */
function keepRows({ kind, cell, end }: Range, cells: readonly CellText[]): readonly AdviceFix[] {
  const { text } = cells[cell]!;
  if (kind !== "call" || text[end - 1] !== ")" || /^\s*\.(cache|persist)\(/.test(text.slice(end))) return [];
  return [{ kind: "keepRows", text: ".cache()", replaced: "", at: { cell, start: end, end } }];
}

/** In the SQL of a condition, as a text of its own or in a call. */
const compareColumn = ({ cell, start, end }: Range, cells: readonly CellText[]): readonly AdviceFix[] =>
  comparedColumns(cells[cell]!.text, start, end).map((compared) => ({
    kind: "compareColumn",
    text: compared.text,
    replaced: cells[cell]!.text.slice(compared.start, compared.end),
    at: { cell, start: compared.start, end: compared.end },
  }));

function useBuiltIn(
  own: string,
  builtIn: string,
  { kind, cell, start, end }: Range,
  cells: readonly CellText[],
  language: CellProfile["language"],
): readonly AdviceFix[] {
  const found = new RegExp(`(?<![\\w.])${own}(?=\\()`).exec(cells[cell]!.text.slice(start, end));
  const text = kind === "sql" ? builtIn : builtInCall(builtIn, cells, language);
  if (!found || text === undefined) return [];
  const at = start + found.index;
  return [{ kind: "useBuiltIn", text, replaced: own, at: { cell, start: at, end: at + own.length } }];
}

/** As the notebook names Spark's functions; undefined: it does not. */
function builtInCall(name: string, cells: readonly CellText[], language: CellProfile["language"]): string | undefined {
  if (language !== "python") return `F.${name}`;
  const imported = /^\s*(?:import pyspark\.sql\.functions as|from pyspark\.sql import functions as) (\w+)/m;
  const alias = cells.map(({ text }) => imported.exec(text)?.[1]).find((found) => found !== undefined);
  return alias && `${alias}.${name}`;
}
