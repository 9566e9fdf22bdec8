import type { Origin } from "../../../plan/origin";
import { mapPlanChildren, outputOf, type Plan } from "../../../plan/resolved/index";
import type { UnresolvedSubqueryAlias, UnresolvedTable } from "../../../plan/unresolved/index";
import type { TempView } from "../../catalog/index";
import type { CteBinding, Environment } from "../environment";
import { environmentOf } from "../environment-of";
import { analysisError } from "../error/analysis-error";
import { quotedName } from "../error/quoted";
import { searchPath } from "../error/search-path";
import { identifierOf } from "../expression/identifier-clause";
import { withFreshIds } from "../fresh-ids";
import { renewIds } from "../name/renew-ids";
import { scanCatalogTable } from "./catalog-table";
import { scanFiles } from "./file-scan";
import { subqueryAlias } from "./subquery-alias";
import { resolveValues } from "./values";

const globalTempDatabase = "global_temp";
const fileFormats: ReadonlySet<string> = new Set(["binaryfile", "csv", "json", "parquet", "text", "orc"]);

/**
 * A relation by name: a common table expression, a plan beside the SQL text, a temp view, a table, or files (``csv.`path` ``).
 * @throws TABLE_OR_VIEW_NOT_FOUND, UNSUPPORTED_FEATURE.TIME_TRAVEL
 */
export function resolveTable(table: UnresolvedTable, env: Environment): Plan {
  const { origin } = table;
  const nameParts = table.identifier ? identifierOf(table.identifier, env) : table.nameParts;
  if (table.version !== undefined || table.timestamp) {
    throw analysisError("UNSUPPORTED_FEATURE.TIME_TRAVEL", { relationId: quotedName(nameParts) }, origin);
  }
  const found = lookUp(nameParts, table, env);
  if (found) return origin ? writtenAt(found, origin) : found;
  throw analysisError(
    "TABLE_OR_VIEW_NOT_FOUND",
    { relationName: quotedName(nameParts), searchPath: searchPath(env.session) },
    origin,
  );
}

/** What has no place of its own was made by the name: the scan of a table, below the table. */
const writtenAt = (plan: Plan, origin: Origin): Plan =>
  plan.origin ? plan : { ...mapPlanChildren(plan, (child) => writtenAt(child, origin)), origin };

function lookUp(nameParts: readonly string[], table: UnresolvedTable, env: Environment): Plan | undefined {
  const { catalog } = env;
  const parts = dropCatalog(nameParts, catalog.currentCatalog);
  if (parts.length > 2) {
    throw analysisError(
      "REQUIRES_SINGLE_PART_NAMESPACE",
      { sessionCatalog: catalog.currentCatalog, identifier: quotedName(nameParts) },
      table.origin,
    );
  }
  const name = parts.at(-1)!;
  if (parts.length === 1) {
    const key = name.toLowerCase();
    const cte = env.ctes.get(key);
    if (cte) return scanCte(cte, name, env);
    const beside = env.namedPlans.get(key);
    if (beside) return env.resolvePlan(beside, { ...env, ctes: new Map() });
    const view = env.hidesTempViews ? undefined : catalog.tempView(name);
    if (view) return scanView(view, [view.name], env);
    return scanTable(env.session.currentDatabase, name, table, env);
  }
  const database = parts[0]!;
  if (database.toLowerCase() === globalTempDatabase) {
    const view = catalog.globalTempView(name);
    return view && scanView(view, [globalTempDatabase, view.name], env);
  }
  const known = scanTable(database, name, table, env);
  if (known) return known;
  if (!fileFormats.has(database.toLowerCase())) return undefined;
  return scanFiles({ kind: "FileScan", format: database.toLowerCase(), options: {}, paths: [name] }, env);
}

const dropCatalog = (nameParts: readonly string[], catalog: string) =>
  nameParts.length > 2 && nameParts[0]!.toLowerCase() === catalog.toLowerCase() ? nameParts.slice(1) : nameParts;

function scanTable(database: string, name: string, { options }: UnresolvedTable, env: Environment): Plan | undefined {
  const found = env.catalog.table(database, name);
  return found && scanCatalogTable(found, options ?? {}, env);
}

/** A definition's columns again, under ids of their own. */
function scanCte(cte: CteBinding, name: string, { session }: Environment): Plan {
  cte.reads++;
  const output = renewIds(cte.output, () => session.newId()).map(({ qualifier: _, ...column }) => column);
  return subqueryAlias({ kind: "CommonTableScan", cteId: cte.cteId, name: cte.name, output }, [name]);
}

/** @throws RECURSIVE_VIEW when the view is being read, or defined, already */
function scanView({ plan, source }: TempView, nameParts: readonly string[], env: Environment): Plan {
  const name = quotedName(nameParts);
  const openViews = [...(env.openViews ?? []), name];
  if (env.openViews?.includes(name)) {
    throw analysisError("RECURSIVE_VIEW", { viewIdent: name, newPath: openViews.join(" -> ") });
  }
  const body = source
    ? env.resolvePlan(source, { ...environmentOf(env, env), openViews })
    : withFreshIds(plan, () => env.session.newId());
  return subqueryAlias(body, nameParts);
}

export function resolveSubqueryAlias(plan: UnresolvedSubqueryAlias, env: Environment): Plan {
  const { columns, origin } = plan;
  const child =
    plan.child.kind === "Values" ? resolveValues(plan.child, env, columns) : env.resolvePlan(plan.child, env);
  const width = outputOf(child).length;
  if (columns && columns.length !== width) {
    const [given, needed] = [String(columns.length), String(width)];
    throw plan.child.kind === "Values"
      ? analysisError(
          "INVALID_INLINE_TABLE.NUM_COLUMNS_MISMATCH",
          { expectedNumCols: given, actualNumCols: needed, rowIndex: "0" },
          origin,
        )
      : analysisError("ASSIGNMENT_ARITY_MISMATCH", { numExpr: given, numTarget: needed }, origin);
  }
  return subqueryAlias(child, [...(plan.qualifier ?? []), plan.alias], columns);
}
