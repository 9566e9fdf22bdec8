export { formattedText } from "./formatted-text";
export type { Operator } from "./operator";
export { operatorsOf } from "./operators-of";
export { treeText } from "./tree-text";
