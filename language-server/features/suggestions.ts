import type { OpenNotebook } from "../cells/open-notebook";
import type { AnalysisError } from "../columns/analysis";
import type { Known } from "../columns/cell-facts";
import { isFrame } from "../columns/values";
import { sparkFunctions } from "../sql/sql-functions";

const most = 3;

/** Names that a wrong one may have been meant for: Spark's own proposals, or the nearest that exist. */
export async function suggestionsFor(
  { analyzer }: OpenNotebook,
  { condition = "", parameters }: AnalysisError,
  object?: Known,
): Promise<string[]> {
  const proposed =
    parameters.proposal ?? parameters.suggestion ?? (condition === "FIELD_NOT_FOUND" ? parameters.fields : undefined);
  if (proposed)
    return [...proposed.matchAll(/`((?:[^`]|``)+)`(?:\.`((?:[^`]|``)+)`)*/g)]
      .map(([whole]) => whole.replaceAll("`", ""))
      .slice(0, most);
  if (condition.startsWith("UNRESOLVED_ROUTINE"))
    return nearest(lastName(parameters.routineName), [...sparkFunctions.keys()]);
  if (condition.startsWith("TABLE_OR_VIEW_NOT_FOUND"))
    return nearest(
      lastName(parameters.relationName),
      (await analyzer.tables()).map(({ name }) => name),
    );
  if (condition === "CANNOT_RESOLVE_DATAFRAME_COLUMN" && object && isFrame(object.value)) {
    const analysis = await analyzer.analyze(object.value, object.session, false);
    const names = analysis.kind === "schema" ? analysis.schema.fields.map(({ name }) => name) : [];
    return nearest((parameters.name ?? "").replaceAll(/["`]/g, "").toLowerCase(), names);
  }
  return [];
}

const lastName = (name = "") => name.replaceAll("`", "").split(".").at(-1)!.toLowerCase();

function nearest(name: string, names: readonly string[]): string[] {
  const limit = Math.max(1, Math.floor(name.length / 3));
  return names
    .map((candidate) => ({ candidate, distance: editDistance(name, candidate.toLowerCase()) }))
    .filter(({ distance }) => distance <= limit)
    .sort((a, b) => a.distance - b.distance)
    .slice(0, most)
    .map(({ candidate }) => candidate);
}

/** Levenshtein's. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
    row = next;
  }
  return row.at(-1)!;
}
