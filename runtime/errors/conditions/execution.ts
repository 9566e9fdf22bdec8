import type { ConditionRow } from "./row";

export const executionConditions: Readonly<Record<string, ConditionRow>> = {
  DATETIME_FIELD_OUT_OF_BOUNDS: { sqlState: "22023", message: "<rangeMessage>." },
  "DATETIME_FIELD_OUT_OF_BOUNDS.WITHOUT_SUGGESTION": { message: "" },
  INCONSISTENT_BEHAVIOR_CROSS_VERSION: {
    sqlState: "42K0B",
    message: "You may get a different result due to the upgrading to",
  },
  "INCONSISTENT_BEHAVIOR_CROSS_VERSION.DATETIME_PATTERN_RECOGNITION": {
    message:
      "Spark >= 3.0:\nFail to recognize <pattern> pattern in the DateTimeFormatter.\n1) You can set <config> to \"LEGACY\" to restore the behavior before Spark 3.0.\n2) You can form a valid datetime pattern with the guide from '<docroot>/sql-ref-datetime-pattern.html'.",
  },
  INVALID_FORMAT: { sqlState: "42601", message: "The format is invalid: <format>." },
  "INVALID_FORMAT.ESC_AT_THE_END": { message: "The escape character is not allowed to end with." },
  "INVALID_FORMAT.ESC_IN_THE_MIDDLE": { message: "The escape character is not allowed to precede <char>." },
  INTERVAL_ARITHMETIC_OVERFLOW: { sqlState: "22015", message: "Integer overflow while operating with intervals." },
  "INTERVAL_ARITHMETIC_OVERFLOW.WITH_SUGGESTION": {
    message: "Use <functionName> to tolerate overflow and return NULL instead.",
  },
  NEGATIVE_VALUES_IN_FREQUENCY_EXPRESSION: {
    sqlState: "22003",
    message:
      "Found the negative value in <frequencyExpression>: <negativeValue>, but expected a positive integral value.",
  },
  INVALID_UTF8_STRING: { sqlState: "22029", message: "Invalid UTF8 byte sequence found in string: <str>." },
  INVALID_REGEXP_REPLACE: {
    sqlState: "22023",
    message:
      'Could not perform regexp_replace for source = "<source>", pattern = "<pattern>", replacement = "<replacement>" and position = <position>.',
  },
  "INVALID_PARAMETER_VALUE.PATTERN": { message: "<value>." },
  INVALID_URL: {
    sqlState: "22P02",
    message: "The url is invalid: <url>. Use `try_parse_url` to tolerate invalid URL and return NULL instead.",
  },
  BINARY_ARITHMETIC_OVERFLOW: {
    sqlState: "22003",
    message:
      "<value1> <symbol> <value2> caused overflow. Use <functionName> to ignore overflow problem and return NULL.",
  },
};
