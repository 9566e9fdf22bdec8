import { families } from "./families/index";
import { registerFunctions } from "./registry";

registerFunctions(families);

export { duckType } from "../../types/duck-type";
export { bindFunction } from "./bind";
export { type CastMode, canCast, castExpression } from "./cast/cast-expression";
export { commonType, comparisonType, implicitCast, tightestType, widerType } from "./coercion";
export { collationKey, collationOf, refuseCollation, requireCollationKey } from "./collation/index";
export { displayName } from "./display-name";
export { extractValue } from "./extract-value";
export { foldConstant, isDeterministic, isFoldable, isRepeatable } from "./fold";
export { literalOptions } from "./literal-options";
export { foundSchema, readingSchema } from "./reading-schema";
export { functionNames, isWritable, lookupFunction, registerFunctions } from "./registry";
export type { AggregateSplit, CallSite, FunctionKind, FunctionRow, GeneratedColumn, Parameter } from "./row";
export type { SessionFacts } from "./session-facts";
export {
  aggregateSql,
  expressionSql,
  generatorSql,
  resultSql,
  sortKeySql,
  sortOrderSql,
  windowSql,
} from "./sql/expression-sql";
export { groupingFormSql, hasGroupingForm } from "./sql/key-sql";
export { structSql } from "./sql/literal-sql";
export { raise } from "./sql/raise";
export type { SqlContext } from "./sql-context";
export { isAtomic, isNumeric, isOrderable } from "./type-sets";
