import type { FrameView } from "../../../protocol/frame-messages";
import type { StructType } from "../../../types";
import { methodChain, typedLiteral } from "./method-chain";

const text = (value: string) => JSON.stringify(value);
const column = (name: string) => `col(${text(/^\w+$/.test(name) ? name : `\`${name.replaceAll("`", "``")}\``)})`;

export const typescriptCode = (source: string, view: FrameView, schema: StructType) =>
  methodChain(source, view, schema, {
    column,
    text,
    literal: (value, type) => typedLiteral(value, type, text, "lit"),
    not: (condition) => `${condition}.not()`,
    compare: {},
    methods: {
      equals: "eq",
      notEquals: "neq",
      less: "lt",
      lessOrEqual: "leq",
      greater: "gt",
      greaterOrEqual: "geq",
      between: "between",
      contains: "contains",
      startsWith: "startsWith",
      endsWith: "endsWith",
      matches: "rlike",
      isNull: "isNull",
      isNotNull: "isNotNull",
    },
  });
