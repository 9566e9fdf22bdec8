import { Table, tableToIPC } from "apache-arrow";
import { type StructField, type StructType, stringType, structField, structType, toJson } from "../../types";
import { sparkSchema } from "../../types/arrow-to-spark";
import { encodeBatch, fieldOf } from "./arrow-columns";
import { inferType, mergeTypes } from "./infer-type";
import { isRow } from "./row";

/** An array of values, an object or Row by field name, or the value of the only column. */
// biome-ignore lint/suspicious/noExplicitAny: values are checked against the schema, which TypeScript cannot know.
export type InputRow = any;

/** Values of the client's, as Arrow. */
export interface LocalData {
  readonly table: Table;
  /** The table as an Arrow stream. */
  readonly ipc: Uint8Array;
  /** Spark's types, as JSON. */
  readonly schema: string;
}

export function localData(
  data: readonly InputRow[] | Table,
  schema: StructType | readonly string[] | undefined,
): LocalData {
  const { type, table } = data instanceof Table ? fromArrow(data, schema) : fromRows(data, schema);
  return { table, ipc: tableToIPC(table, "stream"), schema: toJson(type) };
}

function fromArrow(table: Table, schema: StructType | readonly string[] | undefined) {
  const own = sparkSchema(table.schema);
  if (schema === undefined) return { type: own, table };
  const names = Array.isArray(schema)
    ? (schema as readonly string[])
    : (schema as StructType).fields.map((field) => field.name);
  if (names.length !== own.fields.length)
    throw new RangeError(`${names.length} names for ${own.fields.length} columns`);
  const type = Array.isArray(schema) ? renamed(own, names) : (schema as StructType);
  return { type, table };
}

const renamed = (type: StructType, names: readonly string[]): StructType =>
  structType(type.fields.map((field, index) => ({ ...field, name: names[index]! })));

function fromRows(rows: readonly InputRow[], schema: StructType | readonly string[] | undefined) {
  const declared = schema !== undefined && !Array.isArray(schema) ? (schema as StructType) : undefined;
  const names =
    declared?.fields.map((field) => field.name) ?? (schema as readonly string[] | undefined) ?? namesOf(rows);
  const columns = names.map((name, index) => rows.map((row) => columnValue(row, name, index)));
  const type = declared ?? structType(names.map((name, index) => inferField(name, columns[index]!)));
  for (const row of rows) {
    if (Array.isArray(row) && row.length !== names.length)
      throw new RangeError(`A row has ${row.length} values for ${names.length} columns`);
  }
  return { type, table: new Table(encodeBatch(type, columns, rows.length)) };
}

function inferField(name: string, values: readonly unknown[]): StructField {
  try {
    const type = values.map(inferType).reduce(mergeTypes, { kind: "null" });
    return structField(name, type.kind === "null" && values.length === 0 ? stringType : type);
  } catch (error) {
    throw new TypeError(`Column ${name}: ${(error as Error).message}`);
  }
}

/** Names of all objects, in the order in which they first come; `_1`, `_2` for arrays; `value` for single values. */
function namesOf(rows: readonly InputRow[]): string[] {
  const names = new Set<string>();
  for (const row of rows) {
    if (Array.isArray(row)) for (const index of row.keys()) names.add(`_${index + 1}`);
    else if (isRecord(row)) for (const name of Object.keys(isRow(row) ? row.toObject() : row)) names.add(name);
    else names.add("value");
  }
  return [...names];
}

const isRecord = (row: unknown): row is object =>
  typeof row === "object" && row !== null && (isRow(row) || Object.getPrototypeOf(row) === Object.prototype);

function columnValue(row: InputRow, name: string, index: number): unknown {
  if (Array.isArray(row)) return row[index];
  if (isRow(row)) return name in row ? row[name] : row.toArray()[index];
  return isRecord(row) ? fieldOf(row, name, index, stringType, name) : row;
}
