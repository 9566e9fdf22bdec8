export { conditions, isCondition } from "./conditions/index";
export { ParseError, type TextRange } from "./parse-error";
export * from "./spark-error";
export { sqlContext } from "./sql-context";
