/**
 * Whether two results are the same. Numbers may differ by a ten-thousandth: DuckDB's averages are floating point, Spark's are decimals of few
 * digits. Rows that the query leaves in no order may come in another.
 */
export function sameRows(one, other) {
  if (one.length !== other.length) return false;
  const [a, b] = [one, other].map((rows) => rows.map((row) => row.map(canonical)));
  return areClose(a, b) || areClose(inOrder(a), inOrder(b));
}

const areClose = (a, b) => a.every((row, i) => row.length === b[i].length && row.every((v, j) => isClose(v, b[i][j])));

const isClose = (a, b) =>
  typeof a === "number" && typeof b === "number" ? Math.abs(a - b) <= 1e-4 * Math.max(1, Math.abs(b)) : a === b;

const inOrder = (rows) =>
  rows
    .map((row) => [JSON.stringify(row), row])
    .sort(byText)
    .map(([, row]) => row);

const byText = ([a], [b]) => (a < b ? -1 : a > b ? 1 : 0);

function canonical(value) {
  if (value === null || value === undefined) return null;
  const text = String(value).trimEnd();
  return /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(text) ? Number(text) : text;
}
