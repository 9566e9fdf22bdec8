import { SparkError } from "../../errors/index";
import type { DropObject } from "../../plan/unresolved/index";
import { quoteIdentifier } from "../../types/index";
import { unsupported } from "../error/unsupported";
import type { Execution } from "../execute/execution";

/** DROP VIEW, and DROP TABLE of a name that is none. */
export function dropObject(
  { session: { catalog } }: Execution,
  { object, nameParts, ifExists }: DropObject,
): undefined {
  if (object === "namespace" || object === "function") throw unsupported(`DROP ${object.toUpperCase()}`);
  const name = nameParts.at(-1)!;
  const isGlobal = nameParts.length === 2 && nameParts[0]!.toLowerCase() === "global_temp";
  const dropped =
    isGlobal || object === "global_temp_view"
      ? catalog.dropGlobalTempView(name)
      : nameParts.length === 1 && catalog.dropTempView(name);
  if (dropped || ifExists) return;
  const qualified =
    nameParts.length === 1 ? [catalog.currentCatalog, catalog.currentDatabase, ...nameParts] : nameParts;
  throw new SparkError("TABLE_OR_VIEW_NOT_FOUND", {
    relationName: qualified.map(quoteIdentifier).join("."),
    searchPath: `[${[catalog.currentCatalog, catalog.currentDatabase].map(quoteIdentifier).join(".")}]`,
  });
}
