export { assignCellIds, newCellId } from "./cell-id";
export * from "./notebook";
export { NotebookFormatError } from "./notebook-format-error";
export { fromNbOutput, toNbOutputs } from "./output";
export { parseNotebook } from "./parse-notebook";
export { type SerializeOptions, serializeNotebook } from "./serialize-notebook";
