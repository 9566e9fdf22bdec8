export { bindFunction } from "./bind";
export { canCast, castExpression, type CastMode } from "./cast/cast-expression";
export { commonType, implicitCast, widerType } from "./coercion";
export { displayName } from "./display-name";
export { duckType } from "../../types/duck-type";
export { foldConstant, isDeterministic, isFoldable } from "./fold";
export { functionNames, lookupFunction } from "./registry";
export type {
  AggregateSplit,
  CallSite,
  FunctionKind,
  FunctionRow,
  GeneratedColumn,
  Parameter,
} from "./row";
export type { SessionFacts } from "./session-facts";
export { aggregateSql, expressionSql, generatorSql, resultSql, sortOrderSql, windowSql } from "./sql/expression-sql";
export type { SqlContext } from "./sql-context";

/** Facts about lambdas that the analyzer needs before it can resolve their bodies: `row.lambda(args, index, arity)`. */
