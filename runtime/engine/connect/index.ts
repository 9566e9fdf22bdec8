export { toUnresolvedCommand } from "./command";
export { fromProtoSchema, fromProtoType, toProtoType } from "./data-type";

export { fromLiteral } from "./literal";
export { toOrigin } from "./origin";
export { toMethod, toStageParams } from "./relation/model";
export { toUnresolvedExpression, toUnresolvedPlan } from "./to-unresolved";
