import { SparkError } from "../../../errors/index";
import type { Expression } from "../../../plan/resolved/index";
import { type DataType, decimalType, stringType } from "../../../types/index";
import { sqlText } from "../../../types/sql-text";
import { bindFunction } from "../bind";
import { castSql } from "../cast/cast-sql";
import { implicitCast } from "../coercion";
import { decimalFor } from "../decimal";
import { displayName } from "../display-name";
import { foldConstant, isFoldable } from "../fold";
import { stringLiteral } from "../literal";
import { lookupFunction } from "../registry";
import type { FunctionRow } from "../row";
import type { SessionFacts } from "../session-facts";
import { raise } from "../sql/raise";
import { choose } from "../sql/text";
import type { CallWriter } from "../sql/writer";
import { isDecimal } from "../type-sets";
import { shown } from "./coerce";
import { scalar } from "./define";

const wrong = (condition: string, format: string, parameters: Readonly<Record<string, string>> = {}) =>
  new SparkError(`INVALID_FORMAT.${condition}`, { format: `'${format}'`, ...parameters });

const partOrder = ["sign", "$", "digits", ".", "fraction", "end"];
const partNames: Readonly<Record<string, string>> = {
  ".": ". or D",
  $: "$",
  S: "S",
  MI: "MI",
  PR: "PR",
};

/** @throws INVALID_FORMAT.* where it is no picture: `[MI|S] [$] [0|9|G|,]* [.|D] [0|9]* [PR|MI|S]` */
function checkPicture(written: string): void {
  const picture = written.toUpperCase();
  if (!picture) throw wrong("EMPTY", picture);
  const tokens = picture.match(/MI|PR|S|\$|[.D]|[,G]|0[09]*|9[09]*|./gs)!.map(plainToken);
  if (!tokens.some((token) => /^[09]/.test(token))) throw wrong("WRONG_NUM_DIGIT", picture);
  const firstDigit = tokens.findIndex((token) => /^[09]/.test(token));
  const point = tokens.indexOf(".");
  const currency = tokens.indexOf("$");
  if (currency > firstDigit) throw wrong("CUR_MUST_BEFORE_DIGIT", picture);
  if (point >= 0 && currency > point) throw wrong("CUR_MUST_BEFORE_DEC", picture);
  for (const [i, token] of tokens.entries()) {
    if (token !== ",") continue;
    if (point >= 0 && i > point) throw wrong("THOUSANDS_SEPS_MUST_BEFORE_DEC", picture);
    if (!/^[09]/.test(tokens[i - 1] ?? "") || !/^[09]/.test(tokens[i + 1] ?? ""))
      throw wrong("CONT_THOUSANDS_SEPS", picture);
  }
  for (const token of [".", "$", "S", "MI", "PR"]) {
    if (tokens.filter((other) => other === token).length > 1)
      throw wrong("WRONG_NUM_TOKEN", picture, { token: partNames[token]! });
  }
  checkOrder(tokens, picture);
}

const plainToken = (token: string) => (token === "D" ? "." : token === "G" ? "," : token);

/** A sign that closes a picture ends it, as does PR. */
const closed = partOrder.length;

function checkOrder(tokens: readonly string[], picture: string): void {
  let reached = 0;
  for (const token of tokens) {
    const isDigit = /^[09,]/.test(token);
    const place = placesOf(token)
      .map((part) => partOrder.indexOf(part))
      .find((at) => at >= reached);
    if (place === undefined) {
      const text = isDigit ? "digit sequence" : (partNames[token] ?? `character '${token}''`);
      throw wrong("UNEXPECTED_TOKEN", picture, { token: text });
    }
    if (partOrder[place] === "end") reached = closed;
    else reached = isDigit ? place : place + 1;
  }
}

function placesOf(token: string): readonly string[] {
  if (/^[09,]/.test(token)) return ["digits", "fraction"];
  if (token === "S" || token === "MI") return ["sign", "end"];
  if (token === "PR") return ["end"];
  return token === "$" || token === "." ? [token] : [];
}

function pictureOf(name: string, args: readonly Expression[]): string | null {
  const picture = foldConstant(args[1]!)?.value;
  if (picture === null || typeof picture === "string") return picture;
  throw new SparkError("DATATYPE_MISMATCH.NON_FOLDABLE_INPUT", {
    sqlExpr: shown(name, args),
    inputName: "`attributereference`",
    inputType: '"STRING"',
    inputExpr: `"${displayName(args[1]!)}"`,
  });
}

