import { defaultKey } from "../../../engine/analyzer/index";
import { quotedTable, type TableEntry } from "../../../engine/catalog/index";
import { SparkError } from "../../../errors/index";
import type { AlterTable, TableChange } from "../../../plan/unresolved/index";
import { quoteIdentifier, sameType, sqlText, structType } from "../../../types/index";
import { unsupported } from "../../error/unsupported";
import type { Execution } from "../../execute/execution";
import { absolutePath } from "../../facts/local-files";
import { viewEntry } from "../view/create-persistent-view";
import { alterPartitions, setPartitionLocation } from "./alter-partitions";
import { checkDefaults } from "./check-defaults";
import { changeTable } from "./commit-table";
import { existingDefaults } from "./existing-defaults";
import { findTable, tempViewNamed } from "./find-table";
import { declaredSchema } from "./new-table";
import { renameTable } from "./rename-table";
import { repairTable } from "./repair-table";

/** ALTER TABLE, ALTER VIEW, COMMENT ON TABLE. @throws TABLE_OR_VIEW_NOT_FOUND and what the change itself finds wrong */
export async function alterTable(execution: Execution, command: AlterTable): Promise<undefined> {
  const { driver, session } = execution;
  const { nameParts, action } = command;
  if (tempViewNamed(session.catalog, nameParts)) throw unsupported("ALTER of a temporary view");
  const table = findTable(session.catalog, nameParts);
  checkKind(table, command);
  switch (action.change) {
    case "rename":
      return renameTable(execution, table, action.to);
    case "refused":
      throw new SparkError("UNSUPPORTED_FEATURE.TABLE_OPERATION", {
        tableName: quotedTable(table),
        operation: action.operation,
      });
    case "set_location":
      if (!action.partition) return changeSimply(execution, table, action);
      return setPartitionLocation(execution, table, action.partition, action.location);
    case "add_partitions":
    case "drop_partitions":
    case "rename_partition":
      return alterPartitions(execution, table, action, nameParts);
    case "recover_partitions":
      return repairTable(execution, { kind: "RepairTable", nameParts, adds: true, drops: false });
    case "redefine_view": {
      const definition = { plan: action.plan, text: action.text, properties: table.properties };
      const entry = await viewEntry(execution, definition, table);
      return changeTable(driver, table, (old) => ({ ...entry, createdMs: old.createdMs })) as undefined;
    }
    case "add_columns":
      return addColumns(execution, table, action);
    default:
      return changeSimply(execution, table, action);
  }
}

/** A default goes into the rows that are there as it is now. */
async function addColumns(
  execution: Execution,
  table: TableEntry,
  action: Extract<TableChange, { change: "add_columns" }>,
): Promise<undefined> {
  const added = changes.add_columns(table, action, execution).schema.fields;
  const isNew = ({ name }: Field) => table.schema.fields.every((field) => field.name !== name);
  await checkDefaults(execution, added.filter(isNew), "ALTER TABLE ADD COLUMNS");
  const existing = await existingDefaults(execution, added.filter(isNew));
  changeTable(execution.driver, table, (entry) => {
    const { schema, ...changed } = changes.add_columns(entry, action, execution);
    return { ...changed, schema: structType(schema.fields.map((field) => existing.get(field.name) ?? field)) };
  });
}

async function changeSimply(
  execution: Execution,
  table: TableEntry,
  action: Extract<TableChange, { change: Simple }>,
): Promise<undefined> {
  const change = changes[action.change] as (table: TableEntry, action: TableChange, execution: Execution) => TableEntry;
  const { schema } = change(table, action, execution);
  if (action.change === "set_default") await checkDefaults(execution, schema.fields, "ALTER TABLE ALTER COLUMN");
  changeTable(execution.driver, table, (entry) => change(entry, action, execution));
}

function checkKind(table: TableEntry, { isView, nameParts, action }: AlterTable): void {
  // A name of several kinds is looked up late, and Spark prints it as it is written.
  const isRename = action.change === "rename";
  const name = isRename ? nameParts.map(quoteIdentifier).join(".") : quotedTable(table);
  const operation = `ALTER ${isView ? "VIEW" : "TABLE"}${isRename ? "" : ` ... ${operationOf(action)}`}`;
  const isOfBoth = isRename || ofBoth.has(action.change);
  if (isView && !table.view) {
    const sub = isOfBoth ? "USE_ALTER_TABLE" : "NO_ALTERNATIVE";
    throw new SparkError(`EXPECT_VIEW_NOT_TABLE.${sub}`, { tableName: name, operation });
  }
  if (!isView && table.view && action.change !== "comment") {
    const sub = isOfBoth ? "USE_ALTER_VIEW" : "NO_ALTERNATIVE";
    throw new SparkError(`EXPECT_TABLE_NOT_VIEW.${sub}`, { viewName: name, operation });
  }
}

