export * from "./data-type";
export { canonicalCollation } from "./collation";
export { defaultSize } from "./default-size";
export { parseColumns, parseType } from "./ddl-type";
export { fromJson, fromJsonValue } from "./from-json";
export * from "./lexer/index";
export { parseDataType, parseDdl, parseSchemaDdl, parseTableSchema } from "./parse-ddl";
export { type SameTypeOptions, sameType } from "./same-type";
export { catalogString, simpleString, storageType } from "./simple-string";
export { quoteIdentifier, quoteIfNeeded, schemaToDdl, sqlText } from "./sql-text";
export { type JsonType, toJson, toJsonValue } from "./to-json";
export { treeString } from "./tree-string";
export { decimalOf, maxDecimalPrecision, timeOf } from "./type-limits";
export { typeName } from "./type-name";

export * from "./duck-type";
export * from "./value";
