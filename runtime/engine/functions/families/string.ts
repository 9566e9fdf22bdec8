import { SparkError } from "../../../errors/index";
import type { Expression } from "../../../plan/resolved/index";
import { duckType } from "../../../types/duck-type";
import {
  arrayType,
  binaryType,
  booleanType,
  canonicalCollation,
  type DataType,
  integerType,
  stringType,
} from "../../../types/index";
import { sqlText } from "../../../types/sql-text";
import { commonType, implicitCast } from "../coercion";
import { collationOf } from "../collation/collation-key";
import { displayName } from "../display-name";
import { foldConstant } from "../fold";
import { literal, stringLiteral, stringOf } from "../literal";
import type { FunctionRow } from "../row";
import type { SessionFacts } from "../session-facts";
import { attempt } from "../sql/attempt";
import { raise } from "../sql/raise";
import { fillTemplate } from "../sql/template";
import { choose, quoteText } from "../sql/text";
import type { CallWriter } from "../sql/writer";
import { isString } from "../type-sets";
import { unexpectedInput } from "../unexpected-input";
import { isNotNull } from "./array";
import { castTo, shown, toCommonType } from "./coerce";
import { nullableOf, scalar, typeOf } from "./define";

const text = (name: string, args: FunctionRow["args"], sql: FunctionRow["sql"], extra: Partial<FunctionRow> = {}) =>
  scalar(name, args, stringType, sql, extra);
const integer = (name: string, args: FunctionRow["args"], sql: string, extra: Partial<FunctionRow> = {}) =>
  scalar(name, args, integerType, `CAST(${sql} AS INTEGER)`, extra);

/** A text under a collation of the given name. @throws COLLATION_INVALID_NAME */
function collatedType([, name]: readonly Expression[]): DataType {
  const collation = canonicalCollation(stringOf(name) ?? "");
  return collation === undefined ? stringType : { kind: "string", collation };
}

const isBinary = ({ types }: CallWriter) => types[0]!.kind === "binary";
/** DuckDB's texts are valid; bytes may not be. */
const validText = (w: CallWriter): string =>
  isBinary(w) ? attempt(w.args, ([bytes]) => `decode(${bytes})`) : w.args[0]!;
const positive = (expr: Expression | undefined) => expr?.kind === "Literal" && Number(expr.value) > 0;

function substringSql(writer: CallWriter): string {
  const { args, call } = writer;
  if (isBinary(writer)) return `spark_substring_blob(${args.join(", ")})`;
  if (positive(call.args[1]) && positive(call.args[2])) return `substring(${args.join(", ")})`;
  return `spark_substring(${args.join(", ")})`;
}

/** The side to trim, what to trim and the text: `TRIM(BOTH 'x' FROM s)` and `trim('x', s)`. */
const trim = (name: string, duck: string): FunctionRow =>
  text(
    name,
    ["string", "string, string"],
    ({ args }) => (args.length > 1 ? `${duck}(${args[1]}, ${args[0]})` : `${duck}(${args[0]}, ' ')`),
    {
      print: (args) =>
        args.length > 1
          ? `TRIM(${{ trim: "BOTH", ltrim: "LEADING", rtrim: "TRAILING" }[name]} ${args[0]} FROM ${args[1]})`
          : `${name}(${args[0]})`,
    },
  );

const padded = (name: "lpad" | "rpad"): FunctionRow =>
  scalar(
    name,
    "string|binary, int, string|binary?",
    typeOf(0),
    (writer) => {
      const [value, length, pad] = writer.args as [string, string, string];
      if (isBinary(writer)) return `spark_pad_blob(${value}, ${length}, ${pad}, ${name === "lpad"})`;
      return `CASE WHEN ${value} IS NULL OR ${pad} IS NULL THEN NULL WHEN ${length} <= 0 THEN '' WHEN ${pad} = '' THEN ${value}[1:${length}] ELSE ${name}(${value}, ${length}, ${pad}) END`;
    },
    { coerce: padCoerce },
  );

