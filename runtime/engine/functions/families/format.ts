import { SparkError } from "../../../errors/index";
import type { Expression } from "../../../plan/resolved/index";
import { stringType } from "../../../types/index";
import { castSql } from "../cast/cast-sql";
import { foldConstant } from "../fold";
import type { FunctionRow } from "../row";
import { attempt } from "../sql/attempt";
import type { CallWriter } from "../sql/writer";
import { isFloating, isString } from "../type-sets";
import { shown } from "./coerce";
import { scalar } from "./define";

const textOf = (w: CallWriter, index: number) =>
  castSql(w.args[index]!, w.types[index]!, stringType, { mode: "legacy", timeZone: w.timeZone, wideDecimals: false });

function formatString(w: CallWriter): string {
  const values = w.args.slice(1).map((_, i) => textOf(w, i + 1));
  return `spark_format_string(${w.args[0]}, CAST(to_json(CAST([${values.join(", ")}] AS VARCHAR[])) AS VARCHAR))`;
}

const parseUrl = ([url, part, key = "''"]: readonly string[]) => `spark_parse_url(${url}, ${part}, ${key})`;

/** @throws DATATYPE_MISMATCH.INPUT_SIZE_NOT_ONE for a constant of more or fewer characters than one */
function checkMasks(args: readonly Expression[]): void {
  for (const [i, exprName] of ["upperChar", "lowerChar", "digitChar", "otherChar"].entries()) {
    const value = foldConstant(args[i + 1]!)?.value;
    if (typeof value === "string" && value.length !== 1)
      throw new SparkError("DATATYPE_MISMATCH.INPUT_SIZE_NOT_ONE", { exprName, sqlExpr: shown("mask", args) });
  }
}

export const formatFunctions: readonly FunctionRow[] = [
  scalar("format_string", "string, any...?", stringType, formatString, {
    aliases: ["printf"],
    facts: ["timeZone"],
    nullable: (args) => args[0]!.nullable,
  }),
  scalar(
    "format_number",
    "!numeric, !int|string",
    stringType,
    (w) => {
      const name = isString(w.types[1]!) ? "decimal" : "number";
      const digits = isFloating(w.types[0]!) ? `spark_double_digits(CAST(${w.args[0]} AS DOUBLE))` : textOf(w, 0);
      return `spark_format_${name}(${digits}, ${w.args[1]})`;
    },
    { nullable: true },
  ),
  scalar(
    "mask",
    ["!string, !string='X', !string='x', !string='n', !string=null"],
    stringType,
    "spark_mask({0}, coalesce({1}, ''), coalesce({2}, ''), coalesce({3}, ''), coalesce({4}, ''))",
    { nullable: true, check: checkMasks },
  ),
  scalar(
    "parse_url",
    ["!string, !string", "!string, !string, !string"],
    stringType,
    ({ args, ansi }) => {
      return ansi ? parseUrl(args) : attempt(args, parseUrl);
    },
    { nullable: true, facts: ["ansi"] },
  ),
  scalar(
    "try_parse_url",
    ["!string, !string", "!string, !string, !string"],
    stringType,
    ({ args }) => attempt(args, parseUrl),
    { nullable: true },
  ),
];
