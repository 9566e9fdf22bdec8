/** A Markdown table: milliseconds a query and how many times DuckDB's, which is the mean of its best before and after the others. */
export function report(results, names) {
  const reference = ({ seconds }) => (seconds.before + seconds.after) / 2;
  const cells = (result) =>
    names.flatMap((name) => {
      const time = result.seconds[name];
      return result.failures[name] || time === undefined
        ? ["failed", "–"]
        : [milliseconds(time), (time / reference(result)).toFixed(2)];
    });
  const lines = results.map((result) => [
    `q${result.id}`,
    result.rows,
    milliseconds(result.seconds.before),
    milliseconds(result.seconds.after),
    ...cells(result),
  ]);
  const total = (name) => results.reduce((sum, { seconds }) => sum + (seconds[name] ?? Number.NaN), 0);
  const mean = (total("before") + total("after")) / 2;
  lines.push([
    "total",
    "",
    milliseconds(total("before")),
    milliseconds(total("after")),
    ...names.flatMap((name) => [milliseconds(total(name)), (total(name) / mean).toFixed(2)]),
  ]);
  const head = ["query", "rows", "before", "after", ...names.flatMap((name) => [name, "×"])];
  const failed = results.flatMap(({ id, failures }) =>
    Object.entries(failures).map(([name, reason]) => `q${id} ${name}: ${reason}`),
  );
  return [row(head), row(head.map(() => "---")), ...lines.map(row), ...failed].join("\n");
}

const milliseconds = (seconds) => (Number.isFinite(seconds) ? Math.round(seconds * 1000) : "–");
const row = (values) => `| ${values.join(" | ")} |`;