/** Bytes are padded with bytes, zeros if none are given; with a text among them both are texts. */
function padCoerce(args: readonly Expression[], facts: SessionFacts): readonly Expression[] {
  const [value, length, pad] = args as [Expression, Expression, Expression?];
  if (!pad) return [...args, value.type.kind === "binary" ? literal(Uint8Array.of(0), binaryType) : stringLiteral(" ")];
  if (value.type.kind === pad.type.kind) return args;
  return [castTo(value, stringType, facts), length, castTo(pad, stringType, facts)];
}

function sameTypes(args: readonly Expression[]): void {
  const [left, right] = args as [Expression, Expression];
  if ((left.type.kind === "binary") === (right.type.kind === "binary")) return;
  throw new SparkError("DATATYPE_MISMATCH.DATA_DIFF_TYPES", {
    sqlExpr: shown("overlay", args),
    functionName: "`overlay`",
    dataType: `("${sqlText(left.type)}" or "${sqlText(right.type)}")`,
  });
}

/** `concat`: texts, or binaries, or arrays. */
function concatCoerce(args: readonly Expression[], facts: Parameters<typeof castTo>[2]): readonly Expression[] {
  if (args.length && args.every((arg) => arg.type.kind === "array")) return toCommonType("concat")(args, facts, {});
  if (args.length && args.every((arg) => arg.type.kind === "binary")) return args;
  const parts = args.map((arg) =>
    collationOf(arg.type) === undefined ? (implicitCast(arg, stringType, facts) ?? arg) : arg,
  );
  const wrong = parts.findIndex(({ type }) => !isString(type) && type.kind !== "binary" && type.kind !== "array");
  const call = `concat(${parts.map((part) => displayName(part)).join(", ")})`;
  if (wrong >= 0) throw unexpectedInput(call, wrong, '("STRING" or "BINARY" or "ARRAY")', parts[wrong]!);
  if (parts.some(({ type }) => type.kind !== parts[0]!.type.kind))
    throw new SparkError("DATATYPE_MISMATCH.DATA_DIFF_TYPES", {
      sqlExpr: `"${call}"`,
      functionName: "`concat`",
      dataType: `(${parts.map(({ type }) => `"${sqlText(type)}"`).join(" or ")})`,
    });
  return parts;
}

const concatType = (args: readonly Expression[]) => {
  if (!args.length) return stringType;
  return args[0]!.type.kind === "array"
    ? (commonType(
        args.map((arg) => arg.type),
        true,
      ) ?? args[0]!.type)
    : args[0]!.type;
};

const contains = (name: string, duck: string): FunctionRow =>
  scalar(
    name,
    ["string, string", "binary, binary"],
    booleanType,
    (w) => (isBinary(w) ? `${duck}(hex(${w.args[0]}), hex(${w.args[1]}))` : `${duck}(${w.args[0]}, ${w.args[1]})`),
    { nullable: (args) => args[0]!.type.kind === "binary" || args.some((arg) => arg.nullable) },
  );

const repeatSql = ({ args }: CallWriter) => `repeat(${args[0]}, CASE WHEN ${args[1]} < 0 THEN 0 ELSE ${args[1]} END)`;

function eltSql({ args, ansi }: CallWriter): string {
  const cases = args.slice(1).map((arg, i) => `WHEN ${args[0]} = ${i + 1} THEN ${arg}`);
  const fail = raise(
    "INVALID_ARRAY_INDEX",
    { indexValue: { sql: args[0]! }, arraySize: `${args.length - 1}` },
    "SparkArrayIndexOutOfBoundsException",
  );
  return `CASE ${cases.join(" ")}${ansi ? ` WHEN ${args[0]} IS NOT NULL THEN ${fail}` : ""} END`;
}

function splitPartSql({ args }: CallWriter): string {
  const [value, delimiter, part] = args as [string, string, string];
  const parts = `CASE WHEN ${delimiter} = '' THEN [${value}] ELSE string_split(${value}, ${delimiter}) END`;
  const zero = raise("INVALID_INDEX_OF_ZERO", {}, "SparkRuntimeException");
  return choose(
    `${part} = 0`,
    zero,
    `CASE WHEN ${value} IS NOT NULL AND ${delimiter} IS NOT NULL AND ${part} IS NOT NULL THEN coalesce(list_extract(${parts}, ${part}), '') END`,
  );
}

