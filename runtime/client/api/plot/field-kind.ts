import type { DataType } from "../../../types";

/** How a column is placed on an axis. */
export type FieldKind = "number" | "instant" | "category";

const numbers = new Set<DataType["kind"]>(["byte", "short", "integer", "long", "float", "double", "decimal"]);
const instants = new Set<DataType["kind"]>(["date", "timestamp", "timestamp_ntz"]);

export const fieldKind = ({ kind }: DataType): FieldKind =>
  numbers.has(kind) ? "number" : instants.has(kind) ? "instant" : "category";

export const vegaTypes: Readonly<Record<FieldKind, string>> = {
  number: "quantitative",
  instant: "temporal",
  category: "nominal",
};
