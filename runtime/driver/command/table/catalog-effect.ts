import { tableName } from "../../../engine/catalog/index";
import { parseAttributeName, type UnresolvedPlan } from "../../../plan/unresolved/index";
import type { StructType } from "../../../types/index";
import type { StorageLevelSpec } from "../../cache/storage-level";
import type { Work } from "../../execute/execution";
import { planOfTable } from "../cache/cache-table";
import { addTable, schemaOfFiles } from "./create-table";
import { alreadyExists, newTable } from "./new-table";
import { repairTable } from "./repair-table";

interface Args {
  readonly tableName: string;
  readonly path?: string;
  readonly source?: string;
  readonly description?: string;
  readonly schema?: StructType;
  readonly options?: Readonly<Record<string, string>>;
  readonly storageLevel?: StorageLevelSpec;
}

export type CatalogCall = Extract<UnresolvedPlan, { kind: "CatalogCall" }>;

/** Operations of `spark.catalog` that need more than the catalog: they come as relations, and do their work when they are analysed. */
const effects: Readonly<Record<string, (execution: Work, args: Args) => Promise<void>>> = {
  create_table: createTable,
  create_external_table: createTable,
  recover_partitions: async (execution, args) => {
    const nameParts = parseAttributeName(args.tableName);
    await repairTable(execution, { kind: "RepairTable", nameParts, adds: true, drops: false });
  },
  cache_table: async (work, { tableName: name, storageLevel }) => {
    work.session.cache.persist(await planOfTable(work, parseAttributeName(name)), storageLevel);
  },
  uncache_table: async (work, { tableName: name }) => {
    await work.session.cache.unpersist(await planOfTable(work, parseAttributeName(name)));
  },
  clear_cache: ({ session }) => session.cache.clear(),
};

export const hasEffect = (plan: UnresolvedPlan): plan is CatalogCall =>
  plan.kind === "CatalogCall" && Object.hasOwn(effects, plan.operation);

export const runEffect = (execution: Work, { operation, args }: CatalogCall): Promise<void> =>
  effects[operation]!(execution, args as unknown as Args);

/** What stands for the call once its work is done: the table that it made. */
export const effectResult = ({ operation, args }: CatalogCall): UnresolvedPlan =>
  operation.startsWith("create_")
    ? { kind: "Table", nameParts: parseAttributeName((args as unknown as Args).tableName) }
    : { kind: "CatalogCall", operation: "refresh_by_path", args: {} };

/** Calls that ask what only the driver knows, with its answer put in. */
export async function withAnswer(work: Work, plan: UnresolvedPlan): Promise<UnresolvedPlan> {
  // A client may ask for its first row only.
  if (plan.kind === "Limit") return { ...plan, child: await withAnswer(work, plan.child) };
  if (plan.kind !== "CatalogCall" || plan.operation !== "is_cached") return plan;
  const { tableName: name } = plan.args as unknown as Args;
  const isCached = work.session.cache.find(await planOfTable(work, parseAttributeName(name))) !== undefined;
  return { ...plan, args: { ...plan.args, isCached } };
}

async function createTable(execution: Work, args: Args): Promise<void> {
  const { session } = execution;
  const { path, source, description, schema, options = {} } = args;
  const provider = source ?? session.config.get("spark.sql.sources.default");
  const name = tableName(parseAttributeName(args.tableName), session.catalog);
  if (session.catalog.table(name.database, name.name)) throw alreadyExists(name);
  const place = path === undefined ? {} : { location: path };
  const found = schema?.fields.length ? undefined : await schemaOfFiles(execution, provider, { ...place, options });
  const entry = await newTable(execution, {
    name,
    provider,
    schema: found?.schema ?? schema!,
    partitionBy: found?.partitionBy ?? [],
    options,
    properties: {},
    ...place,
    ...(description && { comment: description }),
  });
  await addTable(execution, entry);
}
