import { SparkError } from "../../errors/index";
import type { Expression } from "../../plan/resolved/index";
import { sqlText } from "../../types/sql-text";
import { foldConstant } from "./fold";

/** The options of `map('name', 'value', …)`. @throws INVALID_OPTIONS.NON_MAP_FUNCTION, INVALID_OPTIONS.NON_STRING_TYPE */
export function literalOptions(expr: Expression | undefined): Readonly<Record<string, string>> {
  if (!expr) return {};
  if (expr.kind !== "Call" || expr.function !== "map") throw new SparkError("INVALID_OPTIONS.NON_MAP_FUNCTION", {});
  const texts = expr.args.map((arg) => foldConstant(arg)?.value);
  if (texts.some((text) => typeof text !== "string"))
    throw new SparkError("INVALID_OPTIONS.NON_STRING_TYPE", { mapType: `"${sqlText(expr.type)}"` });
  const pairs = texts.flatMap((text, i) => (i % 2 === 0 ? [[text, texts[i + 1]] as [string, string]] : []));
  return Object.fromEntries(pairs);
}
