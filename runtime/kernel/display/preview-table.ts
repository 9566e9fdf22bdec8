import { Table, tableToIPC } from "apache-arrow";
import { rowDecoder } from "../../client/api";
import { arrowMime, type DataFramePreview, type DisplayOutput } from "../../protocol/kernel-messages";
import { type DataType, type StructType, simpleString, toJson, treeString } from "../../types";
import { arrowSchema } from "../../types/arrow-schema";
import { htmlTable } from "./html-table";
import { showText } from "./show-text";
import { sparkText } from "./spark-text";

/** Rows that an output holds for a grid. */
export const previewRows = 100;
/** Rows of its forms for readers without one, as Spark's own `show()`. */
export const textRows = 20;

/**
 * The first rows of a table as Arrow, HTML and text.
 * @param table may hold one row more than is shown: then there are more
 */
export function previewTable(
  table: Table,
  schema: StructType,
  { isResult }: Pick<DisplayOutput, "isResult">,
): DisplayOutput {
  const hasMore = table.numRows > previewRows;
  const shown = hasMore ? table.slice(0, previewRows) : table;
  const decode = rowDecoder(schema);
  const texts = schema.fields.map((field, index) => sparkText(field.type, timeZoneOf(shown, index)));
  const rows = shown
    .slice(0, textRows)
    .batches.flatMap(decode)
    .map((row) => texts.map((text, index) => text(row[index])));
  const names = schema.fields.map(({ name }) => name);
  const columns = schema.fields.map(({ name, type }) => ({
    name,
    type: simpleString(type),
    isNumeric: isNumeric(type),
  }));
  const metadata: DataFramePreview = { shownRows: shown.numRows, hasMore, schema: toJson(schema) };
  return {
    kind: "display",
    isResult,
    items: [
      { mime: arrowMime, data: Buffer.from(tableToIPC(shown, "stream")).toString("base64"), isBase64: true },
      { mime: "text/html", data: htmlTable(columns, rows, caption(rows.length, table.numRows > textRows)) },
      { mime: "text/plain", data: showText({ names, rows, hasMore: table.numRows > textRows }) },
    ],
    metadata: { ...metadata },
  };
}

/** For a frame that has not been run. */
export function schemaOnly(schema: StructType, { isResult }: Pick<DisplayOutput, "isResult">): DisplayOutput {
  const metadata: DataFramePreview = { shownRows: 0, hasMore: true, schema: toJson(schema) };
  const none = tableToIPC(new Table(arrowSchema(schema, "UTC")), "stream");
  return {
    kind: "display",
    isResult,
    items: [
      { mime: arrowMime, data: Buffer.from(none).toString("base64"), isBase64: true },
      { mime: "text/plain", data: treeString(schema) },
    ],
    metadata: { ...metadata },
  };
}

const caption = (rows: number, hasMore: boolean) =>
  hasMore ? `The first ${rows} rows` : rows === 1 ? "1 row" : `${rows} rows`;

const numericKinds: ReadonlySet<DataType["kind"]> = new Set([
  "byte",
  "short",
  "integer",
  "long",
  "float",
  "double",
  "decimal",
]);
const isNumeric = ({ kind }: DataType) => numericKinds.has(kind);

/** The session's zone, which Arrow's timestamps carry, however deep they are. */
function timeZoneOf(table: Table, column: number): string {
  type ArrowType = { readonly timezone?: string | null; readonly children?: readonly { readonly type: ArrowType }[] };
  const find = (type: ArrowType): string | undefined => {
    if (type.timezone) return type.timezone;
    for (const child of type.children ?? []) {
      const zone = find(child.type);
      if (zone) return zone;
    }
    return undefined;
  };
  return find(table.schema.fields[column]!.type as ArrowType) ?? "UTC";
}
