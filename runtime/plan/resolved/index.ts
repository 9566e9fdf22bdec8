export * from "./children";
export * from "./conjuncts";
export { explainPlan } from "./explain";
export { explainExpression, explainFrame, explainSortOrder } from "./explain-expression";
export type * from "./expression";
export * from "./output";
export type * from "./plan";
export * from "./references";
export * from "./rewrite";
