import { findRelation, relationNamed } from "../../../engine/catalog/index";
import { stripScheme } from "../../../engine/sources/index";
import type { Plan } from "../../../plan/resolved/index";
import type { CacheTable, RefreshTable, UncacheTable } from "../../../plan/unresolved/index";
import { quoteIdentifier } from "../../../types/index";
import { analyzePlan } from "../../analysis/analyze";
import { type StorageLevelSpec, storageLevelNamed } from "../../cache/storage-level";
import { materialize } from "../../cache/with-cache";
import type { Execution, Work } from "../../execute/execution";
import { runOptions } from "../../execute/run-options";
import { forgetAnalyses } from "../table/commit-table";
import { createView } from "../view/create-view";

const named = (nameParts: readonly string[]) => ({ tableName: nameParts.map(quoteIdentifier).join(".") });

/** The plan of a table or view. @throws TABLE_OR_VIEW_NOT_FOUND */
export async function planOfTable({ driver, session, operation }: Work, nameParts: readonly string[]): Promise<Plan> {
  relationNamed(session.catalog, named(nameParts), "relation");
  return analyzePlan(driver, session, { kind: "Table", nameParts }, operation.signal);
}

/** CACHE TABLE: its rows are kept from now on, or with LAZY from when they are first asked for. With a query it makes a temp view of it first. @throws TABLE_OR_VIEW_NOT_FOUND */
export async function cacheTable(
  execution: Execution,
  { nameParts, query, isLazy, options }: CacheTable,
): Promise<undefined> {
  const { driver, session } = execution;
  const level = levelOf(options);
  if (query) {
    const view = { kind: "CreateView", nameParts, scope: "local_temp", replace: false, ifNotExists: false } as const;
    await createView(execution, { ...view, plan: query });
  }
  const relation = session.cache.persist(await planOfTable(execution, nameParts), level);
  if (!isLazy) await materialize(driver, session, relation, runOptions(execution, "cache"));
}

function levelOf(options: CacheTable["options"]): StorageLevelSpec | undefined {
  const [, name] = Object.entries(options).find(([key]) => key.toLowerCase() === "storagelevel") ?? [];
  return name === undefined ? undefined : storageLevelNamed(name);
}

/** UNCACHE TABLE, CLEAR CACHE. @throws TABLE_OR_VIEW_NOT_FOUND */
export async function uncacheTable(execution: Execution, { nameParts, ifExists }: UncacheTable): Promise<undefined> {
  const { cache, catalog } = execution.session;
  if (!nameParts) await cache.clear();
  else if (!ifExists || findRelation(catalog, named(nameParts)))
    await cache.unpersist(await planOfTable(execution, nameParts));
}

/** REFRESH: files are listed anew for each query; kept rows and what was analysed moments ago are forgotten. @throws TABLE_OR_VIEW_NOT_FOUND */
export async function refreshTable(work: Work, { nameParts, path }: RefreshTable): Promise<undefined> {
  const { driver, session } = work;
  if (nameParts) {
    relationNamed(session.catalog, named(nameParts), "command");
    forgetAnalyses(driver);
    await session.cache.find(await planOfTable(work, nameParts))?.forget();
  }
  if (path !== undefined) {
    const folder = stripScheme(path).replace(/(?<=.)\/+$/, "");
    for (const { cache } of driver.sessions.all) await cache.invalidate(folder);
  }
  forgetAnalyses(driver);
}
