import { functionMacros } from "./functions/index";
import { datetimeMacros } from "./macros/datetime";
import { numberMacros } from "./macros/numbers";
import { textMacros } from "./macros/text";

/** SQL macros that every worker has: the texts of CREATE MACRO statements, without a final semicolon. Names begin with `spark_`. */
export const macros: readonly string[] = [...functionMacros, ...numberMacros, ...datetimeMacros, ...textMacros];
