import { type NameOf, unnamed } from "./column-names";
import { wordsOf } from "./duckdb-words";
import type { Operator } from "./operators";

type Details = Readonly<Record<string, string>>;

/** Details whose texts speak of columns. */
const spoken = ["Projections", "Groups", "Aggregates", "Expression", "Conditions", "Condition", "Order By", "Filters"];
/** What other operators found out while the query ran; in a scan too it speaks of their columns. */
const dynamic = "Dynamic Filters";
/** What says how DuckDB keeps its own books. */
const internal = new Set(["Delim Index", "Table Index", "CTE Index", "Function"]);

/**
 * The details of all operators below `tops` in the names that a person knows: columns by the names that the plan gives them, functions as Spark
 * writes them. DuckDB numbers the columns of the operator below (`#1`) and prints the names of our SQL (`q7.c12`).
 */
export function namedDetails(tops: readonly Operator[], nameOf: NameOf): ReadonlyMap<Operator, Details> {
  const all = new Map<Operator, Details>();
  /** @returns the columns that the operator gives; undefined where DuckDB does not tell them */
  const visit = (operator: Operator): readonly string[] | undefined => {
    const below = operator.children.map(visit);
    const input = operator.children.length === 1 ? below[0] : undefined;
    const known = isFileScan(operator) ? asItIs : nameOf;
    const details = Object.fromEntries(
      Object.entries(operator.details).flatMap(([name, text]) => {
        if (internal.has(name)) return [];
        if (name === dynamic) return [[name, inKnownNames(text, nameOf, undefined)]];
        if (!spoken.includes(name)) return [[name, text]];
        const items = itemsOf(text).map((item) => inKnownNames(item, known, input));
        return items.every((item) => item === unnamed) ? [] : [[name, items.join(", ")]];
      }),
    );
    all.set(operator, details);
    return columnsOf(operator, known, input);
  };
  for (const top of tops) visit(top);
  return all;
}

/** Its columns are the files' own, whatever they are called. */
const isFileScan = ({ work, readsStage }: Operator) => work === "scan" && readsStage === undefined;
const asItIs: NameOf = (word) => word;

function columnsOf(
  { name, work, details }: Operator,
  nameOf: NameOf,
  input: readonly string[] | undefined,
): readonly string[] | undefined {
  const listed = (...keys: readonly string[]) =>
    keys.flatMap((key) => itemsOf(details[key] ?? "").map((item) => inKnownNames(item, nameOf, input)));
  if (work === "scan" || work === "project")
    return details.Projections === undefined ? undefined : listed("Projections");
  if (work === "aggregate") return listed("Groups", "Aggregates");
  // The others pick from what they are given, or join, without saying what.
  return ["FILTER", "UNION", "LIMIT", "STREAMING_LIMIT", "TOP_N"].includes(name) ? input : undefined;
}

/** The parts of a list, whose own commas stand in brackets or quotes. */
export function itemsOf(list: string): readonly string[] {
  const items = [""];
  let depth = 0;
  for (const word of wordsOf(list)) {
    if (word === "(" || word === "[" || word === "{") depth++;
    if (word === ")" || word === "]" || word === "}") depth--;
    if (word === "," && depth <= 0) items.push("");
    else items[items.length - 1] += word;
  }
  return items.map((item) => item.trim()).filter((item) => item !== "");
}

const isGuard = /More than one row returned by a subquery/;

/** One text of DuckDB's. @param input the columns that it numbers */
export function inKnownNames(text: string, nameOf: NameOf, input: readonly string[] | undefined): string {
  if (isGuard.test(text)) return "scalar-subquery";
  const words = [...wordsOf(text)];
  const told = words.flatMap((word, i) => {
    if (/^#\d+$/.test(word)) return [input?.[Number(word.slice(1))] ?? unnamed];
    if (/^q\d+$/.test(word) && words[i + 1] === ".") return [];
    if (word === "." && /^q\d+$/.test(words[i - 1] ?? "")) return [];
    if (word === "SUBQUERY") return ["scalar-subquery"];
    // A function that DuckDB also has as a keyword.
    if (/^"\w+"$/.test(word) && words[i + 1] === "(") return [word.slice(1, -1)];
    return [nameOf(word)];
  });
  return withoutCompression(told.join(""))
    .replaceAll("count_star()", "count(1)")
    .replaceAll(" IS NOT DISTINCT FROM ", " <=> ")
    .replace(/CASE {2}WHEN/g, "CASE WHEN");
}

/** DuckDB makes keys smaller before it sorts or groups, and undoes that afterwards. */
function withoutCompression(text: string): string {
  const [, before, after] = /^(.*?)__internal_(?:de)?compress_\w+\((.*)$/s.exec(text) ?? [];
  if (before === undefined || after === undefined) return text;
  let depth = 0;
  let inner: string | undefined;
  let at = 0;
  for (const word of wordsOf(after)) {
    if (word === ")" && depth === 0)
      return withoutCompression(`${before}${inner ?? after.slice(0, at)}${after.slice(at + 1)}`);
    if (word === "(") depth++;
    if (word === ")") depth--;
    if (word === "," && depth === 0) inner ??= after.slice(0, at);
    at += word.length;
  }
  // Cut off.
  return withoutCompression(before + (inner ?? after));
}
