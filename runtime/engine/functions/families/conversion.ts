import {
  binaryType,
  booleanType,
  byteType,
  type DataType,
  dateType,
  decimalType,
  doubleType,
  floatType,
  integerType,
  longType,
  shortType,
  stringType,
  timestampType,
} from "../../../types/index";
import { castExpression } from "../cast/cast-expression";
import type { FunctionRow } from "../row";
import { scalar } from "./define";

/** `int(x)`: a cast whose name is its argument's. */
const castFunction = (name: string, type: DataType): FunctionRow =>
  scalar(name, "any", type, undefined, {
    rewrite: ([arg], facts, { origin }) => {
      const cast = castExpression(arg!, type, facts.ansi ? "ansi" : "legacy", facts, { isExplicit: true });
      return cast.kind === "Cast" ? { ...cast, isExplicit: false, ...(origin && { origin }) } : cast;
    },
  });

export const conversionFunctions: readonly FunctionRow[] = [
  castFunction("boolean", booleanType),
  castFunction("tinyint", byteType),
  castFunction("smallint", shortType),
  castFunction("int", integerType),
  castFunction("bigint", longType),
  castFunction("float", floatType),
  castFunction("double", doubleType),
  castFunction("decimal", decimalType(10, 0)),
  castFunction("date", dateType),
  castFunction("timestamp", timestampType),
  castFunction("time", { kind: "time", precision: 6 }),
  castFunction("binary", binaryType),
  castFunction("string", stringType),
];
