import { arrayType, booleanType, integerType, stringType } from "../../../types/index";
import { foldConstant } from "../fold";
import type { FunctionRow } from "../row";
import { raise } from "../sql/raise";
import { choose, quoteText } from "../sql/text";
import type { CallWriter } from "../sql/writer";
import { scalar } from "./define";
import { duckRegex, duckReplacement, type RegexTraits, regexTraits } from "./regex-dialect";

const textAt = (w: CallWriter, index: number): string | undefined => {
  const value = w.call.args[index] && foldConstant(w.call.args[index])?.value;
  return typeof value === "string" ? value : undefined;
};

interface PlainPattern extends RegexTraits {
  readonly sql: string;
}

/** A literal pattern that RE2 can run; undefined: use the worker's function. */
function plainPattern(w: CallWriter): PlainPattern | undefined {
  const pattern = textAt(w, 1);
  const traits = pattern === undefined ? undefined : regexTraits(pattern);
  return traits?.isPlain ? { ...traits, sql: quoteText(duckRegex(pattern!)) } : undefined;
}

const lineEnds = String.raw`'[\r\x{85}\x{2028}\x{2029}]|\n\z'`;

/** RE2 where it and Java agree on the text. */
function either(w: CallWriter, plain: (pattern: PlainPattern) => string | undefined, java: string): string {
  const pattern = plainPattern(w);
  const sql = pattern && plain(pattern);
  if (!sql) return java;
  return pattern.minds ? choose(`regexp_matches(${w.args[0]}, ${lineEnds})`, java, sql) : sql;
}

const groupError = (w: CallWriter, groupCount: number) =>
  raise(
    "INVALID_PARAMETER_VALUE.REGEX_GROUP_INDEX",
    {
      parameter: "`idx`",
      functionName: `\`${w.call.function}\``,
      groupCount: `${groupCount}`,
      groupIndex: { sql: w.args[2]! },
    },
    "SparkRuntimeException",
  );

/** Only a text that matches misses the group. */
function withoutGroup(w: CallWriter, { sql, groupCount }: PlainPattern, all: boolean): string {
  const [text] = w.args as [string];
  const nothing = all ? "CAST([] AS VARCHAR[])" : "''";
  return `CASE WHEN regexp_matches(${text}, ${sql}) THEN ${groupError(w, groupCount)} WHEN ${text} IS NOT NULL THEN ${nothing} END`;
}

function extractSql(w: CallWriter, all: boolean): string {
  const name = all ? "regexp_extract_all" : "regexp_extract";
  const group = foldConstant(w.call.args[2]!)?.value;
  return either(
    w,
    (pattern) => {
      if (typeof group !== "number") return undefined;
      if (group < 0 || group > pattern.groupCount) return withoutGroup(w, pattern, all);
      return `${name}(${w.args[0]}, ${pattern.sql}, ${group})`;
    },
    `spark_${name}(${w.args.join(", ")})`,
  );
}

function replaceSql(w: CallWriter): string {
  const replacement = textAt(w, 2);
  const position = foldConstant(w.call.args[3]!)?.value;
  return either(
    w,
    (pattern) => {
      const duck = replacement === undefined ? undefined : duckReplacement(replacement, pattern.groupCount);
      if (duck === undefined || position !== 1) return undefined;
      return `regexp_replace(${w.args[0]}, ${pattern.sql}, ${quoteText(duck)}, 'g')`;
    },
    `spark_regexp_replace(${w.args.join(", ")})`,
  );
}

function splitSql(w: CallWriter): string {
  const [text, , limit = "-1"] = w.args as [string, string, string?];
  const count = w.call.args[2] ? foldConstant(w.call.args[2])?.value : -1;
  const source = textAt(w, 1);
  return either(
    w,
    (pattern) => {
      if (typeof count !== "number" || count > 0 || !source || pattern.matchesEmpty) return undefined;
      const isLiteral = !/[\\^$.|?*+()[\]{}]/.test(source);
      return isLiteral ? `string_split(${text}, ${quoteText(source)})` : `string_split_regex(${text}, ${pattern.sql})`;
    },
    `spark_split(${text}, ${w.args[1]}, ${limit})`,
  );
}

const matches = (w: CallWriter): string =>
  either(
    w,
    (pattern) => `regexp_matches(${w.args[0]}, ${pattern.sql})`,
    `spark_regexp_like(${w.args[0]}, ${w.args[1]})`,
  );

const firstMatch = (w: CallWriter): string =>
  either(
    w,
    (pattern) => `regexp_extract(${w.args[0]}, ${pattern.sql})`,
    `spark_regexp_extract(${w.args[0]}, ${w.args[1]}, 0)`,
  );

const allMatches = (w: CallWriter): string =>
  either(
    w,
    (pattern) => `regexp_extract_all(${w.args[0]}, ${pattern.sql})`,
    `spark_regexp_extract_all(${w.args[0]}, ${w.args[1]}, 0)`,
  );

export const regexFunctions: readonly FunctionRow[] = [
  scalar("rlike", "string, string", booleanType, matches, {
    aliases: ["regexp", "regexp_like"],
    print: (args, call) =>
      `${call.function === "rlike" ? "RLIKE" : call.function.toUpperCase() === "REGEXP" ? "REGEXP" : "REGEXP_LIKE"}(${args.join(", ")})`,
  }),
  scalar("regexp_extract", "string, string, int=1", stringType, (w) => extractSql(w, false)),
  scalar("regexp_extract_all", "string, string, int=1", arrayType(stringType), (w) => extractSql(w, true)),
  scalar("regexp_replace", "string, string, string, int=1", stringType, replaceSql),
  scalar("regexp_count", "string, string", integerType, (w) => `CAST(len(${allMatches(w)}) AS INTEGER)`),
  scalar("regexp_substr", "string, string", stringType, (w) => `nullif(${firstMatch(w)}, '')`, {
    nullable: true,
  }),
  scalar(
    "regexp_instr",
    ["string, string, int=0"],
    integerType,
    "CASE WHEN {2} IS NOT NULL THEN spark_regexp_instr({0}, {1}) END",
  ),
  scalar("split", "string, string, int=-1", arrayType(stringType, false), splitSql),
];
