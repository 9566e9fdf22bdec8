export { formattedText } from "./formatted-text";
export type { Operator } from "./operator";
export { operatorTree } from "./operator-tree";
export { operatorsOf } from "./operators-of";
