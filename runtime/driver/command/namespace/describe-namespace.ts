import type { Plan } from "../../../plan/resolved/index";
import type { Execution } from "../../execute/execution";
import { answer, text } from "../rows";
import { findDatabase } from "./find-database";

/** @throws SCHEMA_NOT_FOUND */
export function describeNamespace(
  { session: { catalog } }: Execution,
  nameParts: readonly string[],
  isExtended: boolean,
): Plan {
  const { name, comment, location, owner, properties } = findDatabase(catalog, nameParts);
  const pairs = Object.entries(properties)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, value]) => `(${key},${value})`);
  return answer(
    [text("info_name"), text("info_value", true)],
    [
      ["Catalog Name", catalog.currentCatalog],
      ["Namespace Name", name],
      ["Comment", comment],
      ["Location", `file:${location}`],
      ...(owner === "" ? [] : [["Owner", owner]]),
      ...(isExtended ? [["Properties", pairs.length > 0 ? `(${pairs.join(", ")})` : ""]] : []),
    ],
  );
}
