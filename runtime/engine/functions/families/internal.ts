import { doubleType, longType } from "../../../types/index";
import type { FunctionRow } from "../row";
import { aggregate, scalar } from "./define";

/** What only the client's own functions and methods name. */
export const internalFunctions: readonly FunctionRow[] = [
  aggregate("product", "double", doubleType, "product", { isInternal: true, nullable: true }),
  scalar("distributed_sequence_id", "boolean?", longType, "(row_number() OVER () - 1)", {
    isInternal: true,
    nullable: false,
    isDeterministic: false,
  }),
];
