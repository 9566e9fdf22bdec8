import { doubleType, longType, stringType } from "../../../types/index";
import { collationKeySql, collationOf, type KeyPurpose } from "../collation/collation-key";
import type { FunctionRow } from "../row";
import { aggregate, scalar } from "./define";

/** What only the client's own functions and methods name. */
export const internalFunctions: readonly FunctionRow[] = [
  scalar(
    "collation_key",
    "string",
    stringType,
    ({ args, types, call }) => collationKeySql(args[0]!, collationOf(types[0]!)!, call.options!.purpose as KeyPurpose),
    { isInternal: true },
  ),
  aggregate("product", "double", doubleType, "product", { isInternal: true, nullable: true }),
  scalar("distributed_sequence_id", "boolean?", longType, "(row_number() OVER () - 1)", {
    isInternal: true,
    nullable: false,
    isDeterministic: false,
  }),
];
