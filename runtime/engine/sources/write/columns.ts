import type { StructField } from "../../../types/index";
import { castToText } from "../cast-text";
import { quoteName } from "../sql-text";
import type { WriteRequest } from "./request";

export interface WriteColumn {
  readonly field: StructField;
  /** In terms of the item that `queryItem` writes. */
  readonly sql: string;
}

/** The columns that go into the files, and those that go into the names of folders, in the order of `partitionBy`. */
export function writeColumns({ schema, partitionBy }: WriteRequest): {
  data: readonly WriteColumn[];
  keys: readonly WriteColumn[];
} {
  const all = schema.fields.map((field, index) => ({ field, sql: `v${index}` }));
  const isKey = (column: WriteColumn) => partitionBy.some((name) => sameName(name, column.field.name));
  const keys = partitionBy.map((name) => all.find(({ field }) => sameName(name, field.name))!);
  return { data: all.filter((column) => !isKey(column)), keys };
}

export const sameName = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();

export const queryItem = ({ query, schema }: WriteRequest) =>
  `(${query}) AS rows(${schema.fields.map((_, index) => `v${index}`).join(", ")})`;

/** A partition's folder tells its value as text; an empty one is as good as none. */
export const keyColumns = (keys: readonly WriteColumn[], timeZone: string) =>
  keys.map(({ field, sql }) => `nullif(${castToText(sql, field.type, timeZone)}, '') AS ${quoteName(field.name)}`);
