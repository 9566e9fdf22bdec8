import { tableName, temporaryName } from "../../engine/catalog/index";
import { SparkError } from "../../errors/index";
import type { DropObject } from "../../plan/unresolved/index";
import { quoteIdentifier } from "../../types/index";
import type { Work } from "../execute/execution";
import { dropNamespace } from "./namespace/drop-namespace";
import { dropTable } from "./table/drop-table";
import { tableNotFound } from "./table/find-table";

/** DROP. @throws TABLE_OR_VIEW_NOT_FOUND, WRONG_COMMAND_FOR_OBJECT_TYPE */
export async function dropObject(execution: Work, command: DropObject): Promise<undefined> {
  const { catalog } = execution.session;
  const { object, nameParts, ifExists } = command;
  if (object === "namespace") return dropNamespace(execution, command);
  if (object === "function") return dropFunction(execution, command);
  if (await dropTempView(execution, command)) return;
  const { database, name } = tableName(nameParts, catalog);
  const entry = catalog.table(database, name);
  if (!entry) {
    if (ifExists) return;
    throw tableNotFound(catalog, nameParts, "object");
  }
  if (object === "view" && !entry.view) {
    throw new SparkError("WRONG_COMMAND_FOR_OBJECT_TYPE", {
      operation: "DROP VIEW",
      requiredType: "VIEW or METRIC_VIEW",
      objectName: [catalog.currentCatalog, database, name].join("."),
      foundType: entry.type,
      alternative: "DROP TABLE",
    });
  }
  await dropTable(execution, entry);
}

async function dropTempView({ session }: Work, { object, nameParts }: DropObject): Promise<boolean> {
  const { cache, catalog } = session;
  const name = nameParts.at(-1)!;
  const isGlobal = nameParts.length === 2 && nameParts[0]!.toLowerCase() === "global_temp";
  const isOfAll = isGlobal || object === "global_temp_view";
  const view = isOfAll ? catalog.globalTempView(name) : nameParts.length === 1 ? catalog.tempView(name) : undefined;
  if (!view) return false;
  await cache.unpersist(view.plan);
  return isOfAll ? catalog.dropGlobalTempView(name) : catalog.dropTempView(name);
}

/** Those that SQL defined. @throws ROUTINE_NOT_FOUND */
function dropFunction({ session }: Work, { nameParts, ifExists, isTemporary }: DropObject): undefined {
  const { catalog, temporary } = session;
  const quoted = (parts: readonly string[]) => parts.map(quoteIdentifier).join(".");
  if (isTemporary) {
    const own = temporaryName(nameParts);
    if ((own !== undefined && temporary.dropFunction(own)) || ifExists) return;
    throw new SparkError("ROUTINE_NOT_FOUND", { routineName: quoted(nameParts) });
  }
  const { database, name } = tableName(nameParts, catalog);
  if (catalog.metastore.dropFunction(database, name) || ifExists) return;
  throw new SparkError("ROUTINE_NOT_FOUND", { routineName: quoted([database, name]) });
}
