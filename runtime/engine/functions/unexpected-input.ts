import { SparkError } from "../../errors/index";
import type { Expression } from "../../plan/resolved/index";
import { sqlText } from "../../types/sql-text";
import { displayName } from "./display-name";

const ordinals = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];

/**
 * @param shown the call as Spark prints it, without quotes
 * @param required names of types in quotes; several in parentheses
 */
export const unexpectedInput = (shown: string, index: number, required: string, arg: Expression): SparkError =>
  new SparkError("DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE", {
    sqlExpr: `"${shown}"`,
    paramIndex: ordinals[index] ?? `${index + 1}th`,
    requiredType: required,
    inputSql: `"${displayName(arg)}"`,
    inputType: `"${sqlText(arg.type)}"`,
  });
