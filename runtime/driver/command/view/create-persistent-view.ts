import { quotedTable, type TableEntry, type TableName } from "../../../engine/catalog/index";
import { SparkError } from "../../../errors/index";
import { outputOf } from "../../../plan/resolved/index";
import type { CreateView, UnresolvedPlan } from "../../../plan/unresolved/index";
import { quoteIdentifier, structField, structType } from "../../../types/index";
import { analyzePlan } from "../../analysis/analyze";
import { unsupported } from "../../error/unsupported";
import type { Execution } from "../../execute/execution";
import { forgetAnalyses } from "../table/commit-table";
import { alreadyExists, databaseOf } from "../table/new-table";
import { checkColumnCount } from "./check-column-count";

/** CREATE VIEW: its text is kept and analysed again at each use. */
export async function createPersistentView(
  execution: Execution,
  command: CreateView,
  name: TableName,
): Promise<undefined> {
  const { driver, session } = execution;
  const { ifNotExists, replace } = command;
  databaseOf(execution, name.database);
  const found = session.catalog.table(name.database, name.name);
  if (found && ifNotExists) return;
  if (found && !found.view && replace) {
    throw new SparkError("EXPECT_VIEW_NOT_TABLE.NO_ALTERNATIVE", {
      tableName: quotedTable(name),
      operation: "CREATE OR REPLACE VIEW",
    });
  }
  if (found && !replace) throw alreadyExists(name);
  const entry = await viewEntry(execution, command, name);
  if (found) driver.metastore.updateTable(name.database, name.name, () => entry);
  else if (!driver.metastore.createTable(entry) && !ifNotExists) throw alreadyExists(name);
  forgetAnalyses(driver);
}

type Definition = Pick<CreateView, "plan" | "text" | "columns" | "comment" | "properties">;

/** @throws INVALID_TEMP_OBJ_REFERENCE, RECURSIVE_VIEW, CREATE_VIEW_COLUMN_ARITY_MISMATCH */
export async function viewEntry(execution: Execution, definition: Definition, name: TableName): Promise<TableEntry> {
  const { driver, session, operation } = execution;
  const { plan: source, text, columns, comment, properties = {} } = definition;
  if (text === undefined) throw unsupported("A persistent view of a DataFrame");
  checkReferences(session.catalog, source, name);
  const plan = await analyzePlan(driver, session, source, operation.signal, [
    "spark_catalog",
    name.database,
    name.name,
  ]);
  if (columns) checkColumnCount(quotedTable(name), columns, plan);
  const output = outputOf(plan);
  const schema = structType(
    output.map(({ name: own, type, metadata }, i) => {
      const { name: given = own, comment: said } = columns?.[i] ?? {};
      const kept = said === undefined ? metadata : { ...metadata, comment: said };
      return structField(given, type, true, kept);
    }),
  );
  const twice = schema.fields.find(
    (field, i) => schema.fields.findIndex((f) => f.name.toLowerCase() === field.name.toLowerCase()) < i,
  );
  if (twice) throw new SparkError("COLUMN_ALREADY_EXISTS", { columnName: quoteIdentifier(twice.name.toLowerCase()) });
  return {
    database: name.database,
    name: name.name,
    type: "VIEW",
    schema,
    partitionColumns: [],
    partitions: [],
    options: {},
    properties,
    ...(comment !== undefined && { comment }),
    createdMs: Date.now(),
    view: {
      text,
      catalog: session.catalog.currentCatalog,
      database: session.catalog.currentDatabase,
      queryColumns: output.map((column) => column.name),
    },
  };
}

/** What outlives the session cannot read what does not. */
function checkReferences(catalog: Execution["session"]["catalog"], plan: UnresolvedPlan, name: TableName): void {
  const temporary = namesIn(plan).find((parts) => parts.length === 1 && catalog.tempView(parts[0]!));
  if (!temporary) return;
  throw new SparkError("INVALID_TEMP_OBJ_REFERENCE", {
    obj: "VIEW",
    objName: quotedTable(name),
    tempObj: "VIEW",
    tempObjName: temporary.map(quoteIdentifier).join("."),
  });
}

/** Tables that a query names. A common table expression hides one of its name: then it is none. */
function namesIn(node: unknown, hidden: ReadonlySet<string> = new Set()): readonly (readonly string[])[] {
  if (typeof node !== "object" || node === null || node instanceof Uint8Array) return [];
  const { kind, nameParts, ctes } = node as {
    kind?: string;
    nameParts?: readonly string[];
    ctes?: readonly { name: string }[];
  };
  if (kind === "Table" && nameParts) return hidden.has(nameParts.join(".").toLowerCase()) ? [] : [nameParts];
  const inside = Array.isArray(ctes) ? new Set([...hidden, ...ctes.map((cte) => cte.name.toLowerCase())]) : hidden;
  return Object.values(node).flatMap((child) => namesIn(child, inside));
}
