import { parseAttributeName, type UnresolvedPlan } from "../../../plan/unresolved/index";
import type { StorageLevelSpec } from "../../cache/storage-level";
import type { Work } from "../../execute/execution";
import { planOfTable, refreshTable } from "../cache/cache-table";
import { dropObject } from "../drop-object";
import { createNamespace } from "../namespace/create-namespace";
import { analyzeTable } from "../table/analyze-table";
import { repairTable } from "../table/repair-table";
import { truncateTable } from "../table/truncate-table";
import { type CreateTableArgs, createTableCall } from "./create-table-call";

export type CatalogCall = Extract<UnresolvedPlan, { kind: "CatalogCall" }>;

/** The fields of the messages that name a table, view or database. */
interface Args extends CreateTableArgs {
  readonly viewName: string;
  readonly dbName: string;
  readonly ifExists: boolean;
  readonly ifNotExists: boolean;
  readonly cascade: boolean;
  readonly purge: boolean;
  readonly noScan: boolean;
  readonly properties: Readonly<Record<string, string>>;
  readonly storageLevel?: StorageLevelSpec;
}

/** Operations of `spark.catalog` that change what is stored: they come as relations, and do their work when they are analysed. */
const effects: Readonly<Record<string, (work: Work, args: Args) => Promise<void>>> = {
  create_table: createTableCall,
  create_external_table: createTableCall,
  recover_partitions: async (work, { tableName }) => {
    await repairTable(work, {
      kind: "RepairTable",
      nameParts: parseAttributeName(tableName),
      adds: true,
      drops: false,
    });
  },
  cache_table: async (work, { tableName, storageLevel }) => {
    work.session.cache.persist(await planOfTable(work, parseAttributeName(tableName)), storageLevel);
  },
  uncache_table: async (work, { tableName }) => {
    await work.session.cache.unpersist(await planOfTable(work, parseAttributeName(tableName)));
  },
  clear_cache: ({ session }) => session.cache.clear(),
  refresh_table: async (work, { tableName }) => {
    await refreshTable(work, { kind: "RefreshTable", nameParts: parseAttributeName(tableName) });
  },
  refresh_by_path: async (work, { path }) => {
    await refreshTable(work, { kind: "RefreshTable", path });
  },
  truncate_table: (work, { tableName }) =>
    truncateTable(work, { kind: "TruncateTable", nameParts: parseAttributeName(tableName) }, "Catalog.truncateTable"),
  analyze_table: (work, { tableName, noScan }) =>
    analyzeTable(
      work,
      { kind: "AnalyzeTable", nameParts: parseAttributeName(tableName), scans: !noScan },
      "Catalog.analyzeTable",
    ),
  drop_table: (work, { tableName, ifExists, purge }) =>
    dropObject(work, {
      kind: "DropObject",
      object: "table",
      nameParts: parseAttributeName(tableName),
      ifExists,
      purge,
    }),
  drop_view: (work, { viewName, ifExists }) =>
    dropObject(work, { kind: "DropObject", object: "view", nameParts: parseAttributeName(viewName), ifExists }),
  create_database: (work, { dbName, ifNotExists, properties: { comment, location, ...properties } }) =>
    createNamespace(work, {
      kind: "CreateNamespace",
      nameParts: parseAttributeName(dbName),
      ifNotExists,
      properties,
      ...(comment !== undefined && { comment }),
      ...(location !== undefined && { location }),
    }),
  drop_database: (work, { dbName, ifExists, cascade }) =>
    dropObject(work, {
      kind: "DropObject",
      object: "namespace",
      nameParts: parseAttributeName(dbName),
      ifExists,
      cascade,
    }),
};

export const hasEffect = (plan: UnresolvedPlan): plan is CatalogCall =>
  plan.kind === "CatalogCall" && Object.hasOwn(effects, plan.operation);

export async function runEffect(work: Work, { operation, args }: CatalogCall): Promise<void> {
  await effects[operation]!(work, args as unknown as Args);
  work.session.analyses.clear();
}

const makesTable: ReadonlySet<string> = new Set(["create_table", "create_external_table"]);

/** What stands for the call once its work is done: the table that it made, or no rows. */
export const effectResult = ({ operation, args }: CatalogCall): UnresolvedPlan =>
  makesTable.has(operation)
    ? { kind: "Table", nameParts: parseAttributeName((args as unknown as Args).tableName) }
    : { kind: "CatalogCall", operation: "done", args: {} };
