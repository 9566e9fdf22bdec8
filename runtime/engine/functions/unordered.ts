import { SparkError } from "../../errors/index";
import type { Expression } from "../../plan/resolved/index";
import type { DataType } from "../../types/index";
import { sqlText } from "../../types/sql-text";
import { displayName } from "./display-name";

/** A value of a type without an order where the function needs one. */
export const unordered = (name: string, args: readonly Expression[], type: DataType): SparkError =>
  new SparkError("DATATYPE_MISMATCH.INVALID_ORDERING_TYPE", {
    sqlExpr: `"${displayName({ kind: "Call", function: name, args, type: { kind: "null" }, nullable: true })}"`,
    functionName: `\`${name}\``,
    dataType: `"${sqlText(type)}"`,
  });
