import { findRelation, relationNamed } from "../../../engine/catalog/index";
import type { CacheTable, RefreshTable, UncacheTable } from "../../../plan/unresolved/index";
import { quoteIdentifier } from "../../../types/index";
import type { Execution } from "../../execute/execution";
import { forgetAnalyses } from "../table/commit-table";
import { createView } from "../view/create-view";

const named = (nameParts: readonly string[]) => ({ tableName: nameParts.map(quoteIdentifier).join(".") });

/** CACHE TABLE: a wish that is remembered. With a query it makes a temp view of it first. @throws TABLE_OR_VIEW_NOT_FOUND */
export async function cacheTable(execution: Execution, { nameParts, query }: CacheTable): Promise<undefined> {
  const { catalog } = execution.session;
  if (query) {
    const view = { kind: "CreateView", nameParts, scope: "local_temp", replace: false, ifNotExists: false } as const;
    await createView(execution, { ...view, plan: query });
  }
  catalog.markCached(relationNamed(catalog, named(nameParts), "relation").key, true);
}

/** UNCACHE TABLE, CLEAR CACHE. @throws TABLE_OR_VIEW_NOT_FOUND */
export function uncacheTable({ session: { catalog } }: Execution, { nameParts, ifExists }: UncacheTable): undefined {
  if (!nameParts) return catalog.clearCacheMarks() as undefined;
  if (ifExists && !findRelation(catalog, named(nameParts))) return;
  catalog.markCached(relationNamed(catalog, named(nameParts), "relation").key, false);
}

/** REFRESH: files are listed anew for each query; what was analysed moments ago is forgotten. @throws TABLE_OR_VIEW_NOT_FOUND */
export function refreshTable({ driver, session: { catalog } }: Execution, { nameParts }: RefreshTable): undefined {
  if (nameParts) relationNamed(catalog, named(nameParts), "command");
  forgetAnalyses(driver);
}
