import type { ConditionRow } from "./row";

export const ioConditions: Readonly<Record<string, ConditionRow>> = {
  ALL_PARTITION_COLUMNS_NOT_ALLOWED: { sqlState: "KD005", message: "Cannot use all columns for partition columns." },
  CANNOT_MERGE_INCOMPATIBLE_DATA_TYPE: {
    sqlState: "42825",
    message:
      "Failed to merge incompatible data types <left> and <right>. Please check the data types of the columns being merged and ensure that they are compatible. If necessary, consider casting the columns to compatible data types before attempting the merge.",
  },
  CANNOT_MERGE_SCHEMAS: {
    sqlState: "42KD9",
    message:
      "Failed merging schemas:\nInitial schema:\n<left>\nSchema that cannot be merged with the initial schema:\n<right>.",
  },
  CODEC_NOT_AVAILABLE: { sqlState: "56038", message: "The codec <codecName> is not available." },
  "CODEC_NOT_AVAILABLE.WITH_AVAILABLE_CODECS_SUGGESTION": { message: "Available codecs are <availableCodecs>." },
  CODEC_SHORT_NAME_NOT_FOUND: { sqlState: "42704", message: "Cannot find a short name for the codec <codecName>." },
  CONFLICTING_DIRECTORY_STRUCTURES: {
    sqlState: "KD009",
    message:
      'Conflicting directory structures detected.\nSuspicious paths:\n<discoveredBasePaths>\nIf provided paths are partition directories, please set "basePath" in the options of the data source to specify the root directory of the table.\nIf there are multiple root directories, please load them separately and then union them.',
  },
  CONFLICTING_PARTITION_COLUMN_NAMES: {
    sqlState: "KD009",
    message:
      "Conflicting partition column names detected:\n<distinctPartColLists>\nFor partitioned table directories, data files should only live in leaf directories.\nAnd directories at the same level should have the same partition column name.\nPlease check the following directories for unexpected files or inconsistent partition column names:\n<suspiciousPaths>",
  },
  PYTHON_DATA_SOURCE_ERROR: {
    sqlState: "38000",
    message: "Failed to <action> Python data source <type>: <msg>",
  },
  UNSUPPORTED_DATA_SOURCE_SAVE_MODE: {
    sqlState: "0A000",
    message:
      'The data source "<source>" cannot be written in the <createMode> mode. Please use either the "Append" or "Overwrite" mode instead.',
  },
  DATA_SOURCE_ALREADY_EXISTS: {
    sqlState: "42710",
    message: "Data source '<provider>' already exists. Please choose a different name for the new data source.",
  },
  DATA_SOURCE_NOT_FOUND: {
    sqlState: "42K02",
    message:
      "Failed to find the data source: <provider>. Make sure the provider name is correct and the package is properly registered and compatible with your Spark version.",
  },
  EMPTY_SCHEMA_NOT_SUPPORTED_FOR_DATASOURCE: {
    sqlState: "0A000",
    message:
      "The <format> datasource does not support writing empty or nested empty schemas. Please make sure the data schema has at least one or more column(s).",
  },
  _LEGACY_ERROR_TEMP_1290: {
    message: "Text data source supports only a single column, and you have <schemaSize> columns.",
  },
  "UNSUPPORTED_FEATURE.WRITE_FOR_BINARY_SOURCE": { message: "Write for the binary file data source." },
  "UNSUPPORTED_FEATURE.QUERY_ONLY_CORRUPT_RECORD_COLUMN": {
    sqlState: "0A000",
    message:
      'Queries from raw JSON/CSV/XML files are disallowed when the\nreferenced columns only include the internal corrupt record column\n(named `_corrupt_record` by default). For example:\n`spark.read.schema(schema).json(file).filter($"_corrupt_record".isNotNull).count()`\nand `spark.read.schema(schema).json(file).select("_corrupt_record").show()`.\nInstead, you can cache or save the parsed results and then send the same query.\nFor example, `val df = spark.read.schema(schema).json(file).cache()` and then\n`df.filter($"_corrupt_record".isNotNull).count()`.',
  },
  "FAILED_READ_FILE.NO_HINT": { message: "" },
  "FAILED_READ_FILE.PARQUET_COLUMN_DATA_TYPE_MISMATCH": {
    message:
      "Data type mismatches when reading Parquet column <column>. Expected Spark type <expectedType>, actual Parquet type <actualType>.",
  },
  INVALID_DELIMITER_VALUE: { sqlState: "42602", message: "Invalid value for delimiter." },
  "INVALID_DELIMITER_VALUE.EMPTY_STRING": { message: "Delimiter cannot be empty string." },
  "INVALID_DELIMITER_VALUE.SINGLE_BACKSLASH": {
    message:
      "Single backslash is prohibited. It has special meaning as beginning of an escape sequence. To get the backslash character, pass a string with two backslashes as the delimiter.",
  },
  "INVALID_DELIMITER_VALUE.UNSUPPORTED_SPECIAL_CHARACTER": {
    message: "Unsupported special character for delimiter: <str>.",
  },
  INVALID_LINE_SEPARATOR: { sqlState: "22023", message: "Invalid line separator configuration." },
  "INVALID_LINE_SEPARATOR.EMPTY": { message: "The 'lineSep' option cannot be an empty string." },
  "INVALID_LINE_SEPARATOR.TOO_LONG": {
    message: "The 'lineSep' option can contain at most 2 characters, but got <length> characters.",
  },
  MALFORMED_RECORD_IN_PARSING: {
    sqlState: "22023",
    message:
      "Malformed records are detected in record parsing: <badRecord>.\nParse Mode: <failFastMode>. To process malformed records as null result, try setting the option 'mode' as 'PERMISSIVE'.",
  },
  "MALFORMED_RECORD_IN_PARSING.WITHOUT_SUGGESTION": { message: "" },
  "INVALID_PARAMETER_VALUE.CHARSET": { message: "expects one of the <charsets>, but got <charset>." },
  NEGATIVE_SCALE_DISALLOWED: {
    sqlState: "0A000",
    message: "Negative scale is not allowed: '<scale>'. Set the config <sqlConf> to \"true\" to allow it.",
  },
  OPTION_VALUE_EXCEEDS_ONE_CHARACTER: {
    sqlState: "22023",
    message: "The value of <paramName> cannot be more than one character, but got <actualValue>.",
  },
  PARQUET_TYPE_ILLEGAL: { sqlState: "42846", message: "Illegal Parquet type: <parquetType>." },
  PARQUET_TYPE_NOT_RECOGNIZED: { sqlState: "42846", message: "Unrecognized Parquet type: <field>." },
  PATH_ALREADY_EXISTS: {
    sqlState: "42K04",
    message: 'Path <outputPath> already exists. Set mode as "overwrite" to overwrite the existing path.',
  },
  PATH_NOT_FOUND: { sqlState: "42K03", message: "Path does not exist: <path>." },
  RECURSION_LEVEL_LIMIT_EXCEEDED: {
    sqlState: "42836",
    message:
      "Recursion level limit <levelLimit> reached but query has not exhausted, try increasing it like 'WITH RECURSIVE t(col) MAX RECURSION LEVEL 200'.",
  },
  UNABLE_TO_INFER_SCHEMA: {
    sqlState: "42KD9",
    message: "Unable to infer schema for <format>. It must be specified manually.",
  },
  UNSUPPORTED_DATA_TYPE_FOR_DATASOURCE: {
    sqlState: "0A000",
    message: "The <format> datasource doesn't support the column <columnName> of the type <columnType>.",
  },
  _LEGACY_ERROR_TEMP_1155: { message: "Partition column `<col>` not found in schema <schemaCatalog>." },
  _LEGACY_ERROR_TEMP_2146: { message: "<paramName> should be an integer. Found <value>." },
  _LEGACY_ERROR_TEMP_2147: { message: "<paramName> flag can be true or false." },
};
