import type { NotebookCellLanguage } from "../notebook";
import type { ScriptCell } from "./read-script";
import type { ScriptSyntax } from "./script-syntax";

const languages: Readonly<Record<string, NotebookCellLanguage>> = {
  sql: "sparksql",
  python: "python",
  md: "markdown",
};

/** Databricks' source format: a head line, cells parted by `COMMAND ----------`, other languages behind `MAGIC`. Undefined for other scripts. */
export function readDatabricks(
  lines: readonly string[],
  { comment, language }: ScriptSyntax,
): ScriptCell[] | undefined {
  if (lines[0]?.trimEnd() !== `${comment} Databricks notebook source`) return undefined;
  const parts = lines
    .slice(1)
    .join("\n")
    .split(new RegExp(`^${comment} COMMAND -{10}[ \\t]*$`, "m"));
  return parts.map((part) => {
    const magic = `${comment} MAGIC`;
    const own = part.trim().split("\n");
    if (!own.every((line) => line.startsWith(magic))) return { language, source: part.trim() };
    const source = own.map((line) => line.slice(magic.length).replace(/^ /, "")).join("\n");
    const [, name = "", rest = ""] = /^%(\w+)([\s\S]*)$/.exec(source) ?? [];
    const known = languages[name];
    return known ? { language: known, source: rest.trim() } : { language: "raw", source };
  });
}
