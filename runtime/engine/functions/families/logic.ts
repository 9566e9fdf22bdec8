import { booleanType } from "../../../types/index";
import type { FunctionRow } from "../row";
import { infix, scalar } from "./define";

export const logicFunctions: readonly FunctionRow[] = [
  scalar("and", "boolean, boolean", booleanType, "({0} AND {1})", { print: infix("AND") }),
  scalar("or", "boolean, boolean", booleanType, "({0} OR {1})", { print: infix("OR") }),
  scalar("not", "boolean", booleanType, "(NOT {0})", { silentAliases: ["!"], print: ([arg]) => `(NOT ${arg})` }),
];
