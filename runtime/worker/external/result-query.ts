import type { ExternalStep } from "../../protocol/worker-messages";
import type { Piece } from "./pieces";

/** What is kept, and results, row beside row. */
export function resultQuery(
  { gives, sources, resultTypes }: ExternalStep,
  source: string,
  pieces: readonly Piece[],
): string {
  const { kept, keys } = sources[0]!;
  const all = pieces.map(({ results }) => `FROM ${results}`).join(" UNION ALL ");
  if (kept === 0) return all;
  const names = [
    ...Array.from({ length: kept }, (_, i) => `k.v${i} AS v${i}`),
    ...resultTypes.map((_, i) => `r.v${i} AS v${kept + i}`),
  ];
  const rows = gives === "group_values" ? firstOfGroups(source, kept, keys) : source;
  return `SELECT ${names.join(", ")} FROM ${rows} AS k POSITIONAL JOIN (${all}) AS r`;
}

/** The kept columns of each group's first row; groups lie one after another. */
function firstOfGroups(source: string, kept: number, keys: number): string {
  const columns = Array.from({ length: keys }, (_, i) => `v${kept + i}`).join(", ");
  return `(SELECT * FROM ${source} WHERE rowid IN (SELECT min(rowid) FROM ${source} GROUP BY ${columns}) ORDER BY rowid)`;
}

/** Results beside what is kept of the row that each was made of; `place` counts a slice's rows. */
export function rowsOfEach({ sources, resultTypes }: ExternalStep, source: string, pieces: readonly Piece[]): string {
  const { kept } = sources[0]!;
  const values = resultTypes.map((_, i) => `v${i}`);
  if (kept === 0)
    return pieces.map(({ results }) => `SELECT ${values.join(", ") || "1"} FROM ${results}`).join(" UNION ALL ");
  const all = pieces
    .map(({ slice, results }) => `SELECT *, place + ${slice[0]!.from} AS source, rowid AS number FROM ${results}`)
    .join(" UNION ALL ");
  const names = [
    ...Array.from({ length: kept }, (_, i) => `k.v${i} AS v${i}`),
    ...values.map((value, i) => `r.${value} AS v${kept + i}`),
  ];
  return `SELECT ${names.join(", ")} FROM (${all}) AS r JOIN ${source} AS k ON k.rowid = r.source ORDER BY r.source, r.number`;
}
