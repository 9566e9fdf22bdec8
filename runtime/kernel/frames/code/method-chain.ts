import type { FilterOperator, FrameFilter, FrameView } from "../../../protocol/frame-messages";
import { type DataType, type StructField, type StructType, simpleString } from "../../../types";

/** How the DataFrame calls of one language are written. */
export interface ChainLanguage {
  readonly column: (name: string) => string;
  readonly text: (value: string) => string;
  readonly literal: (value: string, type: DataType) => string;
  readonly not: (condition: string) => string;
  readonly compare: Partial<Record<FilterOperator, string>>;
  readonly methods: Partial<Record<FilterOperator, string>>;
}

const numeric = new Set<DataType["kind"]>(["byte", "short", "integer", "long", "float", "double", "decimal"]);

/** A literal that Spark compares with the column as the grid's filter does. */
export function typedLiteral(value: string, type: DataType, text: (value: string) => string, lit: string): string {
  if (numeric.has(type.kind) && /^-?\d{1,15}(\.\d{1,15})?$/.test(value)) return value;
  if (type.kind === "string") return text(value);
  return `${lit}(${text(value)}).cast(${text(simpleString(type))})`;
}

/** `source.filter(…).orderBy(…)`. */
export function methodChain(source: string, view: FrameView, schema: StructType, language: ChainLanguage): string {
  const steps = view.filters.map((filter) => `.filter(${condition(filter, schema.fields[filter.column]!, language)})`);
  if (view.sort.length > 0) {
    const keys = view.sort.map(
      ({ column, descending }) => `${language.column(schema.fields[column]!.name)}.${descending ? "desc" : "asc"}()`,
    );
    steps.push(`.orderBy(${keys.join(", ")})`);
  }
  const start = /^[\w$]+$/.test(source) || steps.length === 0 ? source : `(${source})`;
  return [start, ...steps].join("\n  ");
}

function condition({ operator, values }: FrameFilter, { name, type }: StructField, language: ChainLanguage): string {
  const column = language.column(name);
  const literals = values.map((value) => language.literal(value, type));
  if (operator === "isTrue") return column;
  if (operator === "isFalse") return language.not(column);
  const sign = language.compare[operator];
  if (sign) return `${column} ${sign} ${literals[0]}`;
  return `${column}.${language.methods[operator]}(${literals.join(", ")})`;
}
