import { SparkError } from "../../../errors/index";
import type { LocalRows, Plan } from "../../../plan/resolved/index";
import { parseAttributeName, type UnresolvedPlan } from "../../../plan/unresolved/index";
import type { Work } from "../../execute/execution";
import { planOfTable } from "../cache/cache-table";
import { answer, text } from "../rows";
import { showCreateTable } from "../show/show-create-table";
import { showPartitions } from "../show/show-partitions";
import { showProperties } from "../show/show-properties";
import { findTable } from "../table/find-table";
import type { CatalogCall } from "./catalog-effect";

type Answer = (work: Work, nameParts: readonly string[], asSerde: boolean) => Promise<Plan>;

/** Operations of `spark.catalog` that tell what SQL's SHOW tells, under other column names. */
const answers: Readonly<Record<string, Answer>> = {
  list_partitions: async (work, nameParts) => {
    const shown = await showPartitions(work, { kind: "ShowPartitions", nameParts }, "Catalog.listPartitions");
    return answer([text("partition", true)], rowsOf(shown));
  },
  get_table_properties: async (work, nameParts) => {
    const shown = showProperties(work, { kind: "ShowObjects", what: "tblproperties", nameParts });
    return answer([text("key"), text("value", true)], rowsOf(shown));
  },
  get_create_table_string: async (work, nameParts, asSerde) => {
    const shown = showCreateTable(work, { kind: "ShowObjects", what: "create_table", nameParts });
    if (asSerde) throw noSerde(work, nameParts);
    return answer([text("value", true)], rowsOf(shown));
  },
};

const rowsOf = (plan: Plan) => (plan as LocalRows).rows;

/** Every table of this catalog is one of a data source. */
function noSerde({ session: { catalog } }: Work, nameParts: readonly string[]): SparkError {
  const { database, name } = findTable(catalog, nameParts);
  const tableName = [catalog.currentCatalog, database, name].map((part) => `\`${part}\``).join(".");
  return new SparkError("UNSUPPORTED_SHOW_CREATE_TABLE.ON_DATA_SOURCE_TABLE_WITH_AS_SERDE", { tableName });
}

/** What the call answers; nothing for those that the catalog itself answers. */
export function catalogAnswer(work: Work, { operation, args }: CatalogCall): Promise<Plan> | undefined {
  if (!Object.hasOwn(answers, operation)) return undefined;
  return answers[operation]!(work, parseAttributeName(String(args.tableName)), args.asSerde === true);
}

/** Calls that ask what only the driver knows, with its answer put in. */
export async function withAnswer(work: Work, plan: UnresolvedPlan): Promise<UnresolvedPlan> {
  // A client may ask for its first row only.
  if (plan.kind === "Limit") return { ...plan, child: await withAnswer(work, plan.child) };
  if (plan.kind !== "CatalogCall" || plan.operation !== "is_cached") return plan;
  const table = await planOfTable(work, parseAttributeName(String(plan.args.tableName)));
  return { ...plan, args: { ...plan.args, isCached: work.session.cache.find(table) !== undefined } };
}
