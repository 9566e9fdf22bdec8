import type { ConditionRow } from "./row";

export const parseConditions: Readonly<Record<string, ConditionRow>> = {
  PARSE_SYNTAX_ERROR: { sqlState: "42601", message: "Syntax error at or near <error><hint>." },
  PARSE_EMPTY_STATEMENT: { sqlState: "42617", message: "Syntax error, unexpected empty statement." },
  UNCLOSED_BRACKETED_COMMENT: {
    sqlState: "42601",
    message: "Found an unclosed bracketed comment. Please, append */ at the end of the comment.",
  },
  INVALID_IDENTIFIER: {
    sqlState: "42602",
    message:
      "The unquoted identifier <ident> is invalid and must be back quoted as: `<ident>`.\nUnquoted identifiers can only contain ASCII letters ('a' - 'z', 'A' - 'Z'), digits ('0' - '9'), and underbar ('_').\nUnquoted identifiers must also not start with a digit.\nDifferent data sources and meta stores may impose additional restrictions on valid identifiers.",
  },
  UNSUPPORTED_DATATYPE: { sqlState: "0A000", message: "Unsupported data type <typeName>." },
  INCOMPLETE_TYPE_DEFINITION: { sqlState: "42K01", message: "Incomplete complex type:" },
  "INCOMPLETE_TYPE_DEFINITION.ARRAY": {
    message:
      'The definition of "ARRAY" type is incomplete. You must provide an element type. For example: "ARRAY<elementType>".',
  },
  "INCOMPLETE_TYPE_DEFINITION.MAP": {
    message:
      'The definition of "MAP" type is incomplete. You must provide a key type and a value type. For example: "MAP<TIMESTAMP, INT>".',
  },
  "INCOMPLETE_TYPE_DEFINITION.STRUCT": {
    message:
      'The definition of "STRUCT" type is incomplete. You must provide at least one field type. For example: "STRUCT<name STRING, phone DECIMAL(10, 0)>".',
  },
  DATATYPE_MISSING_SIZE: {
    sqlState: "42K01",
    message: "DataType <type> requires a length parameter, for example <type>(10). Please specify the length.",
  },
  DECIMAL_PRECISION_EXCEEDS_MAX_PRECISION: {
    sqlState: "22003",
    message: "Decimal precision <precision> exceeds max precision <maxPrecision>.",
  },
  DECIMAL_SCALE_EXCEEDS_PRECISION: {
    sqlState: "22003",
    message: "Decimal scale (<scale>) cannot be greater than precision (<precision>).",
  },
  UNSUPPORTED_TIME_PRECISION: {
    sqlState: "0A001",
    message: "The seconds precision <precision> of the TIME data type is out of the supported range [0, 9].",
  },
  COLLATION_INVALID_NAME: {
    sqlState: "42704",
    message:
      "The value <collationName> does not represent a correct collation name. Suggested valid collation names: [<proposals>].",
  },
  INVALID_JSON_DATA_TYPE: {
    sqlState: "2203G",
    message: "Failed to convert the JSON string '<invalidType>' to a data type. Please enter a valid data type.",
  },
};
