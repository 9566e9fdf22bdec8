import { SparkError } from "../../../../errors/index";
import type { Expression } from "../../../../plan/resolved/index";
import { sqlText } from "../../../../types/sql-text";
import { displayName } from "../../display-name";
import { foldConstant } from "../../fold";
import { shown } from "../coerce";

/** The value of an argument that must be known before the query runs; null where it is null or no constant. */
export const constantOf = (expr: Expression | undefined): string | number | null => {
  const value = expr && foldConstant(expr)?.value;
  return typeof value === "string" || typeof value === "number" ? value : null;
};

export const isConstant = (expr: Expression): boolean => foldConstant(expr) !== undefined;

export function nonFoldable(name: string, args: readonly Expression[], index: number, inputName: string): SparkError {
  const arg = args[index]!;
  return new SparkError("DATATYPE_MISMATCH.NON_FOLDABLE_INPUT", {
    sqlExpr: shown(name, args),
    inputName,
    inputType: sqlText(arg.type).toLowerCase(),
    inputExpr: displayName(arg),
  });
}

/** A condition of a function's own that its type check reports. */
export const failedCheck = (name: string, args: readonly Expression[], cause: SparkError): SparkError =>
  new SparkError("DATATYPE_MISMATCH.TYPE_CHECK_FAILURE_WITH_HINT", {
    sqlExpr: shown(name, args),
    msg: cause.message,
    hint: "",
  });

const [leastEntries, mostEntries] = [4, 26];

export function wrongEntries(name: string, value: string | number | null): SparkError | undefined {
  if (typeof value === "number" && value >= leastEntries && value <= mostEntries) return undefined;
  return new SparkError("SKETCH_INVALID_LG_NOM_ENTRIES", {
    function: `\`${name}\``,
    min: `${leastEntries}`,
    max: `${mostEntries}`,
    value: `${value}`,
  });
}
