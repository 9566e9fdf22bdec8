import { assignCellIds } from "./cell-id";
import { defaultLanguage, splitLanguage } from "./cell-language";
import { fromLines } from "./multiline";
import type { JsonObject, JsonValue, Notebook, NotebookCell, NotebookCellLanguage } from "./notebook";
import { emptyNotebook } from "./notebook";
import { NotebookFormatError } from "./notebook-format-error";
import { fromNbOutput } from "./output";

/**
 * Reads the text of a `.sparknb` (or `.ipynb`) file. An empty file is an empty notebook.
 * @throws NotebookFormatError when the text is not a notebook of nbformat 4
 */
export function parseNotebook(text: string): Notebook {
  const json = text.replace(/^\uFEFF/, "");
  if (json.trim() === "") return emptyNotebook();
  const document = parseJson(json);
  checkVersion(document);
  const metadata = isObject(document.metadata) ? document.metadata : {};
  if (!Array.isArray(document.cells)) throw new NotebookFormatError("Not a notebook: it has no list of cells.");
  const language = defaultLanguage(metadata);
  const cells = document.cells.map((cell: JsonValue, index: number) => parseCell(cell, index + 1, language));
  const ids = assignCellIds(cells);
  return { cells: cells.map((cell, index) => ({ ...cell, id: ids[index]! })), metadata };
}

function parseJson(text: string): JsonObject {
  let value: JsonValue;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    const conflict = /^(<{7}|={7}|>{7})( |$)/m.test(text) ? " It holds marks of an unresolved merge conflict." : "";
    throw new NotebookFormatError(`Not a notebook: the file is not JSON.${conflict} ${(cause as Error).message}`, {
      cause,
    });
  }
  if (!isObject(value)) throw new NotebookFormatError("Not a notebook: the file holds no JSON object.");
  return value;
}

function checkVersion(document: JsonObject): void {
  const version = document.nbformat;
  if (typeof version !== "number") {
    throw new NotebookFormatError("Not a notebook: the file does not name its nbformat version.");
  }
  if (version < 4) {
    throw new NotebookFormatError(
      `The notebook is in the old format nbformat ${version}. Convert it with "jupyter nbconvert --to notebook", then open it again.`,
    );
  }
  if (version > 4) {
    throw new NotebookFormatError(`The notebook is in nbformat ${version}; this version of sparknb reads nbformat 4.`);
  }
}

function parseCell(value: JsonValue, position: number, fallback: NotebookCellLanguage) {
  if (!isObject(value)) throw new NotebookFormatError(`Cell ${position} is not a JSON object.`);
  const source = fromLines(value.source ?? "");
  if (source === undefined) throw new NotebookFormatError(`The source of cell ${position} is not text.`);
  const metadata = isObject(value.metadata) ? value.metadata : {};
  const id = typeof value.id === "string" ? value.id : undefined;
  const cell = { id, source: source.replace(/\r\n?/g, "\n"), outputs: [], metadata } satisfies Partial<
    Record<keyof NotebookCell, unknown>
  >;
  switch (value.cell_type) {
    case "code":
      return { ...cell, ...splitLanguage(metadata, fallback), outputs: parseOutputs(value.outputs) };
    case "markdown":
    case "raw":
      return {
        ...cell,
        language: value.cell_type as NotebookCellLanguage,
        ...(isObject(value.attachments) && { attachments: value.attachments }),
      };
    default:
      throw new NotebookFormatError(`Cell ${position} is of the unknown kind ${JSON.stringify(value.cell_type)}.`);
  }
}

function parseOutputs(value: JsonValue | undefined) {
  if (!Array.isArray(value)) return [];
  return value.flatMap((output: JsonValue) => (isObject(output) ? (fromNbOutput(output) ?? []) : []));
}

const isObject = (value: JsonValue | undefined): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);
