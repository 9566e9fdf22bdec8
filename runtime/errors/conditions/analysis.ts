import type { ConditionRow } from "./row";

/** What analysis raises, and what it takes to convert a client's plan. */
export const analysisConditions: Readonly<Record<string, ConditionRow>> = {
  CYCLIC_FUNCTION_REFERENCE: { sqlState: "42887", message: "Cyclic function reference detected: <path>." },
  "DATATYPE_MISMATCH.HASH_MAP_TYPE": {
    message:
      'Input to the function <functionName> cannot contain elements of the "MAP" type. In Spark, same maps may have different hashcode, thus hash expressions are prohibited on "MAP" elements. To restore previous behavior set "spark.sql.legacy.allowHashOnMapType" to "true".',
  },
  "DATATYPE_MISMATCH.HASH_VARIANT_TYPE": {
    message: 'Input to the function <functionName> cannot contain elements of the "VARIANT" type yet.',
  },
  "DATATYPE_MISMATCH.INVALID_MAP_KEY_TYPE": { message: "The key of map cannot be/contain <keyType>." },
  "DATATYPE_MISMATCH.SEQUENCE_WRONG_INPUT_TYPES": {
    message:
      "<functionName> uses the wrong parameter type. The parameter type must conform to:\n1. The start and stop expressions must resolve to the same type.\n2. If start and stop expressions resolve to the <startType> type, then the step expression must resolve to the <stepType> type.\n3. Otherwise, if start and stop expressions resolve to the <otherStartType> type, then the step expression must resolve to the same type.",
  },
  "DATATYPE_MISMATCH.UNSUPPORTED_INPUT_TYPE": { message: "The input of <functionName> can't be <dataType> type data." },
  DESCRIBE_JSON_NOT_EXTENDED: {
    sqlState: "0A000",
    message:
      "DESCRIBE TABLE ... AS JSON only supported when [EXTENDED|FORMATTED] is specified.\nFor example: DESCRIBE EXTENDED <tableName> AS JSON is supported but DESCRIBE <tableName> AS JSON is not.",
  },
  EXPRESSION_TYPE_IS_NOT_ORDERABLE: {
    sqlState: "42822",
    message: "Column expression <expr> cannot be sorted because its type <exprType> is not orderable.",
  },
  UNION_NOT_SUPPORTED_IN_RECURSIVE_CTE: {
    sqlState: "42836",
    message:
      "The UNION operator is not yet supported within recursive common table expressions (WITH clauses that refer to themselves, directly or indirectly). Please use UNION ALL instead.",
  },
  ALL_PARAMETERS_MUST_BE_NAMED: {
    sqlState: "07001",
    message: "Using name parameterized queries requires all parameters to be named. Parameters missing names: <exprs>.",
  },
  CANNOT_PARSE_INTERVAL: {
    sqlState: "22006",
    message:
      "Unable to parse <intervalString>. Please ensure that the value provided is in a valid format for defining an interval. You can reference the documentation for the correct format. If the issue persists, please double check that the input value is not null or empty and try again.",
  },
  COLLATION_MISMATCH: {
    sqlState: "42P21",
    message: "Could not determine which collation to use for string functions and operators.",
  },
  "COLLATION_MISMATCH.EXPLICIT": {
    message:
      "Error occurred due to the mismatch between explicit collations: [<explicitTypes>]. Decide on a single explicit collation and remove others.",
  },
  INDETERMINATE_COLLATION_IN_EXPRESSION: {
    sqlState: "42P22",
    message: "Data type of <expr> has indeterminate collation. Use COLLATE clause to set the collation explicitly.",
  },
  UNSUPPORTED_COLLATION: { sqlState: "0A000", message: "Collation <collationName> is not supported for:" },
  "UNSUPPORTED_COLLATION.FOR_FUNCTION": {
    message: "function <functionName>. Please try to use a different collation.",
  },
  "UNSUPPORTED_FEATURE.DESC_TABLE_COLUMN_JSON": {
    message: "DESC TABLE COLUMN AS JSON not supported for individual columns.",
  },
  _LEGACY_ERROR_TEMP_1039: {
    message:
      "Multiple time/session window expressions would result in a cartesian product of rows, therefore they are currently not supported.",
  },
  _LEGACY_ERROR_TEMP_1207: {
    message: "The duration and time inputs to window must be an integer, long or string literal.",
  },
  _LEGACY_ERROR_TEMP_3231: { message: "Intervals greater than a month is not supported (<interval>)." },
  "DATATYPE_MISMATCH.PARAMETER_CONSTRAINT_VIOLATION": {
    message: "The <leftExprName>(<leftExprValue>) must be <constraint> the <rightExprName>(<rightExprValue>).",
  },
  INVALID_OPTIONS: { sqlState: "42K06", message: "Invalid options:" },
  "INVALID_OPTIONS.NON_MAP_FUNCTION": { message: "Must use the `map()` function for options." },
  "INVALID_OPTIONS.NON_STRING_TYPE": {
    message: "A type of keys and values in `map()` must be string, but got <mapType>.",
  },
  AMBIGUOUS_COLUMN_OR_FIELD: { sqlState: "42702", message: "Column or field <name> is ambiguous and has <n> matches." },
  AMBIGUOUS_COLUMN_REFERENCE: {
    sqlState: "42702",
    message:
      'Column <name> is ambiguous. It\'s because you joined several DataFrame together, and some of these DataFrames are the same.\nThis column points to one of the DataFrames but Spark is unable to figure out which one.\nPlease alias the DataFrames with different names via `DataFrame.alias` before joining them,\nand specify the column using qualified name, e.g. `df.alias("a").join(df.alias("b"), col("a.id") > col("b.id"))`.',
  },
  AMBIGUOUS_LATERAL_COLUMN_ALIAS: {
    sqlState: "42702",
    message: "Lateral column alias <name> is ambiguous and has <n> matches.",
  },
  AMBIGUOUS_REFERENCE: { sqlState: "42704", message: "Reference <name> is ambiguous, could be: <referenceNames>." },
  AMBIGUOUS_REFERENCE_TO_FIELDS: {
    sqlState: "42000",
    message: "Ambiguous reference to the field <field>. It appears <count> times in the schema.",
  },
  ARITHMETIC_OVERFLOW: {
    sqlState: "22003",
    message: '<message>.<alternative> If necessary set <config> to "false" to bypass this error.',
  },
  ASSIGNMENT_ARITY_MISMATCH: {
    sqlState: "42802",
    message:
      "The number of columns or variables assigned or aliased: <numTarget> does not match the number of source expressions: <numExpr>.",
  },
  AS_OF_JOIN: { sqlState: "42604", message: "Invalid as-of join." },
  "AS_OF_JOIN.TOLERANCE_IS_NON_NEGATIVE": { message: "The input argument `tolerance` must be non-negative." },
  "AS_OF_JOIN.TOLERANCE_IS_UNFOLDABLE": { message: "The input argument `tolerance` must be a constant." },
  "AS_OF_JOIN.UNSUPPORTED_DIRECTION": {
    message: "Unsupported as-of join direction '<direction>'. Supported as-of join direction include: <supported>.",
  },
  CANNOT_LOAD_FUNCTION_CLASS: {
    sqlState: "46103",
    message:
      "Cannot load class <className> when registering the function <functionName>, please make sure it is on the classpath.",
  },
  CANNOT_PARSE_TIMESTAMP: {
    sqlState: "22007",
    message: "<message>. Use <func> to tolerate invalid input string and return NULL instead.",
  },
  CANNOT_RESOLVE_DATAFRAME_COLUMN: {
    sqlState: "42704",
    message:
      'Cannot resolve dataframe column <name>. It\'s probably because of illegal references like `df1.select(df2.col("a"))`.',
  },
  CANNOT_RESOLVE_STAR_EXPAND: {
    sqlState: "42704",
    message:
      "Cannot resolve <targetString>.* given input columns <columns>. Please check that the specified table or struct exists and is accessible in the input columns.",
  },
  CAST_INVALID_INPUT: {
    sqlState: "22018",
    message:
      "The value <expression> of the type <sourceType> cannot be cast to <targetType> because it is malformed. Correct the value as per the syntax, or change its target type. Use `try_cast` to tolerate malformed input and return NULL instead.",
  },
  CAST_OVERFLOW: {
    sqlState: "22003",
    message:
      "The value <value> of the type <sourceType> cannot be cast to <targetType> due to an overflow. Use `try_cast` to tolerate overflow and return NULL instead.",
  },
  CATALOG_NOT_FOUND: {
    sqlState: "42P08",
    message: "The catalog <catalogName> not found. Consider to set the SQL config <config> to a catalog plugin.",
  },
  COLUMN_ALREADY_EXISTS: {
    sqlState: "42711",
    message: "The column <columnName> already exists. Choose another name or rename the existing column.",
  },
  "CONNECT_INVALID_PLAN.AGGREGATE_NEEDS_PLAN_INPUT": { message: "Aggregate needs a plan input" },
  "CONNECT_INVALID_PLAN.AGGREGATE_WITH_PIVOT_REQUIRES_PIVOT": {
    message: "Aggregate with GROUP_TYPE_PIVOT requires a Pivot",
  },
  "CONNECT_INVALID_PLAN.ALIAS_WITH_MULTIPLE_IDENTIFIERS_AND_METADATA": {
    message: "Alias expressions with more than 1 identifier must not use optional metadata.",
  },
  "CONNECT_INVALID_PLAN.ARRAY_LITERAL_MISSING_DATA_TYPE": {
    message: "Data type information is missing in the array literal.",
  },
  "CONNECT_INVALID_PLAN.CANNOT_FIND_CACHED_LOCAL_RELATION": {
    message: "Cannot find a cached local relation for hash: <hash>",
  },
  "CONNECT_INVALID_PLAN.DATA_TYPE_UNSUPPORTED_PROTO_TO_CATALYST": {
    message: "Does not support convert <kindCase> to catalyst types.",
  },
  "CONNECT_INVALID_PLAN.DEDUPLICATE_ALL_COLUMNS_AND_SUBSET": {
    message: "Cannot deduplicate on both all columns and a subset of columns",
  },
  "CONNECT_INVALID_PLAN.DEDUPLICATE_NEEDS_INPUT": { message: "Deduplicate needs a plan input" },
  "CONNECT_INVALID_PLAN.DEDUPLICATE_REQUIRES_COLUMNS_OR_ALL": {
    message: "Deduplicate requires to either deduplicate on all columns or a subset of columns",
  },
  "CONNECT_INVALID_PLAN.EXCEPT_DOES_NOT_SUPPORT_UNION_BY_NAME": { message: "Except does not support union_by_name" },
  "CONNECT_INVALID_PLAN.FIELD_CANNOT_BE_EMPTY": { message: "<fieldName> in <fullName> cannot be empty" },
  "CONNECT_INVALID_PLAN.INTERSECT_DOES_NOT_SUPPORT_UNION_BY_NAME": {
    message: "Intersect does not support union_by_name",
  },
  "CONNECT_INVALID_PLAN.INVALID_ENUM": { message: "This enum value of <fullName> is invalid: <name>(<number>)" },
  "CONNECT_INVALID_PLAN.INVALID_SCHEMA_NON_STRUCT_TYPE": {
    message: "The input schema <inputSchema> is not a struct type, but got <dataType>.",
  },
  "CONNECT_INVALID_PLAN.INVALID_SQL_WITH_REFERENCES": {
    message: "<query> is not a valid relation for SQL with references",
  },
  "CONNECT_INVALID_PLAN.INVALID_WITH_RELATION_REFERENCE": { message: "Invalid WithRelation reference" },
  "CONNECT_INVALID_PLAN.LAMBDA_FUNCTION_ARGUMENT_COUNT_INVALID": {
    message: "LambdaFunction requires 1 ~ 3 arguments, but got <got> ones!",
  },
  "CONNECT_INVALID_PLAN.LOWER_BOUND_REQUIRED_IN_WINDOW_FRAME": { message: "LowerBound is required in WindowFrame" },
  "CONNECT_INVALID_PLAN.MAP_LITERAL_MISSING_DATA_TYPE": {
    message: "Data type information is missing in the map literal.",
  },
  "CONNECT_INVALID_PLAN.NA_FILL_VALUES_EMPTY": { message: "values must contains at least 1 item!" },
  "CONNECT_INVALID_PLAN.NA_FILL_VALUES_LENGTH_MISMATCH": {
    message: "When values contains more than 1 items, values and cols should have the same length!",
  },
  "CONNECT_INVALID_PLAN.NO_HANDLER_FOR_EXTENSION": {
    message: "No handler found for extension type: <extensionTypeUrl>",
  },
  "CONNECT_INVALID_PLAN.PREDICATES_NOT_SUPPORTED_FOR_DATA_SOURCE": {
    message: "Predicates are not supported for <format> data sources.",
  },
  "CONNECT_INVALID_PLAN.SCHEMA_REQUIRED_FOR_LOCAL_RELATION": {
    message: "Schema for LocalRelation is required when the input data is not provided.",
  },
  "CONNECT_INVALID_PLAN.SET_OPERATION_MUST_HAVE_TWO_INPUTS": { message: "Set operation must have 2 inputs" },
  "CONNECT_INVALID_PLAN.UNION_BY_NAME_ALLOW_MISSING_COL_REQUIRES_BY_NAME": {
    message: "UnionByName `allowMissingCol` can be true only if `byName` is true.",
  },
  "CONNECT_INVALID_PLAN.UNRESOLVED_NAMED_LAMBDA_VARIABLE_REQUIRES_NAME_PART": {
    message: "UnresolvedNamedLambdaVariable requires at least one name part!",
  },
  "CONNECT_INVALID_PLAN.UNRESOLVED_STAR_TARGET_INVALID": {
    message: "UnresolvedStar requires a unparsed target ending with '.*', but got <target>.",
  },
  "CONNECT_INVALID_PLAN.UNRESOLVED_STAR_WITH_BOTH_TARGET_AND_PLAN_ID": {
    message: "UnresolvedStar with both target and plan id is not supported.",
  },
  "CONNECT_INVALID_PLAN.UNSUPPORTED_LITERAL_TYPE": { message: "Unsupported Literal Type: <typeInfo>" },
  "CONNECT_INVALID_PLAN.UPPER_BOUND_REQUIRED_IN_WINDOW_FRAME": { message: "UpperBound is required in WindowFrame" },
  "CONNECT_INVALID_PLAN.USING_COLUMNS_OR_JOIN_CONDITION_SET_IN_JOIN": {
    message: "Using columns or join conditions cannot be set at the same time in Join",
  },
  "CONNECT_INVALID_PLAN.WINDOW_FUNCTION_REQUIRED": { message: "WindowFunction is required in WindowExpression" },
  "CONNECT_INVALID_PLAN.WITH_COLUMNS_REQUIRE_SINGLE_NAME_PART": {
    message: "WithColumns require column name only contains one name part, but got <got>",
  },
  CREATE_VIEW_COLUMN_ARITY_MISMATCH: {
    sqlState: "21S01",
    message: "Cannot create view <viewName>, the reason is",
  },
  "CREATE_VIEW_COLUMN_ARITY_MISMATCH.NOT_ENOUGH_DATA_COLUMNS": {
    message: "not enough data columns:\nView columns: <viewColumns>.\nData columns: <dataColumns>.",
  },
  "CREATE_VIEW_COLUMN_ARITY_MISMATCH.TOO_MANY_DATA_COLUMNS": {
    message: "too many data columns:\nView columns: <viewColumns>.\nData columns: <dataColumns>.",
  },
  DATAFRAME_INPUT_NOT_SINGLE_COLUMN: {
    sqlState: "42K09",
    message: "Input DataFrame must have exactly one column, but got <numColumns>.",
  },
  DATAFRAME_INPUT_NOT_STRING_TYPE: {
    sqlState: "42K09",
    message: "Input DataFrame column must be StringType, but got <dataType>.",
  },
  DATATYPE_MISMATCH: { sqlState: "42K09", message: "Cannot resolve <sqlExpr> due to data type mismatch:" },
  "DATATYPE_MISMATCH.ARRAY_FUNCTION_DIFF_TYPES": {
    message:
      "Input to <functionName> should have been <dataType> followed by a value with same element type, but it's [<leftType>, <rightType>].",
  },
  "DATATYPE_MISMATCH.BINARY_ARRAY_DIFF_TYPES": {
    message:
      "Input to function <functionName> should have been two <arrayType> with same element type, but it's [<leftType>, <rightType>].",
  },
  "DATATYPE_MISMATCH.MAP_FUNCTION_DIFF_TYPES": {
    message:
      "Input to <functionName> should have been <dataType> followed by a value with same key type, but it's [<leftType>, <rightType>].",
  },
  "DATATYPE_MISMATCH.NULL_TYPE": {
    message: "Null typed values cannot be used as arguments of <functionName>.",
  },
  "DATATYPE_MISMATCH.BINARY_OP_DIFF_TYPES": {
    message: "the left and right operands of the binary operator have incompatible types (<left> and <right>).",
  },
  "DATATYPE_MISMATCH.BINARY_OP_WRONG_TYPE": {
    message: "the binary operator requires the input type <inputType>, not <actualDataType>.",
  },
  "DATATYPE_MISMATCH.CANNOT_DROP_ALL_FIELDS": { message: "Cannot drop all fields in struct." },
  "DATATYPE_MISMATCH.CAST_WITHOUT_SUGGESTION": { message: "cannot cast <srcType> to <targetType>." },
  "DATATYPE_MISMATCH.CAST_WITH_CONF_SUGGESTION": {
    message:
      "cannot cast <srcType> to <targetType> with ANSI mode on.\nIf you have to cast <srcType> to <targetType>, you can set <config> as <configVal>.",
  },
  "DATATYPE_MISMATCH.CAST_WITH_FUNC_SUGGESTION": {
    message:
      "cannot cast <srcType> to <targetType>.\nTo convert values from <srcType> to <targetType>, you can use the functions <functionNames> instead.",
  },
  "DATATYPE_MISMATCH.CREATE_NAMED_STRUCT_WITHOUT_FOLDABLE_STRING": {
    message: "Only foldable `STRING` expressions are allowed to appear at odd position, but they are <inputExprs>.",
  },
  "DATATYPE_MISMATCH.INVALID_ARG_VALUE": {
    message: "The <inputName> value must to be a <requireType> literal of <validValues>, but got <inputValue>.",
  },
  "DATATYPE_MISMATCH.DATA_DIFF_TYPES": {
    message: "Input to <functionName> should all be the same type, but it's <dataType>.",
  },
  "DATATYPE_MISMATCH.RANGE_FRAME_MULTI_ORDER": {
    message:
      "A range window frame with value boundaries cannot be used in a window specification with multiple order by expressions: <orderSpec>.",
  },
  "DATATYPE_MISMATCH.FILTER_NOT_BOOLEAN": { message: "Filter expression <filter> of type <type> is not a boolean." },
  "DATATYPE_MISMATCH.INVALID_ORDERING_TYPE": {
    message: "The <functionName> does not support ordering on type <dataType>.",
  },
  "DATATYPE_MISMATCH.IN_SUBQUERY_DATA_TYPE_MISMATCH": {
    message:
      "The data type of one or more elements in the left hand side of an IN subquery is not compatible with the data type of the output of the subquery. Mismatched columns: [<mismatchedColumns>], left side: [<leftType>], right side: [<rightType>].",
  },
  "DATATYPE_MISMATCH.IN_SUBQUERY_LENGTH_MISMATCH": {
    message:
      "The number of columns in the left hand side of an IN subquery does not match the number of columns in the output of subquery. Left hand side columns(length: <leftLength>): [<leftColumns>], right hand side columns(length: <rightLength>): [<rightColumns>].",
  },
  "DATATYPE_MISMATCH.INPUT_SIZE_NOT_ONE": { message: "Length of <exprName> should be 1." },
  "DATATYPE_MISMATCH.NON_FOLDABLE_INPUT": {
    message: "the input <inputName> should be a foldable <inputType> expression; however, got <inputExpr>.",
  },
  "DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE": {
    message:
      "The <paramIndex> parameter requires the <requiredType> type, however <inputSql> has the type <inputType>.",
  },
  "DATATYPE_MISMATCH.UNEXPECTED_RETURN_TYPE": {
    message: "The <functionName> requires return <expectedType> type, but the actual is <actualType> type.",
  },
  "DATATYPE_MISMATCH.STACK_COLUMN_DIFF_TYPES": {
    message:
      "The data type of the column (<columnIndex>) do not have the same type: <leftType> (<leftParamIndex>) <> <rightType> (<rightParamIndex>).",
  },
  "DATATYPE_MISMATCH.VALUE_OUT_OF_RANGE": {
    message: "The <exprName> must be between <valueRange> (current value = <currentValue>).",
  },
  DISTINCT_WINDOW_FUNCTION_UNSUPPORTED: {
    sqlState: "0A000",
    message: "Distinct window functions are not supported: <windowExpr>.",
  },
  DIVIDE_BY_ZERO: {
    sqlState: "22012",
    message:
      'Division by zero. Use `try_divide` to tolerate divisor being 0 and return NULL instead. If necessary set <config> to "false" to bypass this error.',
  },
  DUPLICATED_MAP_KEY: {
    sqlState: "23505",
    message:
      'Duplicate map key <key> was found, please check the input data.\nIf you want to remove the duplicated keys, you can set <mapKeyDedupPolicy> to "LAST_WIN" so that the key inserted at last takes precedence.',
  },
  DUPLICATE_ASSIGNMENTS: {
    sqlState: "42701",
    message: "The columns or variables <nameList> appear more than once as assignment targets.",
  },
  DUPLICATE_ROUTINE_PARAMETER_NAMES: {
    sqlState: "42734",
    message: "Found duplicate name(s) in the parameter list of the user-defined routine <routineName>: <names>.",
  },
  FAILED_READ_FILE: { sqlState: "KD001", message: "Encountered error while reading file <path>." },
  "FAILED_READ_FILE.CANNOT_READ_FILE_FOOTER": {
    message:
      "Could not read footer. Please ensure that the file is in either ORC or Parquet format.\nIf not, please convert it to a valid format. If the file is in the valid format, please check if it is corrupt.\nIf it is, you can choose to either ignore it or fix the corruption.",
  },
  "FAILED_READ_FILE.FILE_NOT_EXIST": {
    message:
      "File does not exist. It is possible the underlying files have been updated.\nYou can explicitly invalidate the cache in Spark by running 'REFRESH TABLE tableName' command in SQL or by recreating the Dataset/DataFrame involved.",
  },
  FIELD_NOT_FOUND: { sqlState: "42704", message: "No such struct field <fieldName> in <fields>." },
  GROUPING_COLUMN_MISMATCH: {
    sqlState: "42803",
    message: "Column of grouping (<grouping>) can't be found in grouping columns <groupingColumns>.",
  },
  GROUPING_ID_COLUMN_MISMATCH: {
    sqlState: "42803",
    message: "Columns of grouping_id (<groupingIdColumn>) does not match grouping columns (<groupByColumns>).",
  },
  GROUPING_SIZE_LIMIT_EXCEEDED: { sqlState: "54000", message: "Grouping sets size cannot be greater than <maxSize>." },
  GROUP_BY_AGGREGATE: {
    sqlState: "42903",
    message: "Aggregate functions are not allowed in GROUP BY, but found <sqlExpr>.",
  },
  GROUP_EXPRESSION_TYPE_IS_NOT_ORDERABLE: {
    sqlState: "42822",
    message:
      "The expression <sqlExpr> cannot be used as a grouping expression because its data type <dataType> is not an orderable data type.",
  },
  GROUP_BY_POS_AGGREGATE: {
    sqlState: "42903",
    message:
      "GROUP BY <index> refers to an expression <aggExpr> that contains an aggregate function. Aggregate functions are not allowed in GROUP BY.",
  },
  GROUP_BY_POS_OUT_OF_RANGE: {
    sqlState: "42805",
    message: "GROUP BY position <index> is not in select list (valid range is [1, <size>]).",
  },
  INCOMPATIBLE_COLUMN_TYPE: {
    sqlState: "42825",
    message:
      "<operator> can only be performed on tables with compatible column types. The <columnOrdinalNumber> column of the <tableOrdinalNumber> table is <dataType1> type which is not compatible with <dataType2> at the same column of the first table.<hint>.",
  },
  INTERVAL_DIVIDED_BY_ZERO: {
    sqlState: "22012",
    message: "Division by zero. Use `try_divide` to tolerate divisor being 0 and return NULL instead.",
  },
  INVALID_ARRAY_INDEX: {
    sqlState: "22003",
    message:
      "The index <indexValue> is out of bounds. The array has <arraySize> elements. Use the SQL function `get()` to tolerate accessing element at invalid index and return NULL instead.",
  },
  INVALID_ARRAY_INDEX_IN_ELEMENT_AT: {
    sqlState: "22003",
    message:
      "The index <indexValue> is out of bounds. The array has <arraySize> elements. Use `try_element_at` to tolerate accessing element at invalid index and return NULL instead.",
  },
  INVALID_ATTRIBUTE_NAME_SYNTAX: {
    sqlState: "42601",
    message:
      "Syntax error in the attribute name: <name>. Check that backticks appear in pairs, a quoted string is a complete name part and use a backtick only inside quoted name parts.",
  },
  INVALID_COLUMN_OR_FIELD_DATA_TYPE: {
    sqlState: "42000",
    message: "Column or field <name> is of type <type> while it's required to be <expectedType>.",
  },
  INVALID_DEFAULT_VALUE: {
    sqlState: "42623",
    message:
      "Failed to execute <statement> command because the destination column or variable <colName> has a DEFAULT value <defaultValue>,",
  },
  "INVALID_DEFAULT_VALUE.NON_DETERMINISTIC": { message: "which contains a non-deterministic expression." },
  "INVALID_DEFAULT_VALUE.NOT_CONSTANT": {
    message: "which is not a constant expression whose equivalent value is known at query planning time.",
  },
  "INVALID_DEFAULT_VALUE.SUBQUERY_EXPRESSION": { message: "which contains subquery expressions." },
  INVALID_EXPR_TYPE_FOR_QUERY_EXECUTE_IMMEDIATE: {
    sqlState: "42K09",
    message: "Expression type must be string type but got <exprType>.",
  },
  INVALID_EXTRACT_BASE_FIELD_TYPE: {
    sqlState: "42000",
    message: "Can't extract a value from <base>. Need a complex type [STRUCT, ARRAY, MAP] but got <other>.",
  },
  INVALID_EXTRACT_FIELD: { sqlState: "42601", message: "Cannot extract <field> from <expr>." },
  INVALID_EXTRACT_FIELD_TYPE: {
    sqlState: "42000",
    message: "Field name should be a non-null string literal, but it's <extraction>.",
  },
  INVALID_INDEX_OF_ZERO: {
    sqlState: "22003",
    message: "The index 0 is invalid. An index shall be either < 0 or > 0 (the first element has index 1).",
  },
  INVALID_INLINE_TABLE: { sqlState: "42000", message: "Invalid inline table." },
  "INVALID_INLINE_TABLE.INCOMPATIBLE_TYPES_IN_INLINE_TABLE": {
    message: "Found incompatible types in the column <colName> for inline table.",
  },
  "INVALID_INLINE_TABLE.NUM_COLUMNS_MISMATCH": {
    message: "Inline table expected <expectedNumCols> columns but found <actualNumCols> columns in row <rowIndex>.",
  },
  INVALID_LAMBDA_FUNCTION_CALL: { sqlState: "42K0D", message: "Invalid lambda function call." },
  "INVALID_LAMBDA_FUNCTION_CALL.DUPLICATE_ARG_NAMES": {
    message:
      'The lambda function has duplicate arguments <args>. Please, consider to rename the argument names or set <caseSensitiveConfig> to "true".',
  },
  "INVALID_LAMBDA_FUNCTION_CALL.NON_HIGHER_ORDER_FUNCTION": {
    message:
      "A lambda function should only be used in a higher order function. However, its class is <class>, which is not a higher order function.",
  },
  "INVALID_LAMBDA_FUNCTION_CALL.NUM_ARGS_MISMATCH": {
    message: "A higher order function expects <expectedNumArgs> arguments, but got <actualNumArgs>.",
  },
  INVALID_OBSERVED_METRICS: { sqlState: "42K0E", message: "Invalid observed metrics." },
  "INVALID_OBSERVED_METRICS.AGGREGATE_EXPRESSION_WITH_DISTINCT_UNSUPPORTED": {
    message: "Aggregate expressions with DISTINCT are not allowed in observed metrics, but found: <expr>.",
  },
  "INVALID_OBSERVED_METRICS.AGGREGATE_EXPRESSION_WITH_FILTER_UNSUPPORTED": {
    message: "Aggregate expression with FILTER predicate are not allowed in observed metrics, but found: <expr>.",
  },
  "INVALID_OBSERVED_METRICS.NESTED_AGGREGATES_UNSUPPORTED": {
    message: "Nested aggregates are not allowed in observed metrics, but found: <expr>.",
  },
  "INVALID_OBSERVED_METRICS.NON_AGGREGATE_FUNC_ARG_IS_ATTRIBUTE": {
    message: "Attribute <expr> can only be used as an argument to an aggregate function.",
  },
  "INVALID_OBSERVED_METRICS.NON_AGGREGATE_FUNC_ARG_IS_NON_DETERMINISTIC": {
    message: "Non-deterministic expression <expr> can only be used as an argument to an aggregate function.",
  },
  "INVALID_OBSERVED_METRICS.WINDOW_EXPRESSIONS_UNSUPPORTED": {
    message: "Window expressions are not allowed in observed metrics, but found: <expr>.",
  },
  UNRECOGNIZED_STATISTIC: {
    sqlState: "42704",
    message:
      "The statistic <stats> is not recognized. Valid statistics include `count`, `count_distinct`, `approx_count_distinct`, `mean`, `stddev`, `min`, `max`, and percentile values. Percentile must be a numeric value followed by '%', within the range 0% to 100%.",
  },
  INVALID_LIMIT_LIKE_EXPRESSION: { sqlState: "42K0E", message: "The limit like expression <expr> is invalid." },
  "INVALID_LIMIT_LIKE_EXPRESSION.DATA_TYPE": {
    message: "The <name> expression must be integer type, but got <dataType>.",
  },
  "INVALID_LIMIT_LIKE_EXPRESSION.IS_NEGATIVE": {
    message: "The <name> expression must be equal to or greater than 0, but got <v>.",
  },
  "INVALID_LIMIT_LIKE_EXPRESSION.IS_NULL": { message: "The evaluated <name> expression must not be null." },
  "INVALID_LIMIT_LIKE_EXPRESSION.IS_UNFOLDABLE": {
    message: "The <name> expression must evaluate to a constant value.",
  },
  INVALID_QUERY_MIXED_QUERY_PARAMETERS: {
    sqlState: "42613",
    message: "Parameterized query must either use positional, or named parameters, but not both.",
  },
  INVALID_STATEMENT_FOR_EXECUTE_INTO: {
    sqlState: "07501",
    message:
      "The INTO clause of EXECUTE IMMEDIATE is only valid for queries but the given statement is not a query: <sqlString>.",
  },
  _LEGACY_ERROR_TEMP_1210: { message: "The second argument in <funcName> should be a boolean literal." },
  DATETIME_OVERFLOW: { sqlState: "22008", message: "Datetime operation overflow: <operation>." },
  INVALID_WINDOW_SPEC_FOR_AGGREGATION_FUNC: {
    sqlState: "42601",
    message: "Cannot specify ORDER BY or a window frame for <aggFunc>.",
  },
  INVALID_ESCAPE_CHAR: {
    sqlState: "42604",
    message: "`EscapeChar` should be a string literal of length one, but got <sqlExpr>.",
  },
  NON_FOLDABLE_ARGUMENT: {
    sqlState: "42K08",
    message:
      "The function <funcName> requires the parameter <paramName> to be a foldable expression of the type <paramType>, but the actual argument is a non-foldable.",
  },
  NOT_A_SCALAR_FUNCTION: {
    sqlState: "42887",
    message:
      "<functionName> appears as a scalar expression here, but the function was defined as a table function. Please update the query to move the function call into the FROM clause, or redefine <functionName> as a scalar function instead.",
  },
  NOT_A_TABLE_FUNCTION: {
    sqlState: "42887",
    message:
      "<functionName> appears as a table function here, but the function was defined as a scalar function. Please update the query to move the function call outside the FROM clause, or redefine <functionName> as a table function instead.",
  },
  NULL_QUERY_STRING_EXECUTE_IMMEDIATE: {
    sqlState: "22004",
    message:
      "Execute immediate requires a non-null variable as the query string, but the provided variable <varName> is null.",
  },
  ROUTINE_ALREADY_EXISTS: {
    sqlState: "42723",
    message:
      "Cannot create the <newRoutineType> <routineName> because a <existingRoutineType> of that name already exists.\nChoose a different name, drop or replace the existing <existingRoutineType>, or add the IF NOT EXISTS clause to tolerate a pre-existing <newRoutineType>.",
  },
  ROUTINE_NOT_FOUND: {
    sqlState: "42883",
    message:
      "The routine <routineName> cannot be found. Verify the spelling and correctness of the schema and catalog.\nIf you did not qualify the name with a schema and catalog, verify the current_schema() output, or qualify the name with the correct schema and catalog.\nTo tolerate the error on drop use DROP ... IF EXISTS.",
  },
  ROW_SUBQUERY_TOO_MANY_ROWS: { sqlState: "21000", message: "More than one row returned by a subquery used as a row." },
  SEED_EXPRESSION_IS_UNFOLDABLE: {
    sqlState: "42K08",
    message: "The seed expression <seedExpr> of the expression <exprWithSeed> must be foldable.",
  },
  "INVALID_PARAMETER_VALUE.BIT_POSITION_RANGE": {
    message: "expects an integer value in [0, <upper>), but got <invalidValue>.",
  },
  "INVALID_PARAMETER_VALUE.LENGTH": { message: "Expects `length` greater than or equal to 0, but got <length>." },
  "INVALID_PARAMETER_VALUE.REGEX_GROUP_INDEX": {
    message: "Expects group index between 0 and <groupCount>, but got <groupIndex>.",
  },
  "INVALID_PARAMETER_VALUE.START": { message: "Expects a positive or a negative value for `start`, but got 0." },
  INVALID_RECURSIVE_CTE: {
    sqlState: "42836",
    message:
      "Invalid recursive definition found. Recursive queries must contain an UNION or an UNION ALL statement with 2 children. The first child needs to be the anchor term without any recursive references. Any top level inner CTE must not contain self references.",
  },
  INVALID_SCHEMA: { sqlState: "42K07", message: "The input schema <inputSchema> is not a valid schema string." },
  "INVALID_SCHEMA.NON_STRING_LITERAL": { message: "The input expression must be string literal and not null." },
  "INVALID_SCHEMA.NON_STRUCT_TYPE": {
    message: "The input expression should be evaluated to struct type, but got <dataType>.",
  },
  INVALID_SUBQUERY_EXPRESSION: { sqlState: "42823", message: "Invalid subquery:" },
  "INVALID_SUBQUERY_EXPRESSION.SCALAR_SUBQUERY_RETURN_MORE_THAN_ONE_OUTPUT_COLUMN": {
    message: "Scalar subquery must return only one column, but got <number>.",
  },
  INVALID_USAGE_OF_STAR_OR_REGEX: { sqlState: "42000", message: "Invalid usage of <elem> in <prettyName>." },
  INVALID_USAGE_OF_STAR_WITH_TABLE_IDENTIFIER_IN_COUNT: {
    sqlState: "42000",
    message:
      "count(<tableName>.*) is not allowed. Use count(*) or expand the columns manually, e.g. count(col1, col2).",
  },
  INVALID_WHERE_CONDITION: {
    sqlState: "42903",
    message:
      "The WHERE condition <condition> contains invalid expressions: <expressionList>.\nRewrite the query to avoid window functions, aggregate functions, and generator functions in the WHERE clause.",
  },
  INVALID_WITHIN_GROUP_EXPRESSION: { sqlState: "42K0K", message: "Invalid function <funcName> with WITHIN GROUP." },
  "INVALID_WITHIN_GROUP_EXPRESSION.WITHIN_GROUP_MISSING": { message: "WITHIN GROUP is required for the function." },
  JOIN_CONDITION_IS_NOT_BOOLEAN_TYPE: {
    sqlState: "42K0E",
    message: 'The join condition <joinCondition> has the invalid type <conditionType>, expected "BOOLEAN".',
  },
  MISSING_AGGREGATION: {
    sqlState: "42803",
    message:
      "The non-aggregating expression <expression> is based on columns which are not participating in the GROUP BY clause.\nAdd the columns or the expression to the GROUP BY, aggregate the expression, or use <expressionAnyValue> if you do not care which of the values within a group is returned.",
  },
  MISSING_GROUP_BY: {
    sqlState: "42803",
    message:
      "The query does not include a GROUP BY clause. Add GROUP BY or turn it into the window functions using OVER clauses.",
  },
  MISSING_WINDOW_SPECIFICATION: {
    sqlState: "42P20",
    message:
      "Window specification is not defined in the WINDOW clause for <windowName>. For more information about WINDOW clauses, please refer to '<docroot>/sql-ref-syntax-qry-select-window.html'.",
  },
  MULTI_ALIAS_WITHOUT_GENERATOR: {
    sqlState: "42K0E",
    message: "Multi part aliasing (<names>) is not supported with <expr> as it is not a generator function.",
  },
  NAMED_PARAMETERS_NOT_SUPPORTED: {
    sqlState: "4274K",
    message:
      "Named parameters are not supported for function <functionName>; please retry the query with positional arguments to the function call instead.",
  },
  NESTED_AGGREGATE_FUNCTION: {
    sqlState: "42607",
    message:
      "It is not allowed to use an aggregate function in the argument of another aggregate function. Please use the inner aggregate function in a sub-query.",
  },
  NON_LITERAL_PIVOT_VALUES: {
    sqlState: "42K08",
    message: "Literal expressions required for pivot values, found <expression>.",
  },
  NOT_A_CONSTANT_STRING: {
    sqlState: "42601",
    message: "The expression <expr> used for the routine or clause <name> must be a constant STRING which is NOT NULL.",
  },
  "NOT_A_CONSTANT_STRING.NOT_CONSTANT": {
    message:
      "To be considered constant the expression must not depend on any columns, contain a subquery, or invoke a non deterministic function such as rand().",
  },
  "NOT_A_CONSTANT_STRING.NULL": { message: "The expression evaluates to NULL." },
  "NOT_A_CONSTANT_STRING.WRONG_TYPE": { message: "The data type of the expression is <dataType>." },
  NULLABLE_COLUMN_OR_FIELD: {
    sqlState: "42000",
    message: "Column or field <name> is nullable while it's required to be non-nullable.",
  },
  NULL_MAP_KEY: { sqlState: "2200E", message: "Cannot use null as map key." },
  NUMERIC_VALUE_OUT_OF_RANGE: { sqlState: "22003", message: "" },
  "NUMERIC_VALUE_OUT_OF_RANGE.WITH_SUGGESTION": {
    message:
      '<value> cannot be represented as Decimal(<precision>, <scale>). If necessary set <config> to "false" to bypass this error, and return NULL instead.',
  },
  NUM_COLUMNS_MISMATCH: {
    sqlState: "42826",
    message:
      "<operator> can only be performed on inputs with the same number of columns, but the first input has <firstNumColumns> columns and the <invalidOrdinalNum> input has <invalidNumColumns> columns.",
  },
  ORDER_BY_POS_OUT_OF_RANGE: {
    sqlState: "42805",
    message: "ORDER BY position <index> is not in select list (valid range is [1, <size>]).",
  },
  PIVOT_VALUE_DATA_TYPE_MISMATCH: {
    sqlState: "42K09",
    message:
      "Invalid pivot value '<value>': value data type <valueType> does not match pivot column data type <pivotType>.",
  },
  RECURSIVE_VIEW: { sqlState: "42K0H", message: "Recursive view <viewIdent> detected (cycle: <newPath>)." },
  REMAINDER_BY_ZERO: {
    sqlState: "22012",
    message:
      'Remainder by zero. Use `try_mod` to tolerate divisor being 0 and return NULL instead. If necessary set <config> to "false" to bypass this error.',
  },
  REQUIRES_SINGLE_PART_NAMESPACE: {
    sqlState: "42K05",
    message: "<sessionCatalog> requires a single-part namespace, but got identifier <identifier>.",
  },
  SCALAR_SUBQUERY_TOO_MANY_ROWS: {
    sqlState: "21000",
    message: "More than one row returned by a subquery used as an expression.",
  },
  SCHEMA_NOT_FOUND: {
    sqlState: "42704",
    message:
      "The schema <schemaName> cannot be found. Verify the spelling and correctness of the schema and catalog.\nIf you did not qualify the name with a catalog, verify the current_schema() output, or qualify the name with the correct catalog.\nTo tolerate the error on drop use DROP SCHEMA IF EXISTS.",
  },
  TABLE_OR_VIEW_NOT_FOUND: {
    sqlState: "42P01",
    message:
      "The table or view <relationName> cannot be found. Verify the spelling and correctness of the schema and catalog.\nSearch path: <searchPath>.\nIf you did not qualify the name with a schema, verify the current_schema() output, or qualify the name with the correct schema and catalog.\nTo tolerate the error on drop use DROP VIEW IF EXISTS or DROP TABLE IF EXISTS.",
  },
  TASK_WRITE_FAILED: { sqlState: "58030", message: "Task failed while writing rows to <path>." },
  TEMP_TABLE_OR_VIEW_ALREADY_EXISTS: {
    sqlState: "42P07",
    message:
      "Cannot create the temporary view <relationName> because it already exists.\nChoose a different name, drop or replace the existing view.",
  },
  TEMP_VIEW_NAME_TOO_MANY_NAME_PARTS: {
    sqlState: "428EK",
    message:
      "CREATE TEMPORARY VIEW or the corresponding Dataset APIs only accept single-part view names, but got: <actualName>.",
  },
  TRANSPOSE_EXCEED_ROW_LIMIT: {
    sqlState: "54006",
    message:
      "Number of rows exceeds the allowed limit of <maxValues> for TRANSPOSE. If this was intended, set <config> to at least the current row count.",
  },
  TRANSPOSE_INVALID_INDEX_COLUMN: {
    sqlState: "42804",
    message: "Invalid index column for TRANSPOSE because: <reason>",
  },
  TRANSPOSE_NO_LEAST_COMMON_TYPE: {
    sqlState: "42K09",
    message: "Transpose requires non-index columns to share a least common type, but <dt1> and <dt2> do not.",
  },
  UDTF_ALIAS_NUMBER_MISMATCH: {
    sqlState: "42802",
    message:
      "The number of aliases supplied in the AS clause does not match the number of columns output by the UDTF.\nExpected <aliasesSize> aliases, but got <aliasesNames>.\nPlease ensure that the number of aliases provided matches the number of columns output by the UDTF.",
  },
  UNABLE_TO_ACQUIRE_MEMORY: {
    sqlState: "53200",
    message: "Unable to acquire <requestedBytes> bytes of memory, got <receivedBytes>.",
  },
  UNBOUND_SQL_PARAMETER: {
    sqlState: "42P02",
    message:
      "Found the unbound parameter: <name>. Please, fix `args` and provide a mapping of the parameter to either a SQL literal or collection constructor functions such as `map()`, `array()`, `struct()`.",
  },
  UNEXPECTED_INPUT_TYPE: {
    sqlState: "42K09",
    message:
      "Parameter <paramIndex> of function <functionName> requires the <requiredType> type, however <inputSql> has the type <inputType>.",
  },
  UNPIVOT_REQUIRES_VALUE_COLUMNS: {
    sqlState: "42K0A",
    message: "At least one value column needs to be specified for UNPIVOT, all columns specified as ids.",
  },
  UNPIVOT_VALUE_DATA_TYPE_MISMATCH: {
    sqlState: "42K09",
    message: "Unpivot value columns must share a least common type, some types do not: [<types>].",
  },
  UNPIVOT_VALUE_SIZE_MISMATCH: {
    sqlState: "428C4",
    message: "All unpivot value columns must have the same size as there are value column names (<names>).",
  },
  UNRECOGNIZED_PARAMETER_NAME: {
    sqlState: "4274K",
    message:
      "Cannot invoke routine <routineName> because the routine call included a named argument reference for the argument named <argumentName>, but this routine does not include any signature containing an argument with this name. Did you mean one of the following? [<proposal>].",
  },
  LATERAL_JOIN_WITH_ARROW_UDTF_UNSUPPORTED: {
    sqlState: "0A000",
    message:
      "LATERAL JOIN with Arrow-optimized user-defined table functions (UDTFs) is not supported. Arrow UDTFs cannot be used on the right-hand side of a lateral join.\nPlease use a regular UDTF instead, or restructure your query to avoid the lateral join.",
  },
  TABLE_VALUED_FUNCTION_FAILED_TO_ANALYZE_IN_PYTHON: {
    sqlState: "38000",
    message: "Failed to analyze the Python user defined table function: <msg>",
  },
  TABLE_VALUED_FUNCTION_REQUIRED_METADATA_INCOMPATIBLE_WITH_CALL: {
    sqlState: "22023",
    message:
      "Failed to evaluate the table function <functionName> because its table metadata <requestedMetadata>, but the function call <invalidFunctionCallProperty>.",
  },
  TABLE_VALUED_FUNCTION_REQUIRED_METADATA_INVALID: {
    sqlState: "22023",
    message: "Failed to evaluate the table function <functionName> because its table metadata was invalid; <reason>.",
  },
  TABLE_VALUED_FUNCTION_TOO_MANY_TABLE_ARGUMENTS: {
    sqlState: "54023",
    message:
      'There are too many table arguments for table-valued function.\nIt allows one table argument, but got: <num>.\nIf you want to allow it, please set "spark.sql.allowMultipleTableArguments.enabled" to "true"',
  },
  UDTF_INVALID_REQUESTED_SELECTED_EXPRESSION_FROM_ANALYZE_METHOD_REQUIRES_ALIAS: {
    sqlState: "42802",
    message:
      "Failed to evaluate the user-defined table function because its 'analyze' method returned a requested 'select' expression (<expression>) that does not include a corresponding alias; please update the UDTF to specify an alias there and then try the query again.",
  },
  UNRESOLVABLE_TABLE_VALUED_FUNCTION: {
    sqlState: "42883",
    message:
      "Could not resolve <name> to a table-valued function.\nPlease make sure that <name> is defined as a table-valued function and that all required parameters are provided correctly.\nIf <name> is not defined, please create the table-valued function before using it.\nFor more information about defining table-valued functions, please refer to the Apache Spark documentation.",
  },
  UNRESOLVED_COLUMN: {
    sqlState: "42703",
    message: "A column, variable, or function parameter with name <objectName> cannot be resolved.",
  },
  "UNRESOLVED_COLUMN.WITHOUT_SUGGESTION": { message: "" },
  "UNRESOLVED_COLUMN.WITH_SUGGESTION": { message: "Did you mean one of the following? [<proposal>]." },
  UNRESOLVED_COLUMN_AMONG_FIELD_NAMES: {
    sqlState: "42703",
    message: 'Cannot resolve column name "<colName>" among (<fieldNames>).',
  },
  UNRESOLVED_ROUTINE: {
    sqlState: "42883",
    message: "Cannot resolve routine <routineName> on search path <searchPath>.",
  },
  UNRESOLVED_USING_COLUMN_FOR_JOIN: {
    sqlState: "42703",
    message:
      "USING column <colName> cannot be resolved on the <side> side of the join. The <side>-side columns: [<suggestion>].",
  },
  UNRESOLVED_VARIABLE: {
    sqlState: "42883",
    message: "Cannot resolve variable <variableName> on search path <searchPath>.",
  },
  UNSUPPORTED_CALL: { sqlState: "0A000", message: 'Cannot call the method "<methodName>" of the class "<className>".' },
  "UNSUPPORTED_CALL.WITHOUT_SUGGESTION": { message: "" },
  UNSUPPORTED_EXPR_FOR_OPERATOR: {
    sqlState: "42K0E",
    message:
      "The query operator <operator> contains one or more unsupported expressions.\nConsider to rewrite it to avoid window functions, aggregate functions, and generator functions in the <operator> operator.\nInvalid expressions: [<invalidExprSqls>]",
  },
  UNSUPPORTED_EXPR_FOR_WINDOW: {
    sqlState: "42P20",
    message: "Expression <sqlExpr> not supported within a window function.",
  },
  "UNSUPPORTED_FEATURE.LAMBDA_FUNCTION_WITH_PYTHON_UDF": {
    message: "Lambda function with Python UDF <funcName> in a higher order function.",
  },
  "UNSUPPORTED_FEATURE.LAMBDA_FUNCTION_WITH_TYPESCRIPT_UDF": {
    message: "Lambda function with TypeScript UDF <funcName> in a higher order function.",
  },
  "UNSUPPORTED_FEATURE.TYPESCRIPT_UDF_IN_ON_CLAUSE": {
    message:
      "TypeScript UDF of columns of both sides in the ON clause of a <joinType> JOIN. Compute its value in a column before or after the join.",
  },
  "UNSUPPORTED_FEATURE.PYTHON_UDF_IN_ON_CLAUSE": {
    message:
      "Python UDF in the ON clause of a <joinType> JOIN. In case of an INNER JOIN consider rewriting to a CROSS JOIN with a WHERE clause.",
  },
  INVALID_PANDAS_UDF_PLACEMENT: {
    sqlState: "0A000",
    message:
      "The group aggregate pandas UDF <functionList> cannot be invoked together with as other, non-pandas aggregate functions.",
  },
  "UNSUPPORTED_FEATURE.SET_OPERATION_ON_MAP_TYPE": {
    message:
      "Cannot have MAP type columns in a set operation (INTERSECT, EXCEPT, etc.), but the type of column <colName> is <dataType>.",
  },
  "UNSUPPORTED_FEATURE.SET_OPERATION_ON_VARIANT_TYPE": {
    message:
      "Cannot have VARIANT type columns in a set operation (INTERSECT, EXCEPT, etc.), but the type of column <colName> is <dataType>.",
  },
  "UNSUPPORTED_FEATURE.TABLE_OPERATION": {
    message:
      'Table <tableName> does not support <operation>. Please check the current catalog and namespace to make sure the qualified table name is expected, and also check the catalog implementation which is configured by "spark.sql.catalog".',
  },
  "UNSUPPORTED_FEATURE.TIME_TRAVEL": { message: "Time travel on the relation: <relationId>." },
  UNSUPPORTED_GENERATOR: { sqlState: "42K0E", message: "The generator is not supported:" },
  "UNSUPPORTED_GENERATOR.NESTED_IN_EXPRESSIONS": { message: "nested in expressions <expression>." },
  "UNSUPPORTED_GENERATOR.NOT_GENERATOR": {
    message:
      "<functionName> is expected to be a generator. However, its class is <classCanonicalName>, which is not a generator.",
  },
  "UNSUPPORTED_GENERATOR.OUTSIDE_SELECT": { message: "outside the SELECT clause, found: <plan>." },
  UNSUPPORTED_GROUPING_EXPRESSION: {
    sqlState: "42K0E",
    message: "grouping()/grouping_id() can only be used with GroupingSets/Cube/Rollup.",
  },
  UNSUPPORTED_SUBQUERY_EXPRESSION_CATEGORY: { sqlState: "0A000", message: "Unsupported subquery expression:" },
  "UNSUPPORTED_SUBQUERY_EXPRESSION_CATEGORY.ACCESSING_OUTER_QUERY_COLUMN_IS_NOT_ALLOWED": {
    message: "Accessing outer query column is not allowed in this location: <treeNode>",
  },
  "UNSUPPORTED_SUBQUERY_EXPRESSION_CATEGORY.NON_DETERMINISTIC_LATERAL_SUBQUERIES": {
    message:
      "Non-deterministic lateral subqueries are not supported when joining with outer relations that produce more than one row:\n<treeNode>",
  },
  "UNSUPPORTED_SUBQUERY_EXPRESSION_CATEGORY.UNSUPPORTED_TABLE_ARGUMENT": {
    message: "Table arguments are used in a function where they are not supported:\n<treeNode>",
  },
  USER_DEFINED_FUNCTIONS: { sqlState: "42601", message: "User defined function is invalid:" },
  "USER_DEFINED_FUNCTIONS.CANNOT_CONTAIN_COMPLEX_FUNCTIONS": {
    message: "SQL scalar function cannot contain aggregate/window/generate functions: <queryText>",
  },
  "USER_DEFINED_FUNCTIONS.CANNOT_REPLACE_NON_SQL_UDF_WITH_SQL_UDF": {
    message: "Cannot replace the non-SQL function <name> with a SQL function.",
  },
  "USER_DEFINED_FUNCTIONS.RETURN_COLUMN_COUNT_MISMATCH": {
    message:
      "The number of columns produced by the RETURN clause (num: `<outputSize>`) does not match the number of column names specified by the RETURNS clause (num: `<returnParamSize>`) of <name>.",
  },
  USER_RAISED_EXCEPTION: { sqlState: "P0001", message: "<errorMessage>" },
  VARIABLE_ALREADY_EXISTS: {
    sqlState: "42723",
    message:
      "Cannot create the variable <variableName> because it already exists.\nChoose a different name, or drop or replace the existing variable.",
  },
  VARIABLE_NOT_FOUND: {
    sqlState: "42883",
    message:
      "The variable <variableName> cannot be found. Verify the spelling and correctness of the schema and catalog.\nIf you did not qualify the name with a schema and catalog, verify the current_schema() output, or qualify the name with the correct schema and catalog.\nTo tolerate the error on drop use DROP VARIABLE IF EXISTS.",
  },
  WINDOW_FUNCTION_FRAME_NOT_ORDERED: {
    sqlState: "42601",
    message:
      "Window function <wf_name> requires the window to be ordered. You need to add an ORDER BY clause. For example: SELECT <wf_expr> OVER (PARTITION BY window_partition ORDER BY window_ordering) FROM table.",
  },
  WINDOW_FUNCTION_NOT_ALLOWED_IN_CLAUSE: {
    sqlState: "42601",
    message: "It is not allowed to use window functions inside <clauseName> clause.",
  },
  WINDOW_FUNCTION_WITHOUT_OVER_CLAUSE: {
    sqlState: "42601",
    message: "Window function <funcName> requires an OVER clause.",
  },
  WRONG_NUM_ARGS: {
    sqlState: "42605",
    message: "The <functionName> requires <expectedNum> parameters but the actual number is <actualNum>.",
  },
  "WRONG_NUM_ARGS.WITH_SUGGESTION": {
    message:
      "If you have to call this function with <legacyNum> parameters, set the legacy configuration <legacyConfKey> to <legacyConfValue>.",
  },
  "WRONG_NUM_ARGS.WITHOUT_SUGGESTION": { message: "Please, refer to '<docroot>/sql-ref-functions.html' for a fix." },
  ZIP_PLANS_NOT_MERGEABLE: {
    sqlState: "42K03",
    message:
      "The two DataFrames in zip() cannot be merged. They must produce the same canonicalized plan after stripping outer Project chains, and must not contain non-scalar Python UDFs.",
  },
};
