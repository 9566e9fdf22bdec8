import type { ConditionRow } from "./row";

/** What tables, views and databases raise. */
export const catalogConditions: Readonly<Record<string, ConditionRow>> = {
  CANNOT_TRUNCATE_EXTERNAL_TABLE: {
    sqlState: "0A000",
    message: "Operation not allowed: TRUNCATE TABLE on external tables: <tableName>.",
  },
  CAST_OVERFLOW_IN_TABLE_INSERT: {
    sqlState: "22003",
    message:
      "Fail to assign a value of <sourceType> type to the <targetType> type column or variable <columnName> due to an overflow. Use `try_cast` on the input value to tolerate overflow and return NULL instead.",
  },
  COLUMN_NOT_DEFINED_IN_TABLE: {
    sqlState: "42703",
    message: "<colType> column <colName> is not defined in table <tableName>, defined table columns are: <tableCols>.",
  },
  COLUMN_NOT_FOUND: {
    sqlState: "42703",
    message:
      "The column <colName> cannot be found. Verify the spelling and correctness of the column name according to the SQL config <caseSensitiveConfig>.",
  },
  EXCEED_LIMIT_LENGTH: { sqlState: "54006", message: "Exceeds char/varchar type length limitation: <limit>." },
  EXPECT_PERMANENT_VIEW_NOT_TEMP: {
    sqlState: "42809",
    message: "'<operation>' expects a permanent view but <viewName> is a temp view.",
  },
  EXPECT_TABLE_NOT_VIEW: { sqlState: "42809", message: "'<operation>' expects a table but <viewName> is a view." },
  "EXPECT_TABLE_NOT_VIEW.NO_ALTERNATIVE": { sqlState: "42809", message: "" },
  "EXPECT_TABLE_NOT_VIEW.USE_ALTER_VIEW": { sqlState: "42809", message: "Please use ALTER VIEW instead." },
  EXPECT_VIEW_NOT_TABLE: { sqlState: "42809", message: "The table <tableName> does not support <operation>." },
  "EXPECT_VIEW_NOT_TABLE.NO_ALTERNATIVE": { sqlState: "42809", message: "" },
  "EXPECT_VIEW_NOT_TABLE.USE_ALTER_TABLE": { sqlState: "42809", message: "Please use ALTER TABLE instead." },
  INCOMPATIBLE_DATA_FOR_TABLE: {
    sqlState: "KD000",
    message: "Cannot write incompatible data for the table <tableName>:",
  },
  "INCOMPATIBLE_DATA_FOR_TABLE.AMBIGUOUS_COLUMN_NAME": {
    sqlState: "KD000",
    message: "Ambiguous column name in the input data <colName>.",
  },
  "INCOMPATIBLE_DATA_FOR_TABLE.CANNOT_FIND_DATA": {
    sqlState: "KD000",
    message: "Cannot find data for the output column <colName>.",
  },
  "INCOMPATIBLE_DATA_FOR_TABLE.CANNOT_SAFELY_CAST": {
    sqlState: "KD000",
    message: "Cannot safely cast <colName> <srcType> to <targetType>.",
  },
  "INCOMPATIBLE_DATA_FOR_TABLE.EXTRA_COLUMNS": {
    sqlState: "KD000",
    message: "Cannot write extra columns <extraColumns>.",
  },
  "INCOMPATIBLE_DATA_FOR_TABLE.EXTRA_STRUCT_FIELDS": {
    sqlState: "KD000",
    message: "Cannot write extra fields <extraFields> to the struct <colName>.",
  },
  "INCOMPATIBLE_DATA_FOR_TABLE.STRUCT_MISSING_FIELDS": {
    sqlState: "KD000",
    message: "Struct <colName> missing fields: <missingFields>.",
  },
  "INCOMPATIBLE_DATA_FOR_TABLE.UNEXPECTED_COLUMN_NAME": {
    sqlState: "KD000",
    message:
      "Struct <colName> <order>-th field name does not match (may be out of order): expected <expected>, found <found>.",
  },
  INCOMPATIBLE_VIEW_SCHEMA_CHANGE: {
    sqlState: "51024",
    message:
      "The SQL query of view <viewName> has an incompatible schema change and column <colName> cannot be resolved. Expected <expectedNum> columns named <colName> but got <actualCols>.\nPlease try to re-create the view by running: <suggestion>.",
  },
  INSERT_COLUMN_ARITY_MISMATCH: { sqlState: "21S01", message: "Cannot write to <tableName>, the reason is" },
  "INSERT_COLUMN_ARITY_MISMATCH.NOT_ENOUGH_DATA_COLUMNS": {
    sqlState: "21S01",
    message: "not enough data columns:\nTable columns: <tableColumns>.\nData columns: <dataColumns>.",
  },
  "INSERT_COLUMN_ARITY_MISMATCH.TOO_MANY_DATA_COLUMNS": {
    sqlState: "21S01",
    message: "too many data columns:\nTable columns: <tableColumns>.\nData columns: <dataColumns>.",
  },
  INSERT_PARTITION_COLUMN_ARITY_MISMATCH: {
    sqlState: "21S01",
    message:
      "Cannot write to '<tableName>', <reason>:\nTable columns: <tableColumns>.\nPartition columns with static values: <staticPartCols>.\nData columns: <dataColumns>.",
  },
  "INVALID_DEFAULT_VALUE.DATA_TYPE": {
    sqlState: "42623",
    message:
      "which requires <expectedType> type, but the statement provided a value of incompatible <actualType> type.",
  },
  INVALID_PARTITION_OPERATION: { sqlState: "42601", message: "The partition command is invalid." },
  "INVALID_PARTITION_OPERATION.PARTITION_SCHEMA_IS_EMPTY": {
    sqlState: "42601",
    message: "Table <name> is not partitioned.",
  },
  INVALID_TEMP_OBJ_REFERENCE: {
    sqlState: "42K0F",
    message:
      "Cannot create the persistent object <objName> of the type <obj> because it references to the temporary object <tempObjName> of the type <tempObj>. Please make the temporary object <tempObjName> persistent, or make the persistent object <objName> temporary.",
  },
  LOCATION_ALREADY_EXISTS: {
    sqlState: "42710",
    message:
      "Cannot name the managed table as <identifier>, as its associated location <location> already exists. Please pick a different table name, or remove the existing location first.",
  },
  NOT_A_PARTITIONED_TABLE: {
    sqlState: "42809",
    message: "Operation <operation> is not allowed for <tableIdentWithDB> because it is not a partitioned table.",
  },
  NOT_SUPPORTED_CHANGE_COLUMN: {
    sqlState: "0A000",
    message:
      "ALTER TABLE ALTER/CHANGE COLUMN is not supported for changing <table>'s column <originName> with type <originType> to <newName> with type <newType>.",
  },
  PARTITIONS_ALREADY_EXIST: {
    sqlState: "428FT",
    message:
      "Cannot ADD or RENAME TO partition(s) <partitionList> in table <tableName> because they already exist.\nChoose a different name, drop the existing partition, or add the IF NOT EXISTS clause to tolerate a pre-existing partition.",
  },
  PARTITIONS_NOT_FOUND: {
    sqlState: "428FT",
    message:
      "The partition(s) <partitionList> cannot be found in table <tableName>.\nVerify the partition specification and table name.\nTo tolerate the error on drop use ALTER TABLE \u2026 DROP IF EXISTS PARTITION.",
  },
  RENAME_TABLE_SOURCE_DESTINATION_DATABASE_MISMATCH: {
    sqlState: "3F000",
    message: "RENAME TABLE source and destination databases do not match: <db> != <newDb>.",
  },
  SCHEMA_ALREADY_EXISTS: {
    sqlState: "42P06",
    message:
      "Cannot create schema <schemaName> because it already exists.\nChoose a different name, drop the existing schema, or add the IF NOT EXISTS clause to tolerate pre-existing schema.",
  },
  SCHEMA_NOT_EMPTY: {
    sqlState: "2BP01",
    message:
      "Cannot drop a schema <schemaName> because it contains objects.\nUse DROP SCHEMA ... CASCADE to drop the schema and all its objects.",
  },
  TABLE_OR_VIEW_ALREADY_EXISTS: {
    sqlState: "42P07",
    message:
      "Cannot create table or view <relationName> because it already exists.\nChoose a different name, drop or replace the existing object, or add the IF NOT EXISTS clause to tolerate pre-existing objects.",
  },
  "UNSUPPORTED_FEATURE.DROP_DATABASE": { sqlState: "0A000", message: "Drop the default database <database>." },
  "UNSUPPORTED_FEATURE.SET_PROPERTIES_AND_DBPROPERTIES": {
    sqlState: "0A000",
    message: "set PROPERTIES and DBPROPERTIES at the same time.",
  },
  UNSUPPORTED_INSERT: { sqlState: "42809", message: "Can't insert into the target." },
  "UNSUPPORTED_INSERT.READ_FROM": {
    sqlState: "42809",
    message: "The target relation <relationId> is also being read from.",
  },
  UNSUPPORTED_OVERWRITE: { sqlState: "42902", message: "Can't overwrite the target that is also being read from." },
  "UNSUPPORTED_OVERWRITE.TABLE": { sqlState: "42902", message: "The target table is <table>." },
  WRONG_COMMAND_FOR_OBJECT_TYPE: {
    sqlState: "42809",
    message:
      "The operation <operation> requires a <requiredType>. But <objectName> is a <foundType>. Use <alternative> instead.",
  },
  _LEGACY_ERROR_TEMP_1012: { message: "Cannot write into v1 table: <identifier>." },
  _LEGACY_ERROR_TEMP_1158: { message: "Saving data into a view is not allowed." },
  _LEGACY_ERROR_TEMP_1159: {
    message:
      "The format of the existing table <tableName> is `<existingProvider>`. It doesn't match the specified format `<specifiedProvider>`.",
  },
  _LEGACY_ERROR_TEMP_1160: {
    message:
      "The location of the existing table <identifier> is `<existingTableLoc>`. It doesn't match the specified location `<tableDescLoc>`.",
  },
  _LEGACY_ERROR_TEMP_1161: {
    message:
      "The column number of the existing table <tableName> (<existingTableSchema>) doesn't match the data schema (<querySchema>).",
  },
  _LEGACY_ERROR_TEMP_1162: { message: "Cannot resolve '<col>' given input columns: [<inputColumns>]." },
  _LEGACY_ERROR_TEMP_1163: {
    message:
      "Specified partitioning does not match that of the existing table <tableName>.\nSpecified partition columns: [<specifiedPartCols>].\nExisting partition columns: [<existingPartCols>].",
  },
  _LEGACY_ERROR_TEMP_1232: {
    message:
      "Partition spec is invalid. The spec (<specKeys>) must match the partition spec (<partitionColumnNames>) defined in table '<tableName>'.",
  },
  _LEGACY_ERROR_TEMP_1241: {
    message:
      "CREATE-TABLE-AS-SELECT cannot create table with location to a non-empty directory <tablePath>. To allow overwriting the existing non-empty directory, set '<config>' to true.",
  },
  _LEGACY_ERROR_TEMP_1052: {
    message: "ADD COLUMN with v1 tables cannot specify NOT NULL.",
  },
  _LEGACY_ERROR_TEMP_1251: {
    message:
      "<action> is not allowed on <tableName> since its partition metadata is not stored in the Hive metastore. To import this information into the metastore, run `msck repair table <tableName>`.",
  },
  _LEGACY_ERROR_TEMP_1237: {
    message:
      "The list of partition columns with values in partition specification for table '<table>' in database '<database>' is not a prefix of the list of partition columns defined in the table schema. Expected a prefix of [<schemaColumns>], but got [<specColumns>].",
  },
  _LEGACY_ERROR_TEMP_1261: { message: "LOAD DATA is not supported for datasource tables: <tableIdentWithDB>." },
  NOT_SUPPORTED_COMMAND_FOR_V2_TABLE: { sqlState: "0A000", message: "<cmd> is not supported for v2 tables." },
  _LEGACY_ERROR_TEMP_1121: { message: "Table does not support <cmd>: <table>." },
  _LEGACY_ERROR_TEMP_1165: {
    message: "It is not allowed to specify partitioning when the table schema is not defined.",
  },
  _LEGACY_ERROR_TEMP_1267: {
    message:
      "Operation not allowed: TRUNCATE TABLE ... PARTITION is not supported for tables that are not partitioned: <tableIdentWithDB>.",
  },
  _LEGACY_ERROR_TEMP_1288: { message: "Table or view '<name>' already exists. SaveMode: ErrorIfExists." },
  UNSUPPORTED_SHOW_CREATE_TABLE: { sqlState: "0A000", message: "Unsupported a SHOW CREATE TABLE command." },
  "UNSUPPORTED_SHOW_CREATE_TABLE.ON_DATA_SOURCE_TABLE_WITH_AS_SERDE": {
    message:
      "The table <tableName> is a Spark data source table. Please use SHOW CREATE TABLE without AS SERDE instead.",
  },
};
