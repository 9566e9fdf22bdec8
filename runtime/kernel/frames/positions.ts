import { type Column, type DataFrame, functions } from "../../client/api";
import type { SortKey } from "../../protocol/frame-messages";
import type { StructType } from "../../types";

/** A frame's columns by place: `c0`, `c1`, … Names of a user's frame may repeat, or be any text. */
export const positional = (frame: DataFrame, schema: StructType): DataFrame =>
  frame.toDF(...schema.fields.map((_, index) => positionName(index)));

export const positionName = (column: number) => `c${column}`;
export const columnAt = (column: number): Column => functions.col(positionName(column));

export const viewOrder = (sort: readonly SortKey[]): Column[] =>
  sort.map(({ column, descending }) => (descending ? columnAt(column).desc() : columnAt(column).asc()));
