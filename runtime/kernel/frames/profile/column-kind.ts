import type { DataType } from "../../../types";

/** How a column is summed up. */
export type ColumnKind = "number" | "instant" | "category" | "other";

const kinds: Partial<Record<DataType["kind"], ColumnKind>> = {
  byte: "number",
  short: "number",
  integer: "number",
  long: "number",
  float: "number",
  double: "number",
  decimal: "number",
  date: "instant",
  timestamp: "instant",
  timestamp_ntz: "instant",
  string: "category",
  boolean: "category",
};

export const columnKind = ({ kind }: DataType): ColumnKind => kinds[kind] ?? "other";
