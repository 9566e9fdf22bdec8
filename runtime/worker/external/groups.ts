import type { Connection } from "@duckdb/node-bindings";
import type { ExternalStep } from "../../protocol/worker-messages";
import { readIntegers } from "./read-integers";

/** By group, in the order in which the sources hold them: its rows in each source. */
export async function findGroups(
  connection: Connection,
  tables: readonly string[],
  { sources }: ExternalStep,
): Promise<readonly (readonly number[])[]> {
  const grouped = tables.map((table, i) => {
    const { kept, keys } = sources[i]!;
    const columns = Array.from({ length: keys }, (_, key) => `v${kept + key}`);
    const list = columns.map((column, key) => `${column} AS k${key}, `).join("");
    const by = columns.length > 0 ? `GROUP BY ${columns.join(", ")}` : "HAVING count(*) > 0";
    return `(SELECT ${list}min(rowid) AS first, count(*) AS size FROM ${table} ${by})`;
  });
  const [left, right] = grouped;
  const keys = Array.from({ length: sources[0]!.keys }, (_, key) => `l.k${key} IS NOT DISTINCT FROM r.k${key}`);
  const order = Array.from({ length: sources[0]!.keys }, (_, key) => `coalesce(l.k${key}, r.k${key}) NULLS FIRST`);
  const sql = right
    ? `SELECT coalesce(l.size, 0)::INTEGER, coalesce(r.size, 0)::INTEGER FROM ${left} AS l FULL JOIN ${right} AS r ON ${keys.join(" AND ") || "true"} ${order.length > 0 ? `ORDER BY ${order.join(", ")}` : ""}`
    : `SELECT size::INTEGER FROM ${left} ORDER BY first`;
  return readIntegers(connection, sql);
}
