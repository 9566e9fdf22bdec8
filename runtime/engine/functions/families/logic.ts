import { booleanType } from "../../../types/index";
import type { FunctionRow } from "../row";
import { infix, scalar } from "./define";
import { toOperands } from "./operands";

export const logicFunctions: readonly FunctionRow[] = [
  scalar("and", "any, any", booleanType, "({0} AND {1})", { coerce: toOperands("and"), print: infix("AND") }),
  scalar("or", "any, any", booleanType, "({0} OR {1})", { coerce: toOperands("or"), print: infix("OR") }),
  scalar("not", "boolean", booleanType, "(NOT {0})", { silentAliases: ["!"], print: ([arg]) => `(NOT ${arg})` }),
];
