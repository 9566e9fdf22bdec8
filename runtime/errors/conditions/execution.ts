import type { ConditionRow } from "./row";

export const executionConditions: Readonly<Record<string, ConditionRow>> = {
  FAILED_EXECUTE_UDF: {
    sqlState: "39000",
    message: "User defined function (<functionName>: (<signature>) => <result>) failed due to: <reason>.",
  },
  ARROW_TYPE_MISMATCH: {
    sqlState: "42K0G",
    message: "Invalid schema from <operation>: expected <outputTypes>, got <actualDataTypes>.",
  },
  STRUCT_ARRAY_LENGTH_MISMATCH: {
    sqlState: "2201E",
    message:
      "Input row doesn't have expected number of values required by the schema. <expected> fields are required while <actual> values are provided.",
  },
  PYTHON_EXCEPTION: {
    sqlState: "38000",
    message: "<msg>: <traceback>",
  },
  ARTIFACT_ALREADY_EXISTS: {
    sqlState: "42713",
    message:
      "The artifact <normalizedRemoteRelativePath> already exists. Please choose a different name for the new artifact because it cannot be overwritten.",
  },
  DUPLICATED_FIELD_NAME_IN_ARROW_STRUCT: {
    sqlState: "42713",
    message: "Duplicated field names in Arrow Struct are not allowed, got <fieldNames>.",
  },
  NO_PYTHON_FOR_FUNCTIONS: {
    sqlState: "56038",
    message:
      "Python functions cannot run with <interpreter>: set spark.pyspark.python, or PYSPARK_PYTHON where the driver is started, to a Python with pyspark 4.2 or newer, pandas and pyarrow. <reason>",
  },
  INVALID_BITMAP_POSITION: {
    sqlState: "22003",
    message:
      "The 0-indexed bitmap position <bitPosition> is out of bounds. The bitmap has <bitmapNumBits> bits (<bitmapNumBytes> bytes).",
  },
  INVALID_VARIANT_CAST: {
    sqlState: "22023",
    message: "The variant value `<value>` cannot be cast into `<dataType>`. Please use `try_variant_get` instead.",
  },
  INVALID_VARIANT_GET_PATH: {
    sqlState: "22023",
    message:
      "The path `<path>` is not a valid variant extraction path in `<functionName>`.\nA valid path should start with `$` and is followed by zero or more segments like `[123]`, `.name`, `['name']`, or `[\"name\"]`.",
  },
  INVALID_VARIANT_PATH: {
    sqlState: "22023",
    message:
      "The path '<path>' is not a valid <functionName> target.\nA valid path should start with `$` and is followed by segments like `[123]`, `.name`, `['name']`, or `[\"name\"]`.",
  },
  MALFORMED_VARIANT: {
    sqlState: "22023",
    message: "Variant binary is malformed. Please check the data source is valid.",
  },
  UNKNOWN_PRIMITIVE_TYPE_IN_VARIANT: {
    sqlState: "22023",
    message: "Unknown primitive type with id <id> was found in a variant value.",
  },
  VARIANT_DUPLICATE_KEY: {
    sqlState: "22023",
    message: "Failed to build variant because of a duplicate object key `<key>`.",
  },
  VARIANT_PATH_TYPE_MISMATCH: {
    sqlState: "22023",
    message: "The path '<path>' is incompatible with the variant value at '<failedAt>' in <functionName>.",
  },
  VARIANT_SIZE_LIMIT: {
    sqlState: "22023",
    message:
      "Cannot build variant bigger than <sizeLimit> in <functionName>.\nPlease avoid large input strings to this expression (for example, add function calls(s) to check the expression size and convert it to NULL first if it is too big).",
  },
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
  "INCONSISTENT_BEHAVIOR_CROSS_VERSION.DATETIME_WEEK_BASED_PATTERN": {
    message:
      "Spark >= 3.0:\nAll week-based patterns are unsupported since Spark 3.0, detected week-based character: <c>.\nPlease use the SQL function EXTRACT instead.",
  },
  "INCONSISTENT_BEHAVIOR_CROSS_VERSION.PARSE_DATETIME_BY_NEW_PARSER": {
    message:
      'Spark >= 3.0:\nFail to parse <datetime> in the new parser.\nYou can set <config> to "LEGACY" to restore the behavior before Spark 3.0, or set to "CORRECTED" and treat it as an invalid datetime string.',
  },
  INVALID_DATETIME_PATTERN: { sqlState: "22007", message: "Unrecognized datetime pattern: <pattern>." },
  "INVALID_DATETIME_PATTERN.ILLEGAL_CHARACTER": {
    message: "Illegal pattern character found in datetime pattern: <c>. Please provide legal character.",
  },
  "INVALID_DATETIME_PATTERN.LENGTH": {
    message: "Too many letters in datetime pattern: <pattern>. Please reduce pattern length.",
  },
  "INVALID_DATETIME_PATTERN.WITH_SUGGESTION": {
    message: "You can form a valid datetime pattern with the guide from '<docroot>/sql-ref-datetime-pattern.html'.",
  },
  INVALID_FORMAT: { sqlState: "42601", message: "The format is invalid: <format>." },
  "INVALID_FORMAT.ESC_AT_THE_END": { message: "The escape character is not allowed to end with." },
  "INVALID_FORMAT.ESC_IN_THE_MIDDLE": { message: "The escape character is not allowed to precede <char>." },
  "INVALID_FORMAT.CONT_THOUSANDS_SEPS": {
    message: "Thousands separators (, or G) must have digits in between them in the number format.",
  },
  "INVALID_FORMAT.CUR_MUST_BEFORE_DEC": {
    message: "Currency characters must appear before any decimal point in the number format.",
  },
  "INVALID_FORMAT.CUR_MUST_BEFORE_DIGIT": {
    message: "Currency characters must appear before digits in the number format.",
  },
  "INVALID_FORMAT.EMPTY": { message: "The number format string cannot be empty." },
  "INVALID_FORMAT.MISMATCH_INPUT": { message: "The input <inputType> <input> does not match the format." },
  "INVALID_FORMAT.THOUSANDS_SEPS_MUST_BEFORE_DEC": {
    message: "Thousands separators (, or G) may not appear after the decimal point in the number format.",
  },
  "INVALID_FORMAT.UNEXPECTED_TOKEN": {
    message:
      "Found the unexpected <token> in the format string; the structure of the format string must match: `[MI|S]` `[$]` `[0|9|G|,]*` `[.|D]` `[0|9]*` `[$]` `[PR|MI|S]`.",
  },
  "INVALID_FORMAT.WRONG_NUM_DIGIT": { message: "The format string requires at least one number digit." },
  "INVALID_FORMAT.WRONG_NUM_TOKEN": { message: "At most one <token> is allowed in the number format." },
  CANNOT_PARSE_TIME: {
    sqlState: "22010",
    message:
      "The input string <input> cannot be parsed to a TIME value because it does not match to the datetime format <format>.",
  },
  VECTOR_DIMENSION_MISMATCH: {
    sqlState: "22000",
    message: "Vectors passed to <functionName> must have the same dimension, but got <leftDim> and <rightDim>.",
  },
  INVALID_VECTOR_NORM_DEGREE: {
    sqlState: "22023",
    message: "For the <functionName> function, degree must be 1.0, 2.0, or float('inf'), but got <degree>.",
  },
  COUNTER_DIFF_NEGATIVE_COUNTER_VALUE: {
    sqlState: "22003",
    message:
      "A negative counter value <value> was provided to function <function>. Negative counter values are not allowed.",
  },
  COUNTER_DIFF_START_TIME_DECREASED: {
    sqlState: "22023",
    message:
      "Start time provided to function <function> decreased from <previousStartTime> to <currentStartTime>. Start time is required to be non-decreasing.",
  },
  PARSE_MODE_UNSUPPORTED: {
    sqlState: "42601",
    message: "The function <funcName> doesn't support the <mode> mode. Acceptable modes are PERMISSIVE and FAILFAST.",
  },
  "INVALID_PARAMETER_VALUE.BINARY_FORMAT": {
    message: "expects one of binary formats 'base64', 'hex', 'utf-8', but got <invalidFormat>.",
  },
  "INVALID_PARAMETER_VALUE.TIME_UNIT": {
    message:
      "expects one of the units 'HOUR', 'MINUTE', 'SECOND', 'MILLISECOND', 'MICROSECOND', but got '<invalidValue>'.",
  },
  "INVALID_PARAMETER_VALUE.NULL": { message: "expects a non-NULL value." },
  ILLEGAL_DAY_OF_WEEK: { sqlState: "22009", message: "Illegal input for day of week: <string>." },
  INVALID_FRACTION_OF_SECOND: {
    sqlState: "22023",
    message:
      "Valid range for seconds is [0, 60] (inclusive), but the provided value is <secAndMicros>. To avoid this error, use `try_make_timestamp`, which returns NULL on error.\nIf you do not want to use the session default timestamp version of this function, use `try_make_timestamp_ntz` or `try_make_timestamp_ltz`.",
  },
  MALFORMED_CHARACTER_CODING: {
    sqlState: "22000",
    message: "Invalid value found when performing <function> with <charset>",
  },
  INVALID_TIMEZONE: {
    sqlState: "22009",
    message:
      "The timezone: <timeZone> is invalid. The timezone must be either a region-based zone ID or a zone offset. Region IDs must have the form 'area/city', such as 'America/Los_Angeles'. Zone offsets must be in the format '(+|-)HH', '(+|-)HH:mm’ or '(+|-)HH:mm:ss', e.g '-08' , '+01:00' or '-13:33:33', and must be in the range from -18:00 to +18:00. 'Z' and 'UTC' are accepted as synonyms for '+00:00'.",
  },
  NON_FOLDABLE_ARGUMENT: {
    sqlState: "42K08",
    message:
      "The function <funcName> requires the parameter <paramName> to be a foldable expression of the type <paramType>, but the actual argument is a non-foldable.",
  },
  INTERVAL_ARITHMETIC_OVERFLOW: { sqlState: "22015", message: "Integer overflow while operating with intervals." },
  "INTERVAL_ARITHMETIC_OVERFLOW.WITH_SUGGESTION": {
    message: "Use <functionName> to tolerate overflow and return NULL instead.",
  },
  "INTERVAL_ARITHMETIC_OVERFLOW.WITHOUT_SUGGESTION": {
    message: "Try devising appropriate values for the interval parameters.",
  },
  NEGATIVE_VALUES_IN_FREQUENCY_EXPRESSION: {
    sqlState: "22003",
    message:
      "Found the negative value in <frequencyExpression>: <negativeValue>, but expected a positive integral value.",
  },
  CONVERSION_INVALID_INPUT: {
    sqlState: "22018",
    message:
      "The value <str> (<fmt>) cannot be converted to <targetType> because it is malformed. Correct the value as per the syntax, or change its format. Use <suggestion> to tolerate malformed input and return NULL instead.",
  },
  "INVALID_PARAMETER_VALUE.AES_CRYPTO_ERROR": { message: "detail message: <detailMessage>" },
  "INVALID_PARAMETER_VALUE.AES_IV_LENGTH": {
    message: "supports 16-byte CBC IVs and 12-byte GCM IVs, but got <actualLength> bytes for <mode>.",
  },
  "INVALID_PARAMETER_VALUE.AES_KEY_LENGTH": {
    message: "expects a binary value with 16, 24 or 32 bytes, but got <actualLength> bytes.",
  },
  "INVALID_PARAMETER_VALUE.HMAC_ALGORITHM": {
    message:
      "expects one of the algorithms 'SHA-224', 'SHA-256', 'SHA-384', 'SHA-512', 'SHA-1', 'MD5', but got <algorithm>.",
  },
  "INVALID_PARAMETER_VALUE.OCCURRENCE": { message: "expects a positive integer, but got <actual>." },
  "UNSUPPORTED_FEATURE.AES_MODE": { message: "AES-<mode> with the padding <padding> by the <functionName> function." },
  "UNSUPPORTED_FEATURE.AES_MODE_AAD": {
    message: "<functionName> with AES-<mode> does not support additional authenticate data (AAD).",
  },
  "UNSUPPORTED_FEATURE.AES_MODE_IV": {
    message: "<functionName> with AES-<mode> does not support initialization vectors (IVs).",
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
