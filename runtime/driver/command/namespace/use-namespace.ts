import type { UseNamespace } from "../../../plan/unresolved/index";
import type { Execution } from "../../execute/execution";

/** @throws SCHEMA_NOT_FOUND */
export function useNamespace({ session: { catalog } }: Execution, { nameParts }: UseNamespace): undefined {
  const own = nameParts[0] === catalog.currentCatalog ? nameParts.slice(1) : nameParts;
  if (own.length > 0) catalog.useDatabase(own.join("."));
}
