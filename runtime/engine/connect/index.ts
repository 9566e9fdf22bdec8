export { toUnresolvedCommand } from "./command";
export { fromProtoSchema, fromProtoType, toProtoType } from "./data-type";

export { fromLiteral, type TypedValue } from "./literal";
export { toOrigin } from "./origin";
export { toUnresolvedExpression, toUnresolvedPlan } from "./to-unresolved";
