import { type DataType, sqlText, stringType } from "../../../types/index";
import type { FunctionRow } from "../row";
import { raise } from "../sql/raise";
import { scalar, typeOf } from "./define";

const quotedType = (type: DataType) => `"${sqlText(type)}"`;

/** Longer than the column allows, other than by spaces at its end. */
const limited = (text: string, limit: string) =>
  `CASE WHEN length(${text}) <= ${limit} THEN ${text} WHEN length(rtrim(${text}, ' ')) <= ${limit} THEN left(${text}, ${limit}) WHEN ${text} IS NOT NULL THEN ${raise("EXCEED_LIMIT_LENGTH", { limit: { sql: limit } })} END`;

/** What a value goes through on its way into a table's column. They are Spark's names, of expressions that no query can write. */
export const tableInsertFunctions: readonly FunctionRow[] = [
  // The value, the same cast to null where it does not fit, and the column's name.
  scalar(
    "checkoverflowintableinsert",
    "any, any, string",
    typeOf(1),
    ({ args, types }) =>
      `CASE WHEN ${args[1]} IS NULL AND ${args[0]} IS NOT NULL THEN ${raise(
        "CAST_OVERFLOW_IN_TABLE_INSERT",
        { sourceType: quotedType(types[0]!), targetType: quotedType(types[1]!), columnName: { sql: args[2]! } },
        "SparkArithmeticException",
      )} ELSE ${args[1]} END`,
    { isDeterministic: false },
  ),
  scalar("char_type_write_side_check", "string, int", stringType, ({ args }) => {
    const text = `(${limited(args[0]!, args[1]!)})`;
    return `${text} || repeat(' ', greatest(0, ${args[1]} - length(${args[0]})))`;
  }),
  scalar("varchar_type_write_side_check", "string, int", stringType, ({ args }) => limited(args[0]!, args[1]!)),
];
