import type { JsonObject, NotebookCellLanguage } from "./notebook";
import { isRunnable } from "./notebook";

/** Names that other tools write for our languages. */
const aliases: Readonly<Record<string, NotebookCellLanguage>> = {
  typescript: "sparkts",
  javascript: "sparkts",
  ts: "sparkts",
  sql: "sparksql",
  "spark-sql": "sparksql",
};

const runnableLanguage = (name: unknown): NotebookCellLanguage | undefined => {
  if (typeof name !== "string") return undefined;
  const language = (aliases[name] ?? name) as NotebookCellLanguage;
  return isRunnable(language) ? language : undefined;
};

const objectAt = (object: JsonObject, key: string): JsonObject =>
  typeof object[key] === "object" && object[key] !== null && !Array.isArray(object[key])
    ? (object[key] as JsonObject)
    : {};

/** The language of code cells that name none: the notebook's own, TypeScript if it names none either. */
export function defaultLanguage(notebookMetadata: JsonObject): NotebookCellLanguage {
  return (
    runnableLanguage(objectAt(notebookMetadata, "language_info").name) ??
    runnableLanguage(objectAt(notebookMetadata, "kernelspec").language) ??
    "sparkts"
  );
}

/** Takes the language out of a code cell's metadata (`vscode.languageId`, where VS Code keeps it in .ipynb files too). */
export function splitLanguage(
  cellMetadata: JsonObject,
  fallback: NotebookCellLanguage,
): { language: NotebookCellLanguage; metadata: JsonObject } {
  const { languageId, ...vscode } = objectAt(cellMetadata, "vscode");
  const { vscode: _, ...rest } = cellMetadata;
  return {
    language: runnableLanguage(languageId) ?? fallback,
    metadata: Object.keys(vscode).length > 0 ? { ...rest, vscode } : rest,
  };
}

/** The opposite of `splitLanguage`. */
export function joinLanguage(metadata: JsonObject, language: NotebookCellLanguage): JsonObject {
  return { ...metadata, vscode: { ...objectAt(metadata, "vscode"), languageId: language } };
}
