import { booleanType, type DataType, stringType } from "../../../types/index";
import type { FunctionRow, GeneratedColumn } from "../row";
import { quoteText } from "../sql/text";
import { collationLocales } from "./collation-locales";
import { sqlKeywords } from "./sql-keywords";

const icuVersion = "78.3.0.0";

/** What may follow a locale's name, in Spark's order. */
const modifiers = ["", "_AI", "_AI_RTRIM", "_CI", "_CI_AI", "_CI_AI_RTRIM", "_CI_RTRIM", "_RTRIM"];
const binaryCollations = ["UTF8_BINARY", "UTF8_LCASE", "UTF8_BINARY_RTRIM", "UTF8_LCASE_RTRIM"];

type Cell = string | boolean | null;

const collationRow = (name: string, modifier: string, locale: readonly Cell[], version: Cell): readonly Cell[] => [
  "SYSTEM",
  "BUILTIN",
  name,
  ...locale,
  modifier.includes("_AI") ? "ACCENT_INSENSITIVE" : "ACCENT_SENSITIVE",
  /_CI|_LCASE/.test(modifier) ? "CASE_INSENSITIVE" : "CASE_SENSITIVE",
  modifier.includes("_RTRIM") ? "RTRIM" : "NO_PAD",
  version,
];

const collationRows = (): readonly (readonly Cell[])[] => [
  ...binaryCollations.map((name) => collationRow(name, name, [null, null], null)),
  ...collationLocales.flatMap(([name, ...locale]) =>
    modifiers.map((modifier) => collationRow(name + modifier, modifier, locale, icuVersion)),
  ),
];

const column = (name: string, nullable = false, type: DataType = stringType): GeneratedColumn => ({
  name,
  type,
  nullable,
});

const cellSql = (cell: Cell) => (typeof cell === "string" ? quoteText(cell) : `${cell ?? "NULL"}`);

/** A table that is always the same: `rows` are asked for when a query is written. */
function systemTable(
  name: string,
  columns: readonly GeneratedColumn[],
  rows: () => readonly (readonly Cell[])[],
): FunctionRow {
  return {
    name,
    kind: "generator",
    isTableOnly: true,
    args: "",
    type: { kind: "struct", fields: columns },
    columns: () => columns,
    nullable: true,
    lists: () => {
      const all = rows();
      return columns.map((_, i) => `[${all.map((row) => cellSql(row[i]!)).join(", ")}]`);
    },
  };
}

export const systemTableFunctions: readonly FunctionRow[] = [
  systemTable("sql_keywords", [column("keyword"), column("reserved", false, booleanType)], () =>
    sqlKeywords.map((word) => [word, false]),
  ),
  systemTable(
    "collations",
    [
      column("CATALOG"),
      column("SCHEMA"),
      column("NAME"),
      column("LANGUAGE", true),
      column("COUNTRY", true),
      column("ACCENT_SENSITIVITY"),
      column("CASE_SENSITIVITY"),
      column("PAD_ATTRIBUTE"),
      column("ICU_VERSION", true),
    ],
    collationRows,
  ),
];
