import type { AlterNamespace } from "../../../plan/unresolved/index";
import type { Execution } from "../../execute/execution";
import { absolutePath } from "../../facts/local-files";
import { findDatabase } from "./find-database";

/** @throws SCHEMA_NOT_FOUND */
export function alterNamespace({ driver, session }: Execution, command: AlterNamespace): undefined {
  const { nameParts, comment, location, properties, removedKeys = [] } = command;
  const { name } = findDatabase(session.catalog, nameParts);
  driver.metastore.updateDatabase(name, (entry) => {
    const all = { ...entry.properties, ...properties };
    return {
      ...entry,
      ...(comment !== undefined && { comment }),
      ...(location !== undefined && { location: absolutePath(location, session.config) }),
      properties: Object.fromEntries(Object.entries(all).filter(([key]) => !removedKeys.includes(key))),
    };
  });
}
