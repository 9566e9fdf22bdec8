import type { Plan } from "../../../plan/resolved/index";
import type { ShowObjects } from "../../../plan/unresolved/index";
import type { Work } from "../../execute/execution";
import { answer, text } from "../rows";
import { findTable, tempViewNamed } from "../table/find-table";

/** SHOW TBLPROPERTIES, all of them or one. */
export function showProperties({ session: { catalog } }: Work, { nameParts = [], pattern }: ShowObjects): Plan {
  const columns = [text("key"), text("value")];
  if (tempViewNamed(catalog, nameParts)) return answer(columns, []);
  const { database, name, properties } = findTable(catalog, nameParts);
  if (pattern === undefined) {
    return answer(
      columns,
      Object.entries(properties).sort(([a], [b]) => (a < b ? -1 : 1)),
    );
  }
  const table = `${catalog.currentCatalog}.${database}.${name}`;
  return answer(columns, [[pattern, properties[pattern] ?? `Table ${table} does not have property: ${pattern}`]]);
}