/** What Spark offers the other statement for. */
const ofBoth: ReadonlySet<TableChange["change"]> = new Set([
  "set_properties",
  "unset_properties",
  "set_serde_properties",
]);

const operations: Readonly<Partial<Record<TableChange["change"], string>>> = {
  set_properties: "SET TBLPROPERTIES",
  unset_properties: "UNSET TBLPROPERTIES",
  set_serde_properties: "SET [SERDE|SERDEPROPERTIES]",
  set_default: "ALTER COLUMN",
  comment_column: "ALTER COLUMN",
  retype_column: "ALTER COLUMN",
  set_location: "SET LOCATION ...",
  add_columns: "ADD COLUMNS",
  add_partitions: "ADD PARTITION ...",
  drop_partitions: "DROP PARTITION ...",
  redefine_view: "AS",
};
const operationOf = ({ change }: TableChange) => operations[change] ?? change.replaceAll("_", " ").toUpperCase();

type Simple = Extract<
  TableChange["change"],
  | "set_properties"
  | "unset_properties"
  | "set_serde_properties"
  | "set_location"
  | "set_default"
  | "add_columns"
  | "comment"
  | "comment_column"
  | "retype_column"
>;
type Change<K extends Simple> = (
  table: TableEntry,
  action: Extract<TableChange, { change: K }>,
  execution: Execution,
) => TableEntry;

const changes: { readonly [K in Simple]: Change<K> } = {
  set_properties: (table, { properties }) => ({ ...table, properties: { ...table.properties, ...properties } }),
  unset_properties: (table, { keys }) => ({
    ...table,
    properties: Object.fromEntries(Object.entries(table.properties).filter(([key]) => !keys.includes(key))),
  }),
  set_serde_properties: (table, { properties }) => ({ ...table, options: { ...table.options, ...properties } }),
  set_location: (table, { location }, { session }) => ({
    ...table,
    location: absolutePath(location, session.config),
  }),
  set_default: (table, { column, defaultText }) =>
    changeColumn(table, column, ({ metadata: { [defaultKey]: _, ...metadata } = {}, ...field }) => ({
      ...field,
      metadata: { ...metadata, ...(defaultText !== undefined && { [defaultKey]: defaultText }) },
    })),
  add_columns(table, { columns, isNested }) {
    if (isNested) throw unsupported("ALTER TABLE ... ADD COLUMNS inside a column");
    if (columns.some(({ nullable }) => !nullable)) throw new SparkError("_LEGACY_ERROR_TEMP_1052", {});
    if (table.provider !== "parquet" && columns.some(({ defaultText }) => defaultText !== undefined))
      throw unsupported(`ALTER TABLE ... ADD COLUMNS with a default of a table of ${table.provider} files`);
    const { fields } = table.schema;
    const added = declaredSchema(columns).fields;
    const all = [...fields, ...added];
    const twice = added.find(
      (field) => all.filter(({ name }) => name.toLowerCase() === field.name.toLowerCase()).length > 1,
    );
    if (twice) throw new SparkError("COLUMN_ALREADY_EXISTS", { columnName: quoteIdentifier(twice.name.toLowerCase()) });
    const data = fields.length - table.partitionColumns.length;
    return { ...table, schema: structType([...fields.slice(0, data), ...added, ...fields.slice(data)]) };
  },
  comment({ comment: _, ...table }, { comment }) {
    return { ...table, ...(comment !== undefined && { comment }) };
  },
  comment_column: (table, { column, comment }) =>
    changeColumn(table, column, (field) => ({ ...field, metadata: { ...field.metadata, comment } })),
  retype_column: (table, { column, type, comment }) =>
    changeColumn(table, column, (field) => {
      if (sameType(field.type, type))
        return comment === undefined ? field : { ...field, metadata: { ...field.metadata, comment } };
      throw new SparkError("NOT_SUPPORTED_CHANGE_COLUMN", {
        table: quotedTable(table),
        originName: quoteIdentifier(field.name),
        originType: `"${sqlText(field.type)}"`,
        newName: quoteIdentifier(field.name),
        newType: `"${sqlText(type)}"`,
      });
    }),
};

type Field = TableEntry["schema"]["fields"][number];

/** @throws UNRESOLVED_COLUMN */
function changeColumn(table: TableEntry, column: readonly string[], change: (field: Field) => Field): TableEntry {
  if (column.length > 1) throw unsupported("ALTER TABLE of a field inside a column");
  const { fields } = table.schema;
  const found = fields.findIndex(({ name }) => name.toLowerCase() === column[0]!.toLowerCase());
  if (found < 0) {
    throw new SparkError("UNRESOLVED_COLUMN.WITH_SUGGESTION", {
      objectName: quoteIdentifier(column[0]!),
      proposal: fields.map(({ name }) => quoteIdentifier(name)).join(", "),
    });
  }
  return { ...table, schema: structType(fields.map((field, i) => (i === found ? change(field) : field))) };
}
