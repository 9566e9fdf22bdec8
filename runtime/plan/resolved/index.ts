export * from "./children";
export * from "./conjuncts";
export type * from "./expression";
export * from "./output";
export type * from "./plan";
export * from "./rewrite";
export * from "./references";
