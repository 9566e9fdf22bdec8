import type { FrameView } from "../../../protocol/frame-messages";
import type { StructType } from "../../../types";
import { methodChain, typedLiteral } from "./method-chain";

const text = (value: string) => JSON.stringify(value);
const column = (name: string) => `F.col(${text(/^\w+$/.test(name) ? name : `\`${name.replaceAll("`", "``")}\``)})`;

/** One expression in brackets, as Python needs it over several lines. */
export const pythonCode = (source: string, view: FrameView, schema: StructType): string =>
  `from pyspark.sql import functions as F\n\n(\n  ${pythonChain(source, view, schema)}\n)`;

export const pythonChain = (source: string, view: FrameView, schema: StructType): string =>
  methodChain(source, view, schema, {
    column,
    text,
    literal: (value, type) => typedLiteral(value, type, text, "F.lit"),
    not: (condition) => `~${condition}`,
    compare: { equals: "==", notEquals: "!=", less: "<", lessOrEqual: "<=", greater: ">", greaterOrEqual: ">=" },
    methods: {
      between: "between",
      contains: "contains",
      startsWith: "startswith",
      endsWith: "endswith",
      matches: "rlike",
      isNull: "isNull",
      isNotNull: "isNotNull",
    },
  });
