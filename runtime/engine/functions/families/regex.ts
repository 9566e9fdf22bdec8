import { arrayType, booleanType, integerType, stringType } from "../../../types/index";
import { foldConstant } from "../fold";
import type { FunctionRow } from "../row";
import { raise } from "../sql/raise";
import { quoteText } from "../sql/text";
import type { CallWriter } from "../sql/writer";
import { scalar } from "./define";
import { duckRegex, duckReplacement, isPlainRegex } from "./regex-dialect";

const textAt = (w: CallWriter, index: number): string | undefined => {
  const value = w.call.args[index] && foldConstant(w.call.args[index])?.value;
  return typeof value === "string" ? value : undefined;
};

/** A literal pattern that RE2 can run, quoted; undefined: use the worker's function. */
function plainPattern(w: CallWriter, index: number): string | undefined {
  const pattern = textAt(w, index);
  return pattern !== undefined && isPlainRegex(pattern) ? quoteText(duckRegex(pattern)) : undefined;
}

const matches = (w: CallWriter): string => {
  const pattern = plainPattern(w, 1);
  return pattern
    ? `regexp_matches(${w.args[0]}, ${pattern}, 's')`.replace(", 's')", ")")
    : `spark_regexp_like(${w.args[0]}, ${w.args[1]})`;
};

/** LIKE with backslash or another character as escape, as a regular expression only where DuckDB's LIKE would differ. */
function like(w: CallWriter, operator: "LIKE" | "ILIKE"): string {
  const escapeChar = textAt(w, 2) ?? "\\";
  return `(${w.args[0]} ${operator} ${w.args[1]} ESCAPE ${quoteText(escapeChar)})`;
}

const likeRow = (name: "like" | "ilike", operator: "LIKE" | "ILIKE"): FunctionRow =>
  scalar(name, ["string, string", "string, string, string"], booleanType, (w) => like(w, operator), {
    print: (args) => {
      const suffix = args[2] && args[2] !== "\\" ? ` ESCAPE '${args[2]}'` : "";
      return name === "like" ? `${args[0]} LIKE ${args[1]}${suffix}` : `ilike(${args[0]}, ${args[1]}${suffix})`;
    },
  });

const quantified = (name: string, how: "any" | "all", isNegated: boolean, insensitive: boolean): FunctionRow =>
  scalar(
    name,
    "string, string...",
    booleanType,
    ({ args }) => {
      const tests = args
        .slice(1)
        .map(
          (pattern) =>
            `(${args[0]} ${isNegated ? "NOT " : ""}${insensitive ? "ILIKE" : "LIKE"} ${pattern} ESCAPE '\\')`,
        );
      return `(${tests.join(how === "any" ? " OR " : " AND ")})`;
    },
    { print: (args) => `${name}(${args.join(", ")})` },
  );

const groupError = (w: CallWriter) =>
  raise(
    "INVALID_PARAMETER_VALUE.REGEX_GROUP_INDEX",
    {
      parameter: "`idx`",
      functionName: `\`${w.call.function}\``,
      groupCount: { sql: "'-'" },
      groupIndex: { sql: w.args[2]! },
    },
    "SparkRuntimeException",
  );

const groupCount = (pattern: string) =>
  (
    pattern
      .replace(/\\./g, "")
      .replace(/\[[^\]]*\]/g, "")
      .match(/\((?!\?)|\(\?<[A-Za-z]/g) ?? []
  ).length;

function extractSql(w: CallWriter, all: boolean): string {
  const pattern = plainPattern(w, 1);
  const group = foldConstant(w.call.args[2]!)?.value;
  if (!pattern || typeof group !== "number") return `spark_regexp_extract${all ? "_all" : ""}(${w.args.join(", ")})`;
  if (group < 0 || group > groupCount(textAt(w, 1)!)) return groupError(w);
  return all
    ? `regexp_extract_all(${w.args[0]}, ${pattern}, ${group})`
    : `regexp_extract(${w.args[0]}, ${pattern}, ${group})`;
}

function replaceSql(w: CallWriter): string {
  const pattern = plainPattern(w, 1);
  const replacement = textAt(w, 2);
  const duck = replacement === undefined ? undefined : duckReplacement(replacement);
  const position = foldConstant(w.call.args[3]!)?.value;
  if (pattern && duck !== undefined && position === 1)
    return `regexp_replace(${w.args[0]}, ${pattern}, ${quoteText(duck)}, 'g')`;
  return `spark_regexp_replace(${w.args.join(", ")})`;
}

function splitSql(w: CallWriter): string {
  const [text, , limit = "-1"] = w.args as [string, string, string?];
  const pattern = plainPattern(w, 1);
  const count = w.call.args[2] ? foldConstant(w.call.args[2])?.value : -1;
  const source = textAt(w, 1);
  if (!pattern || typeof count !== "number" || !source) return `spark_split(${text}, ${w.args[1]}, ${limit})`;
  const isPlain = !/[\\^$.|?*+()[\]{}]/.test(source);
  const parts = isPlain ? `string_split(${text}, ${quoteText(source)})` : `string_split_regex(${text}, ${pattern})`;
  if (count <= 0) return parts;
  return `spark_split(${text}, ${w.args[1]}, ${limit})`;
}

export const regexFunctions: readonly FunctionRow[] = [
  likeRow("like", "LIKE"),
  likeRow("ilike", "ILIKE"),
  quantified("likeany", "any", false, false),
  quantified("likeall", "all", false, false),
  quantified("notlikeany", "any", true, false),
  quantified("notlikeall", "all", true, false),
  quantified("ilikeany", "any", false, true),
  quantified("ilikeall", "all", false, true),
  scalar("rlike", "string, string", booleanType, matches, {
    aliases: ["regexp", "regexp_like"],
    print: (args, call) =>
      `${call.function === "rlike" ? "RLIKE" : call.function.toUpperCase() === "REGEXP" ? "REGEXP" : "REGEXP_LIKE"}(${args.join(", ")})`,
  }),
  scalar("regexp_extract", "string, string, int=1", stringType, (w) => extractSql(w, false)),
  scalar("regexp_extract_all", "string, string, int=1", arrayType(stringType), (w) => extractSql(w, true)),
  scalar("regexp_replace", "string, string, string, int=1", stringType, replaceSql),
  scalar("regexp_count", "string, string", integerType, (w) => {
    const pattern = plainPattern(w, 1);
    return pattern
      ? `CAST(len(regexp_extract_all(${w.args[0]}, ${pattern})) AS INTEGER)`
      : `CAST(len(spark_regexp_extract_all(${w.args[0]}, ${w.args[1]}, 0)) AS INTEGER)`;
  }),
  scalar(
    "regexp_substr",
    "string, string",
    stringType,
    (w) => {
      const pattern = plainPattern(w, 1);
      return `nullif(${pattern ? `regexp_extract(${w.args[0]}, ${pattern})` : `spark_regexp_extract(${w.args[0]}, ${w.args[1]}, 0)`}, '')`;
    },
    { nullable: true },
  ),
  scalar("regexp_instr", ["string, string, int=0"], integerType, (w) => {
    const pattern = plainPattern(w, 1);
    const found = pattern
      ? `regexp_extract(${w.args[0]}, ${pattern})`
      : `spark_regexp_extract(${w.args[0]}, ${w.args[1]}, 0)`;
    return `CAST(CASE WHEN ${found} = '' THEN 0 ELSE instr(${w.args[0]}, ${found}) END AS INTEGER)`;
  }),
  scalar("split", "string, string, int=-1", arrayType(stringType, false), splitSql),
];
