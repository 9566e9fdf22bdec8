import { tokenize } from "../../types";
import type { Notebook, NotebookCell } from "../notebook";
import { markNames, type ScriptSyntax } from "./script-syntax";

/** A program of the notebook's cells: those of its language as they are, SQL through Spark, all else as comments. */
export function writeScript({ cells }: Notebook, syntax: ScriptSyntax): string {
  const parts = cells.map((cell) => `${mark(cell, syntax)}\n${body(cell, syntax)}`.trimEnd());
  return `${[syntax.prelude, ...parts].filter((part) => part !== "").join("\n\n")}\n`;
}

const mark = ({ language }: NotebookCell, { comment, language: own }: ScriptSyntax) =>
  language === own ? `${comment} %%` : `${comment} %% [${markNames[language]}]`;

function body({ language, source }: NotebookCell, syntax: ScriptSyntax): string {
  if (language === syntax.language) return syntax.sql ? withoutMagic(source, syntax) : closed(source);
  const call = language === "sparksql" ? sqlCalls(source, syntax) : undefined;
  return call ?? commented(source, syntax);
}

/** A SQL script's statements end in semicolons. */
const closed = (source: string) =>
  source.trimEnd().endsWith(";") || source.trim() === "" ? source : `${source.trimEnd()};`;

const withoutMagic = (source: string, syntax: ScriptSyntax) => {
  const { notebookOnly } = syntax;
  if (!notebookOnly) return source;
  if (source.trimStart().startsWith("%%")) return commented(source, syntax);
  return source
    .split("\n")
    .map((line) => (notebookOnly.test(line) ? `${syntax.comment} ${line}` : line))
    .join("\n");
};

const commented = (source: string, { comment }: ScriptSyntax) =>
  source
    .split("\n")
    .map((line) => `${comment} ${line}`.trimEnd())
    .join("\n");

/** Undefined where the text cannot stand in the language's quotes, or takes values from the notebook. */
function sqlCalls(source: string, { sql }: ScriptSyntax): string | undefined {
  if (!sql || /"""|`|\$\{|\\$/m.test(source)) return undefined;
  const statements = statementsOf(source);
  if (!statements || statements.length === 0) return undefined;
  return statements.map((statement) => `${sql.before}\n${statement}\n${sql.after}`).join("\n");
}

function statementsOf(source: string): string[] | undefined {
  try {
    const tokens = tokenize(source);
    if (tokens.some(({ word }, index) => word === ":" || (word === "BEGIN" && index === 0))) return undefined;
    const ends = tokens.filter(({ word, kind }) => word === ";" || kind === "end").map(({ start }) => start);
    const starts = [0, ...ends.map((end) => end + 1)];
    return ends.map((end, index) => source.slice(starts[index], end).trim()).filter((text) => text !== "");
  } catch {
    return undefined;
  }
}
