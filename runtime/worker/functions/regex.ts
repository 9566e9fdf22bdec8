import { javaRegex } from "./java-regex";
import { RaisedCondition } from "./raised-condition";
import { type ScalarFunction, scalarFunction } from "./scalar-function";

/** Spark's regular expression functions for patterns that DuckDB's RE2 does not take: look-around, back references, … */
export const regexFunctions: readonly ScalarFunction[] = [
  scalarFunction("spark_regexp_like", ["VARCHAR", "VARCHAR"], "BOOLEAN", (text: string, pattern: string) =>
    javaRegex(pattern, "rlike").test(text),
  ),
  scalarFunction(
    "spark_regexp_extract",
    ["VARCHAR", "VARCHAR", "INTEGER"],
    "VARCHAR",
    (text: string, pattern: string, group: number) => {
      const match = javaRegex(pattern, "regexp_extract").exec(text);
      return match ? (groupOf(match, group, "regexp_extract") ?? "") : "";
    },
  ),
  scalarFunction(
    "spark_regexp_extract_all",
    ["VARCHAR", "VARCHAR", "INTEGER"],
    "VARCHAR[]",
    (text: string, pattern: string, group: number) => {
      const matches = text.matchAll(javaRegex(pattern, "regexp_extract_all"));
      return Array.from(matches, (match) => groupOf(match, group, "regexp_extract_all") ?? "");
    },
  ),
  // Counted from 1, in Java's chars; 0: nowhere.
  scalarFunction("spark_regexp_instr", ["VARCHAR", "VARCHAR"], "INTEGER", (text: string, pattern: string) => {
    const match = javaRegex(pattern, "regexp_instr").exec(text);
    return match ? match.index + 1 : 0;
  }),
  scalarFunction("spark_regexp_replace", ["VARCHAR", "VARCHAR", "VARCHAR", "INTEGER"], "VARCHAR", replace),
  scalarFunction("spark_split", ["VARCHAR", "VARCHAR", "INTEGER"], "VARCHAR[]", split),
];

function groupOf(match: RegExpExecArray | RegExpMatchArray, group: number, functionName: string): string | undefined {
  if (group >= 0 && group < match.length) return match[group];
  throw new RaisedCondition(
    "INVALID_PARAMETER_VALUE.REGEX_GROUP_INDEX",
    {
      parameter: "`idx`",
      functionName: `\`${functionName}\``,
      groupCount: String(match.length - 1),
      groupIndex: String(group),
    },
    "SparkRuntimeException",
  );
}

/** `position` counts characters from 1; what stands before it stays as it is. */
function replace(text: string, pattern: string, replacement: string, position: number): string {
  const start = [...text].slice(0, position - 1).join("").length;
  if (start >= text.length && position > 1) return text;
  const regex = javaRegex(pattern, "regexp_replace");
  const refuse = () =>
    new RaisedCondition(
      "INVALID_REGEXP_REPLACE",
      { source: text, pattern, replacement, position: `${position}` },
      "SparkRuntimeException",
    );
  return text.slice(0, start) + text.slice(start).replace(regex, (...found) => expand(replacement, found, refuse));
}

/** Java's replacement text: `$1`, `${name}` and a backslash before a character that stands for itself. */
function expand(replacement: string, found: readonly unknown[], refuse: () => Error): string {
  const groups = found.slice(
    0,
    found.findIndex((item) => typeof item === "number"),
  ) as (string | undefined)[];
  const last = found.at(-1);
  const named = typeof last === "object" ? (last as Record<string, string | undefined>) : {};
  return replacement.replace(/\\(.)|\$\{(\w+)\}|\$(\d+)/gs, (_whole, literal, name, digits: string | undefined) => {
    if (literal !== undefined) return literal;
    if (name !== undefined) {
      if (!(name in named)) throw refuse();
      return named[name] ?? "";
    }
    // As many digits as make a group that exists, the rest is text.
    let length = digits!.length;
    while (length > 1 && Number(digits!.slice(0, length)) >= groups.length) length--;
    const group = Number(digits!.slice(0, length));
    if (group >= groups.length) throw refuse();
    return (groups[group] ?? "") + digits!.slice(length);
  });
}

/** At most `limit` parts when it is positive; trailing empty ones are kept. A match of nothing at the start parts nothing off. */
function split(text: string, pattern: string, limit: number): string[] {
  if (pattern === "" && text !== "") {
    const characters = [...text];
    if (limit <= 0 || limit >= characters.length) return characters;
    return [...characters.slice(0, limit - 1), characters.slice(limit - 1).join("")];
  }
  const parts: string[] = [];
  let end = 0;
  for (const match of text.matchAll(javaRegex(pattern, "split"))) {
    if (limit > 0 && parts.length === limit - 1) break;
    const matchEnd = match.index + match[0].length;
    if (matchEnd === 0) continue;
    parts.push(text.slice(end, match.index));
    end = matchEnd;
  }
  return [...parts, text.slice(end)];
}
