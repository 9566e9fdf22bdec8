export { parseAttributeName } from "./attribute-name";
export type * from "./command";
export { explainWrittenPlan } from "./explain";
export type * from "./expression";
export type * from "./plan";
export type * from "./script";
export { type WrittenNode, writtenLine, writtenTree } from "./written-tree";