/** As many digits as the picture has. */
function pictureType(args: readonly Expression[]): DataType {
  const picture = pictureOf("to_number", args) ?? "";
  const [whole = "", fraction = ""] = picture.toUpperCase().replace("D", ".").split(".");
  const count = (part: string) => part.replace(/[^09]/g, "").length;
  const precision = count(whole) + count(fraction);
  if (precision > 38)
    throw new SparkError("DECIMAL_PRECISION_EXCEEDS_MAX_PRECISION", { precision: `${precision}`, maxPrecision: "38" });
  return decimalType(Math.max(precision, 1), count(fraction));
}

function readSql({ args, call }: CallWriter, isTry: boolean): string {
  if (!isDecimal(call.type)) return "NULL";
  const number = `spark_picture_to_number(${args[0]}, ${args[1]})`;
  const value = `CAST(${number} AS DECIMAL(${call.type.precision},${call.type.scale}))`;
  if (isTry) return `TRY_CAST(${number} AS DECIMAL(${call.type.precision},${call.type.scale}))`;
  const mismatch = raise(
    "INVALID_FORMAT.MISMATCH_INPUT",
    { inputType: '"STRING"', input: { sql: args[0]! }, format: { sql: args[1]! } },
    "SparkIllegalArgumentException",
  );
  return choose(`${args[0]} IS NOT NULL AND ${number} IS NULL`, mismatch, value);
}

const reader = (name: string, isTry: boolean): FunctionRow =>
  scalar(name, "string, string", pictureType, (w) => readSql(w, isTry), {
    check: (args) => {
      const picture = pictureOf(name, args);
      if (picture !== null) checkPicture(picture);
    },
    ...(isTry && { nullable: true }),
  });

/** How bytes are written in each format. */
const binaryFormats: Readonly<Record<string, readonly [name: string, ...args: string[]]>> = {
  base64: ["base64"],
  hex: ["hex"],
  "utf-8": ["decode", "utf-8"],
};

/** Dates, timestamps and bytes are written by other functions. */
function toCharRewrite(args: readonly Expression[], facts: SessionFacts, name: string): Expression | undefined {
  const [value, format] = args as [Expression, Expression];
  const call = (other: string, given: readonly Expression[]) => bindFunction(lookupFunction(other)!, given, {}, facts);
  const { kind } = value.type;
  if (kind === "date" || kind === "timestamp" || kind === "timestamp_ntz") return call("date_format", [value, format]);
  if (kind !== "binary") return undefined;
  if (!isFoldable(format))
    throw new SparkError("NON_FOLDABLE_ARGUMENT", {
      funcName: `\`${name}\``,
      paramName: "`format`",
      paramType: '"STRING"',
    });
  const text = foldConstant(format)?.value;
  if (typeof text !== "string")
    throw new SparkError("INVALID_PARAMETER_VALUE.NULL", { functionName: `\`${name}\``, parameter: "`format`" });
  const known = binaryFormats[text.toLowerCase().trim()];
  if (!known)
    throw new SparkError("INVALID_PARAMETER_VALUE.BINARY_FORMAT", {
      functionName: `\`${name}\``,
      parameter: "`format`",
      invalidFormat: `'${text}'`,
    });
  const [other, ...more] = known;
  const written = call(other, [value, ...more.map(stringLiteral)]);
  // An alias of `to_char` prints as it was called.
  return written.kind === "Call" && name !== "to_char"
    ? { ...written, options: { ...written.options, printedAs: name } }
    : written;
}

const toChar = scalar(
  "to_char",
  "any, string",
  stringType,
  ({ args, types, timeZone }) => {
    const text = castSql(args[0]!, types[0]!, stringType, { mode: "legacy", timeZone, wideDecimals: false });
    return `spark_number_to_picture(${text}, ${args[1]})`;
  },
  {
    silentAliases: ["to_varchar"],
    coerce: ([value, format], facts, { name = "to_char" }) => {
      if (["date", "timestamp", "timestamp_ntz", "binary"].includes(value!.type.kind) || isDecimal(value!.type))
        return [value!, format!];
      const decimal = decimalFor(value!.type);
      const number = implicitCast(value!, decimal ?? decimalType(38, 18), facts);
      if (number) return [number, format!];
      throw new SparkError("DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE", {
        sqlExpr: shown(name, [value!, format!]),
        paramIndex: "first",
        requiredType: '"DECIMAL"',
        inputSql: `"${displayName(value!)}"`,
        inputType: `"${sqlText(value!.type)}"`,
      });
    },
    rewrite: (args, facts, { name = "to_char" }) => toCharRewrite(args, facts, name),
    check: (args) => {
      if (isFoldable(args[1]!) && !foldConstant(args[1]!)) return;
      const picture = pictureOf("to_char", args);
      if (picture !== null) checkPicture(picture);
    },
  },
);

export const numberPictureFunctions: readonly FunctionRow[] = [
  toChar,
  reader("to_number", false),
  reader("try_to_number", true),
];