/** What a `decode` with pairs may come to. */
const chosen = (args: readonly Expression[]) =>
  args.filter((_, i) => i > 0 && (i % 2 === 0 || (i === args.length - 1 && args.length % 2 === 0)));

export const stringFunctions: readonly FunctionRow[] = [
  integer("ascii", "string", "CASE WHEN {0} = '' THEN 0 ELSE ascii({0}) END"),
  text("base64", "binary", "to_base64({0})"),
  scalar("unbase64", "string", binaryType, ({ args }) => {
    // Padding may be missing; what stands behind it does not count.
    const digits = `regexp_replace(regexp_extract(${args[0]}, '(?s)^[^=]*'), '[^A-Za-z0-9+/]', '', 'g')`;
    return `from_base64(${digits} || repeat('=', (4 - length(${digits}) % 4) % 4))`;
  }),
  integer(
    "bit_length",
    "string|binary",
    "octet_length(CASE WHEN typeof({0}) = 'VARCHAR' THEN encode(CAST({0} AS VARCHAR)) ELSE CAST({0} AS BLOB) END) * 8",
  ),
  integer(
    "octet_length",
    "string|binary",
    "octet_length(CASE WHEN typeof({0}) = 'VARCHAR' THEN encode(CAST({0} AS VARCHAR)) ELSE CAST({0} AS BLOB) END)",
  ),
  text("btrim", ["string", "string, string"], ({ args }) => `trim(${args[0]}, ${args[1] ?? "' '"})`),
  text(
    "char",
    "long",
    "CASE WHEN {0} < 0 THEN '' WHEN {0} % 256 = 0 THEN chr(0) ELSE chr(CAST({0} % 256 AS INTEGER)) END",
    { aliases: ["chr"] },
  ),
  scalar(
    "length",
    ["string|binary"],
    integerType,
    (w) => `CAST(${isBinary(w) ? "octet_length" : "length"}(${w.args[0]}) AS INTEGER)`,
    {
      aliases: ["char_length", "character_length", "len"],
    },
  ),
  scalar(
    "concat",
    "any...?",
    concatType,
    ({ args, types, call }) => {
      if (!args.length) return "''";
      if (types[0]!.kind === "array")
        return args.reduce(
          (a, b) => `CASE WHEN ${a} IS NOT NULL AND ${b} IS NOT NULL THEN list_concat(${a}, ${b}) END`,
        );
      // With a null among them DuckDB's result has no type.
      return args.length > 1 ? `CAST(${args.join(" || ")} AS ${duckType(call.type)})` : args[0]!;
    },
    { coerce: concatCoerce, silentAliases: ["||"] },
  ),
  text(
    "concat_ws",
    "string, any...?",
    ({ args, types, call }) => {
      const parts = args.slice(1).map((arg, i) => (types[i + 1]!.kind === "array" ? arg : `[${arg}]`));
      if (!parts.length) return `CASE WHEN ${args[0]} IS NOT NULL THEN '' END`;
      const list =
        parts.length === 1 ? parts[0] : `flatten([${parts.map((part) => `coalesce(${part}, [])`).join(", ")}])`;
      const join = foldConstant(call.args[0]!) ? "array_to_string" : "spark_join";
      return `CASE WHEN ${args[0]} IS NOT NULL THEN coalesce(${join}(${list}, ${args[0]}), '') END`;
    },
    {
      coerce: (args, facts) =>
        args.map((arg) =>
          arg.type.kind === "array" ? castTo(arg, arrayType(stringType), facts) : castTo(arg, stringType, facts),
        ),
      nullable: (args) => args[0]!.nullable,
    },
  ),
  contains("contains", "contains"),
  contains("startswith", "starts_with"),
  contains("endswith", "ends_with"),
  scalar("elt", "int, string, string...?", stringType, eltSql, { facts: ["ansi"], nullable: true }),
  integer(
    "find_in_set",
    "string, string",
    "CASE WHEN {1} IS NOT NULL AND contains({0}, ',') THEN 0 ELSE coalesce(list_position(string_split({1}, ','), {0}), CASE WHEN {0} IS NOT NULL AND {1} IS NOT NULL THEN 0 END) END",
  ),
  text("initcap", "string", "spark_initcap({0})"),
  scalar("instr", ["string, string", "string, string, int, int=1"], integerType, ({ args }) =>
    args.length > 2 ? `spark_instr(${args.join(", ")})` : `CAST(instr(${args.join(", ")}) AS INTEGER)`,
  ),
  scalar(
    "locate",
    ["string, string, int=1"],
    integerType,
    ({ args, call }) => {
      const [needle, value, start] = args as [string, string, string];
      if (call.args[2]?.kind === "Literal" && call.args[2].value === 1)
        return `CAST(instr(${value}, ${needle}) AS INTEGER)`;
      const found = `instr(substring(${value}, ${start}), ${needle})`;
      // A null start counts as one in front of the text; nothing is found at its very beginning, wherever the search starts.
      return `CAST(CASE WHEN ${start} IS NULL THEN 0 WHEN ${needle} IS NULL OR ${value} IS NULL THEN NULL WHEN ${start} <= 0 THEN 0 WHEN ${needle} = '' THEN 1 WHEN ${found} = 0 THEN 0 ELSE ${found} + ${start} - 1 END AS INTEGER)`;
    },
    { aliases: ["position"], nullable: ([needle, value]) => needle!.nullable || value!.nullable },
  ),
  scalar("left", ["string|binary, int"], typeOf(0), (w) =>
    isBinary(w)
      ? `spark_substring_blob(${w.args[0]}, 1, ${w.args[1]})`
      : fillTemplate(
          "CASE WHEN {1} <= 0 THEN CASE WHEN {0} IS NOT NULL THEN '' END ELSE substring({0}, 1, {1}) END",
          w.args,
        ),
  ),
  text(
    "right",
    "string, int",
    "CASE WHEN {1} <= 0 THEN CASE WHEN {0} IS NOT NULL THEN '' END ELSE right({0}, {1}) END",
    { nullable: true },
  ),
  text("lower", "string", "lower({0})", { aliases: ["lcase"] }),
  text("upper", "string", "upper(replace({0}, 'ß', 'SS'))", { aliases: ["ucase"] }),
  padded("lpad"),
  padded("rpad"),
  trim("ltrim", "ltrim"),
  trim("rtrim", "rtrim"),
  trim("trim", "trim"),
  scalar("levenshtein", ["string, string", "string, string, int"], integerType, ({ args: [a, b, threshold], call }) => {
    const distance = `spark_levenshtein(${a}, ${b})`;
    if (threshold === undefined) return distance;
    if (foldConstant(call.args[2]!)?.value === null) return "CAST(NULL AS INTEGER)";
    // Java takes a column's null for zero.
    return `CASE WHEN ${distance} <= coalesce(${threshold}, 0) THEN ${distance} WHEN ${isNotNull(a!, b!)} THEN -1 END`;
  }),
  scalar("jaro_winkler_similarity", "string, string", { kind: "double" }, "jaro_winkler_similarity({0}, {1})", {
    nullable: true,
  }),
  scalar(
    "overlay",
    "string|binary, string|binary, int, int=-1",
    typeOf(0),
    (w) => {
      const sql = fillTemplate(
        "(spark_substring({0}, 1, {2} - 1) || {1} || spark_substring({0}, {2} + CASE WHEN {3} >= 0 THEN {3} ELSE length({1}) END, 2147483647))",
        w.args,
      );
      return isBinary(w)
        ? `(spark_substring_blob(${w.args[0]}, 1, CAST(${w.args[2]} - 1 AS INTEGER)) || ${w.args[1]} || spark_substring_blob(${w.args[0]}, CAST(${w.args[2]} + CASE WHEN ${w.args[3]} >= 0 THEN ${w.args[3]} ELSE octet_length(CAST(${w.args[1]} AS BLOB)) END AS INTEGER), 2147483647))`
        : sql;
    },
    { check: sameTypes },
  ),
  text("repeat", "string, int", repeatSql),
  text("replace", "string, string, string=", "CASE WHEN {1} = '' THEN {0} ELSE replace({0}, {1}, {2}) END"),
  scalar("reverse", "string|array|binary", typeOf(0), ({ args, types }) => {
    if (isString(types[0]!)) return `reverse(${args[0]})`;
    if (types[0]!.kind === "array") return `list_reverse(${args[0]})`;
    return `from_hex(array_to_string(list_reverse(regexp_extract_all(hex(${args[0]}), '..')), ''))`;
  }),
  text("soundex", "string", "spark_soundex({0})"),
  text("space", "int", "repeat(' ', CASE WHEN {0} < 0 THEN 0 ELSE {0} END)"),
  text("split_part", "string, string, int", splitPartSql, { nullable: true }),
  scalar("substring", ["string|binary, int, int=2147483647"], typeOf(0), substringSql, { aliases: ["substr"] }),
  text("substring_index", "string, string, int", ({ args, call }) =>
    foldConstant(call.args[1]!)
      ? `spark_substring_index(${args.join(", ")})`
      : `spark_substring_index_by(${args.join(", ")})`,
  ),
  text("translate", "string, string, string", "translate({0}, {1}, {2})"),
  scalar("luhn_check", "string", booleanType, "spark_luhn_check({0})", { nullable: true }),
  text("quote", "string", `('''' || replace(replace({0}, '\\', '\\\\'), '''', '\\''') || '''')`, { nullable: true }),
  scalar(
    "unhex",
    "string",
    binaryType,
    "CASE WHEN regexp_full_match({0}, '([0-9A-Fa-f][0-9A-Fa-f])*') THEN from_hex({0}) WHEN regexp_full_match({0}, '[0-9A-Fa-f]+') THEN from_hex('0' || {0}) END",
    { nullable: true },
  ),
  scalar(
    "decode",
    ["binary, string", "any, any, any, any...?"],
    (args) => (args.length === 2 ? stringType : args[2]!.type),
    ({ args, call }) => {
      if (call.args.length === 2) return `spark_decode(${args[0]}, ${args[1]})`;
      let sql = "CASE";
      for (let i = 1; i + 1 < args.length; i += 2)
        sql += ` WHEN ${args[0]} IS NOT DISTINCT FROM ${args[i]} THEN ${args[i + 1]}`;
      return `${sql}${args.length % 2 === 0 ? ` ELSE ${args.at(-1)}` : ""} END`;
    },
    {
      nullable: (args) => args.length === 2 || args.length % 2 === 1 || chosen(args).some((arg) => arg.nullable),
      coerce: (args, facts, call) => {
        if (args.length === 2) return args;
        const isValue = (i: number) => i > 0 && (i % 2 === 0 || (i === args.length - 1 && args.length % 2 === 0));
        return toCommonType("decode", isValue)(
          toCommonType("decode", (i) => !isValue(i))(args, facts, call),
          facts,
          call,
        );
      },
    },
  ),
  scalar(
    "sentences",
    "string, string=, string=",
    arrayType(arrayType(stringType, false), false),
    "CAST(CAST(spark_sentences({0}) AS JSON) AS VARCHAR[][])",
    { nullable: true },
  ),
  scalar("encode", "string, string", binaryType, "spark_encode({0}, {1})", { nullable: true }),
  scalar(
    "is_valid_utf8",
    "string|binary",
    booleanType,
    (w) => `(${validText(w)} IS NOT NULL OR CASE WHEN ${w.args[0]} IS NOT NULL THEN false END)`,
    {
      nullable: true,
    },
  ),
  text(
    "validate_utf8",
    "string|binary",
    (w) => {
      if (!isBinary(w)) return w.args[0]!;
      const invalid = raise(
        "INVALID_UTF8_STRING",
        { str: { sql: String.raw`regexp_replace(hex(${w.args[0]}), '(..)', '\\x\1', 'g')` } },
        "SparkIllegalArgumentException",
      );
      return `coalesce(${validText(w)}, CASE WHEN ${w.args[0]} IS NOT NULL THEN ${invalid} END)`;
    },
    { nullable: true },
  ),
  text("make_valid_utf8", "string|binary", (w) => (isBinary(w) ? `spark_decode_utf8(${w.args[0]})` : w.args[0]!), {
    nullable: true,
  }),
  text("try_validate_utf8", "string|binary", validText, { nullable: true }),
  scalar("collate", "string, string", collatedType, "{0}", { nullable: nullableOf(0) }),
  text("collation", "string", (w) => quoteText(`SYSTEM.BUILTIN.${collationOf(w.types[0]!) ?? "UTF8_BINARY"}`), {
    nullable: false,
  }),
];
