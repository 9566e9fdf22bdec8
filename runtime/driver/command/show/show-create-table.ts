import { defaultKey } from "../../../engine/analyzer/index";
import type { TableEntry } from "../../../engine/catalog/index";
import { SparkError } from "../../../errors/index";
import type { Plan } from "../../../plan/resolved/index";
import type { ShowObjects } from "../../../plan/unresolved/index";
import { quoteIdentifier, quoteIfNeeded, type StructField, sqlText } from "../../../types/index";
import type { Work } from "../../execute/execution";
import { answer, text } from "../rows";
import { findTable, tempViewNamed } from "../table/find-table";

/** The statement that would make the table or view again. @throws EXPECT_PERMANENT_VIEW_NOT_TEMP */
export function showCreateTable({ session: { catalog } }: Work, { nameParts = [] }: ShowObjects): Plan {
  if (tempViewNamed(catalog, nameParts)) {
    const viewName = nameParts.map(quoteIdentifier).join(".");
    throw new SparkError("EXPECT_PERMANENT_VIEW_NOT_TEMP", { viewName, operation: "SHOW CREATE TABLE" });
  }
  const entry = findTable(catalog, nameParts);
  const statement = entry.view ? viewStatement(entry, entry.view.text) : tableStatement(entry, catalog.currentCatalog);
  return answer([text("createtab_stmt")], [[statement]]);
}

const literal = (value: string) => `'${value.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`;

const pairs = (properties: Readonly<Record<string, string>>) =>
  Object.entries(properties)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, value]) => `\n  ${literal(key)} = ${literal(value)}`)
    .join(",");

const clause = (word: string, properties: Readonly<Record<string, string>>) =>
  Object.keys(properties).length > 0 ? `${word} (${pairs(properties)})\n` : "";

const commentOf = (comment: unknown) => (typeof comment === "string" ? ` COMMENT ${literal(comment)}` : "");

function column({ name, type, metadata }: StructField): string {
  const byDefault = metadata?.[defaultKey];
  const collation = type.kind === "string" && !type.collation ? " COLLATE UTF8_BINARY" : "";
  const given = typeof byDefault === "string" ? ` DEFAULT ${byDefault}` : "";
  return `${quoteIfNeeded(name)} ${sqlText(type)}${collation}${given}${commentOf(metadata?.comment)}`;
}

const columnList = (columns: readonly string[]) => `(\n  ${columns.join(",\n  ")})\n`;

function tableStatement(entry: TableEntry, catalog: string): string {
  const { database, name, type, schema, partitionColumns, provider, location, options, properties, comment } = entry;
  const head = `CREATE TABLE ${[catalog, database, name].map(quoteIfNeeded).join(".")} `;
  if (location === undefined) return `${head}(\n  ${schema.fields.map(column).join(",\n  ")})\n`;
  return [
    head,
    columnList(schema.fields.map(column)),
    `USING ${provider}\n`,
    clause("OPTIONS", options),
    partitionColumns.length > 0 ? `PARTITIONED BY (${partitionColumns.map(quoteIfNeeded).join(", ")})\n` : "",
    comment === undefined ? "" : `COMMENT ${literal(comment)}\n`,
    type === "EXTERNAL" ? `LOCATION ${literal(`file:${location}`)}\n` : "",
    clause("TBLPROPERTIES", properties),
  ].join("");
}

const viewStatement = ({ database, name, schema, comment, properties }: TableEntry, query: string): string =>
  [
    `CREATE VIEW ${[database, name].map(quoteIfNeeded).join(".")} `,
    columnList(schema.fields.map((field) => `${quoteIfNeeded(field.name)}${commentOf(field.metadata?.comment)}`)),
    comment === undefined ? "" : `COMMENT ${literal(comment)}\n`,
    clause("TBLPROPERTIES", properties),
    "WITH SCHEMA COMPENSATION\n",
    `AS ${query}\n`,
  ].join("");
