import type { ConditionRow } from "./row";

export const parseConditions: Readonly<Record<string, ConditionRow>> = {
  ALTER_TABLE_COLUMN_DESCRIPTOR_DUPLICATE: {
    sqlState: "42710",
    message:
      'ALTER TABLE <type> column <columnName> specifies descriptor "<optionName>" more than once, which is invalid.',
  },
  COLLATION_INVALID_NAME: {
    sqlState: "42704",
    message:
      "The value <collationName> does not represent a correct collation name. Suggested valid collation names: [<proposals>].",
  },
  COLUMN_ALIASES_NOT_ALLOWED: { sqlState: "42601", message: "Column aliases are not allowed in <op>." },
  CREATE_TABLE_COLUMN_DESCRIPTOR_DUPLICATE: {
    sqlState: "42710",
    message: 'CREATE TABLE column <columnName> specifies descriptor "<optionName>" more than once, which is invalid.',
  },
  CREATE_VIEW_WITH_IF_NOT_EXISTS_AND_REPLACE: {
    sqlState: "42601",
    message: "CREATE VIEW <viewName> with both IF NOT EXISTS and REPLACE is not allowed.",
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
  DUPLICATED_CTE_NAMES: { sqlState: "42602", message: "CTE definition can't have duplicate names: <duplicateNames>." },
  DUPLICATE_CLAUSES: {
    sqlState: "42614",
    message: "Found duplicate clauses: <clauseName>. Please, remove one of them.",
  },
  DUPLICATE_KEY: { sqlState: "23505", message: "Found duplicate keys <keyColumn>." },
  FAILED_TO_PARSE_TOO_COMPLEX: {
    sqlState: "54001",
    message:
      "The statement, including potential SQL functions and referenced views, was too complex to parse.\nTo mitigate this error divide the statement into multiple, less complex chunks.",
  },
  IDENTITY_COLUMNS_DUPLICATED_SEQUENCE_GENERATOR_OPTION: {
    sqlState: "42601",
    message: "Duplicated IDENTITY column sequence generator option: <sequenceGeneratorOption>.",
  },
  IDENTITY_COLUMNS_ILLEGAL_STEP: { sqlState: "42611", message: "IDENTITY column step cannot be 0." },
  IDENTITY_COLUMNS_UNSUPPORTED_DATA_TYPE: {
    sqlState: "428H2",
    message: "DataType <dataType> is not supported for IDENTITY columns.",
  },
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
  INSERT_REPLACE_WHERE_TABLE_ALIAS_NOT_ALLOWED: {
    sqlState: "42000",
    message:
      "Table alias is not allowed with INSERT INTO ... REPLACE WHERE because the WHERE condition is evaluated against the target table directly.\nUse INSERT INTO ... REPLACE ON if you need to reference the target table via an alias.",
  },
  INVALID_CDC_OPTION: { sqlState: "42K03", message: "Invalid Change Data Capture (CDC) option." },
  "INVALID_CDC_OPTION.INVALID_TIMESTAMP_EXPR": {
    message: "The timestamp expression for CDC queries must not contain subqueries.",
  },
  INVALID_ESC: {
    sqlState: "42604",
    message: "Found an invalid escape string: <invalidEscape>. The escape string must contain only one character.",
  },
  INVALID_IDENTIFIER: {
    sqlState: "42602",
    message:
      "The unquoted identifier <ident> is invalid and must be back quoted as: `<ident>`.\nUnquoted identifiers can only contain ASCII letters ('a' - 'z', 'A' - 'Z'), digits ('0' - '9'), and underbar ('_').\nUnquoted identifiers must also not start with a digit.\nDifferent data sources and meta stores may impose additional restrictions on valid identifiers.",
  },
  INVALID_INTERVAL_FORMAT: {
    sqlState: "22006",
    message:
      "Error parsing '<input>' to interval. Please ensure that the value provided is in a valid format for defining an interval. You can reference the documentation for the correct format.",
  },
  "INVALID_INTERVAL_FORMAT.INTERVAL_PARSING": { message: "Error parsing interval <interval> string." },
  "INVALID_INTERVAL_FORMAT.INVALID_FRACTION": { message: "<unit> cannot have fractional part." },
  "INVALID_INTERVAL_FORMAT.INVALID_PRECISION": {
    message: "Interval can only support nanosecond precision, <value> is out of range.",
  },
  "INVALID_INTERVAL_FORMAT.INVALID_UNIT": { message: "Invalid unit <unit>." },
  "INVALID_INTERVAL_FORMAT.INVALID_VALUE": { message: "Invalid value <value>." },
  "INVALID_INTERVAL_FORMAT.UNMATCHED_FORMAT_STRING": {
    message:
      "Interval string does not match <intervalStr> format of <supportedFormat> when cast to <typeName>: <input>.",
  },
  "INVALID_INTERVAL_FORMAT.UNMATCHED_FORMAT_STRING_WITH_NOTICE": {
    message:
      'Interval string does not match <intervalStr> format of <supportedFormat> when cast to <typeName>: <input>. Set "spark.sql.legacy.fromDayTimeString.enabled" to "true" to restore the behavior before Spark 3.0.',
  },
  "INVALID_INTERVAL_FORMAT.UNRECOGNIZED_NUMBER": { message: "Unrecognized number <number>." },
  "INVALID_INTERVAL_FORMAT.UNSUPPORTED_FROM_TO_EXPRESSION": {
    message: "Cannot support (interval '<input>' <from> to <to>) expression.",
  },
  INVALID_JSON_DATA_TYPE: {
    sqlState: "2203G",
    message: "Failed to convert the JSON string '<invalidType>' to a data type. Please enter a valid data type.",
  },
  INVALID_NUMERIC_LITERAL_RANGE: {
    sqlState: "22003",
    message:
      "Numeric literal <rawStrippedQualifier> is outside the valid range for <typeName> with minimum value of <minValue> and maximum value of <maxValue>. Please adjust the value accordingly.",
  },
  INVALID_PARAMETER_VALUE: {
    sqlState: "22023",
    message: "The value of parameter(s) <parameter> in <functionName> is invalid:",
  },
  "INVALID_PARAMETER_VALUE.DATETIME_UNIT": {
    message:
      "expects one of the units without quotes YEAR, QUARTER, MONTH, WEEK, DAY, DAYOFYEAR, HOUR, MINUTE, SECOND, MILLISECOND, MICROSECOND, but got the string literal <invalidValue>.",
  },
  INVALID_RESET_COMMAND_FORMAT: {
    sqlState: "42000",
    message:
      "Expected format is 'RESET' or 'RESET key'. If you want to include special characters in key, please use quotes, e.g., RESET `key`.",
  },
  INVALID_SET_SYNTAX: {
    sqlState: "42000",
    message:
      "Expected format is 'SET', 'SET key', or 'SET key=value'. If you want to include special characters in key, or include semicolon in value, please use backquotes, e.g., SET `key`=`value`.",
  },
  INVALID_SQL_SYNTAX: { sqlState: "42000", message: "Invalid SQL syntax:" },
  "INVALID_SQL_SYNTAX.ANALYZE_TABLE_UNEXPECTED_NOSCAN": {
    message: "ANALYZE TABLE(S) ... COMPUTE STATISTICS ... <ctx> must be either NOSCAN or empty.",
  },
  "INVALID_SQL_SYNTAX.CREATE_TEMP_FUNC_WITH_IF_NOT_EXISTS": {
    message: "CREATE TEMPORARY FUNCTION with IF NOT EXISTS is not allowed.",
  },
  "INVALID_SQL_SYNTAX.CREATE_TEMP_TABLE_USING_PROVIDER": {
    message:
      "CREATE TEMPORARY TABLE ... USING ... is a deprecated syntax. To overcome the issue, please use CREATE TEMPORARY VIEW instead.",
  },
  "INVALID_SQL_SYNTAX.EMPTY_QUANTIFIED_PATTERN": { message: "Expected something between '(' and ')'." },
  "INVALID_SQL_SYNTAX.EMPTY_REFRESH_RESOURCE_PATH": {
    message: "Resource paths cannot be empty in REFRESH statements. Use / to match everything.",
  },
  "INVALID_SQL_SYNTAX.INVALID_REFRESH_RESOURCE_PATH": {
    message: "REFRESH statements cannot contain ' ', '\\n', '\\r', '\\t' inside unquoted resource paths.",
  },
  "INVALID_SQL_SYNTAX.INVALID_TABLE_FUNCTION_TABLE_ARGUMENT_PARTITIONING": {
    message:
      "The table function call includes a table argument with an invalid partitioning/ordering specification: the <clause> clause included multiple expressions without parentheses surrounding them; please add parentheses around these expressions and then retry the query again.",
  },
  "INVALID_SQL_SYNTAX.INVALID_WINDOW_REFERENCE": {
    message: "Window reference <windowName> is not a window specification.",
  },
  "INVALID_SQL_SYNTAX.REPETITIVE_WINDOW_DEFINITION": {
    message: "The definition of window <windowName> is repetitive.",
  },
  "INVALID_SQL_SYNTAX.SHOW_FUNCTIONS_INVALID_SCOPE": { message: "SHOW <scope> FUNCTIONS not supported." },
  "INVALID_SQL_SYNTAX.UNRESOLVED_WINDOW_REFERENCE": { message: "Cannot resolve window reference <windowName>." },
  "INVALID_SQL_SYNTAX.VARIABLE_TYPE_OR_DEFAULT_REQUIRED": {
    message:
      "The definition of a SQL variable requires either a datatype or a DEFAULT clause.\nFor example, use `DECLARE name STRING` or `DECLARE name = 'SQL'` instead of `DECLARE name`.",
  },
  INVALID_STATEMENT_OR_CLAUSE: { sqlState: "42601", message: "The statement or clause: <operation> is not valid." },
  INVALID_TABLESAMPLE_FRACTION: {
    sqlState: "22023",
    message: "Sampling fraction (<fraction>) must be on interval [0, 1].",
  },
  INVALID_TYPED_LITERAL: {
    sqlState: "42604",
    message: "The value of the typed literal <valueType> is invalid: <value>.",
  },
  MERGE_INSERT_VALUE_COUNT_MISMATCH: {
    sqlState: "21S01",
    message:
      "The number of provided values (<actualCount>) must match the number of expected columns (<expectedCount>) in the INSERT clause of MERGE.",
  },
  MERGE_WITHOUT_WHEN: { sqlState: "42601", message: "There must be at least one WHEN clause in a MERGE statement." },
  NEAREST_BY_JOIN: { sqlState: "42604", message: "Invalid nearest-by join." },
  "NEAREST_BY_JOIN.NON_ORDERABLE_RANKING_EXPRESSION": {
    message:
      "The ranking expression <expression> of type <type> is not orderable. Provide an expression that returns an orderable type, such as a numeric distance like abs(a.col - b.col) or a numeric similarity score.",
  },
  "NEAREST_BY_JOIN.NUM_RESULTS_OUT_OF_RANGE": {
    message:
      "The number of results <numResults> must be between <min> and <max>. Update the literal in `APPROX NEAREST <numResults> BY ...` (or `EXACT NEAREST <numResults> BY ...`) to fall within that range.",
  },
  "NEAREST_BY_JOIN.UNSUPPORTED_DIRECTION": {
    message:
      "Unsupported nearest-by join direction '<direction>'. Supported nearest-by join directions include: <supported>.",
  },
  "NEAREST_BY_JOIN.UNSUPPORTED_MODE": {
    message: "Unsupported nearest-by join mode '<mode>'. Supported modes include: <supported>.",
  },
  "NEAREST_BY_JOIN.UNSUPPORTED_JOIN_TYPE": {
    message: "Unsupported nearest-by join type <joinType>. Supported types: <supported>.",
  },
  NON_LAST_MATCHED_CLAUSE_OMIT_CONDITION: {
    sqlState: "42613",
    message:
      "When there are more than one MATCHED clauses in a MERGE statement, only the last MATCHED clause can omit the condition.",
  },
  NON_LAST_NOT_MATCHED_BY_SOURCE_CLAUSE_OMIT_CONDITION: {
    sqlState: "42613",
    message:
      "When there are more than one NOT MATCHED BY SOURCE clauses in a MERGE statement, only the last NOT MATCHED BY SOURCE clause can omit the condition.",
  },
  NON_LAST_NOT_MATCHED_BY_TARGET_CLAUSE_OMIT_CONDITION: {
    sqlState: "42613",
    message:
      "When there are more than one NOT MATCHED [BY TARGET] clauses in a MERGE statement, only the last NOT MATCHED [BY TARGET] clause can omit the condition.",
  },
  NOT_ALLOWED_IN_FROM: { sqlState: "42601", message: "Not allowed in the FROM clause:" },
  "NOT_ALLOWED_IN_FROM.LATERAL_WITH_PIVOT": { message: "LATERAL together with PIVOT." },
  "NOT_ALLOWED_IN_FROM.LATERAL_WITH_UNPIVOT": { message: "LATERAL together with UNPIVOT." },
  "NOT_ALLOWED_IN_FROM.UNPIVOT_WITH_PIVOT": { message: "UNPIVOT together with PIVOT." },
  PARSE_EMPTY_STATEMENT: { sqlState: "42617", message: "Syntax error, unexpected empty statement." },
  PARSE_SYNTAX_ERROR: { sqlState: "42601", message: "Syntax error at or near <error><hint>." },
  SPECIFY_CLUSTER_BY_WITH_BUCKETING_IS_NOT_ALLOWED: {
    sqlState: "42908",
    message: "Cannot specify both CLUSTER BY and CLUSTERED BY INTO BUCKETS.",
  },
  SPECIFY_CLUSTER_BY_WITH_PARTITIONED_BY_IS_NOT_ALLOWED: {
    sqlState: "42908",
    message: "Cannot specify both CLUSTER BY and PARTITIONED BY.",
  },
  ST_INVALID_ALGORITHM_VALUE: {
    sqlState: "22023",
    message: "Invalid or unsupported edge interpolation algorithm value: '<alg>'.",
  },
  ST_INVALID_CRS_VALUE: {
    sqlState: "22023",
    message: "Invalid or unsupported CRS (coordinate reference system) value: '<crs>'.",
  },
  ST_INVALID_SRID_VALUE: {
    sqlState: "22023",
    message: "Invalid or unsupported SRID (spatial reference identifier) value: <srid>.",
  },
  SYNTAX_DISCONTINUED: {
    sqlState: "42601",
    message: "Support of the clause or keyword: <clause> has been discontinued in this context.",
  },
  "SYNTAX_DISCONTINUED.BANG_EQUALS_NOT": {
    message:
      "The '!' keyword is only supported as an alias for the prefix operator 'NOT'.\nUse the 'NOT' keyword instead for infix clauses such as `NOT LIKE`, `NOT IN`, `NOT BETWEEN`, etc.\nTo re-enable the '!' keyword, set \"spark.sql.legacy.bangEqualsNot\" to \"true\".",
  },
  UNCLOSED_BRACKETED_COMMENT: {
    sqlState: "42601",
    message: "Found an unclosed bracketed comment. Please, append */ at the end of the comment.",
  },
  UNSUPPORTED_ARROWTYPE: { sqlState: "0A000", message: "Unsupported arrow type <typeName>." },
  UNSUPPORTED_DATATYPE: { sqlState: "0A000", message: "Unsupported data type <typeName>." },
  UNSUPPORTED_FEATURE: { sqlState: "0A000", message: "The feature is not supported:" },
  "UNSUPPORTED_FEATURE.COMBINATION_QUERY_RESULT_CLAUSES": {
    message: "Combination of ORDER BY/SORT BY/DISTRIBUTE BY/CLUSTER BY.",
  },
  "UNSUPPORTED_FEATURE.GEOSPATIAL_DISABLED": { message: "Geospatial feature is disabled." },
  "UNSUPPORTED_FEATURE.LATERAL_JOIN_NEAREST_BY": { message: "LATERAL correlation with NEAREST BY clause." },
  "UNSUPPORTED_FEATURE.LATERAL_JOIN_USING": { message: "JOIN USING with LATERAL correlation." },
  "UNSUPPORTED_FEATURE.TABLESAMPLE_SYSTEM_REPEATABLE": {
    message:
      "TABLESAMPLE SYSTEM does not support the REPEATABLE clause. Use TABLESAMPLE BERNOULLI for repeatable sampling with a seed.",
  },
  "UNSUPPORTED_FEATURE.TABLESAMPLE_SYSTEM_SAMPLE_METHOD": {
    message: "TABLESAMPLE SYSTEM does not support <sampleMethod> sampling. Only PERCENT sampling is supported.",
  },
  UNSUPPORTED_TIME_PRECISION: {
    sqlState: "0A001",
    message: "The seconds precision <precision> of the TIME data type is out of the supported range [0, 9].",
  },
  UNSUPPORTED_TYPED_LITERAL: {
    sqlState: "0A000",
    message: "Literals of the type <unsupportedType> are not supported. Supported types are <supportedTypes>.",
  },
  _LEGACY_ERROR_TEMP_0014: { message: "TABLESAMPLE does not accept empty inputs." },
  _LEGACY_ERROR_TEMP_0015: { message: "TABLESAMPLE(<msg>) is not supported." },
  _LEGACY_ERROR_TEMP_0016: {
    message: "<bytesStr> is not a valid byte length literal, expected syntax: DIGIT+ ('B' | 'K' | 'M' | 'G').",
  },
  _LEGACY_ERROR_TEMP_0024: { message: "Can only have a single from-to unit in the interval literal syntax." },
  _LEGACY_ERROR_TEMP_0026: {
    message:
      "Can only use numbers in the interval value part for multiple unit value pairs interval form, but got invalid value: <value>.",
  },
  _LEGACY_ERROR_TEMP_0027: { message: "The value of from-to unit must be a string." },
  _LEGACY_ERROR_TEMP_0029: { message: "Cannot mix year-month and day-time fields: <literal>." },
  _LEGACY_ERROR_TEMP_0034: { message: "<operation> is not supported in Hive-style <command><msg>." },
  _LEGACY_ERROR_TEMP_0035: { message: "Operation not allowed: <message>." },
  _LEGACY_ERROR_TEMP_0037: {
    message: "It is not allowed to add catalog/namespace prefix <quoted> to the table name in CACHE TABLE AS SELECT.",
  },
  _LEGACY_ERROR_TEMP_0045: { message: "Invalid time zone displacement value." },
  _LEGACY_ERROR_TEMP_0046: { message: "CREATE TEMPORARY TABLE without a provider is not allowed." },
  _LEGACY_ERROR_TEMP_0051: { message: "Empty set in <element> grouping sets is not supported." },
  _LEGACY_ERROR_TEMP_0053: { message: "It is not allowed to define a TEMPORARY view with IF NOT EXISTS." },
  _LEGACY_ERROR_TEMP_0056: { message: "Invalid time travel spec: <reason>." },
};
