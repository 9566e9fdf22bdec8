import { joinLanguage } from "./cell-language";
import { toLines } from "./multiline";
import type { JsonObject, JsonValue, Notebook, NotebookCell } from "./notebook";
import { isRunnable } from "./notebook";
import { defaultMaxItemLength, toNbOutputs } from "./output";

export interface SerializeOptions {
  /** Characters; longer items of an output are left out of the file. */
  readonly maxItemLength?: number;
}

/** nbformat 4.5 JSON, byte for byte as Jupyter writes it: sorted keys, one space of indent, a last line break. The same notebook gives the same text. */
export function serializeNotebook(notebook: Notebook, options: SerializeOptions = {}): string {
  const { maxItemLength = defaultMaxItemLength } = options;
  const document = {
    cells: notebook.cells.map((cell) => toNbCell(cell, maxItemLength)),
    metadata: notebook.metadata,
    nbformat: 4,
    nbformat_minor: 5,
  };
  return `${JSON.stringify(sortKeys(document), null, 1)}\n`;
}

function toNbCell(cell: NotebookCell, maxItemLength: number): JsonObject {
  const source = toLines(cell.source);
  if (isRunnable(cell.language)) {
    return {
      cell_type: "code",
      execution_count: null,
      id: cell.id,
      metadata: joinLanguage(cell.metadata, cell.language),
      outputs: toNbOutputs(cell.outputs, maxItemLength),
      source,
    };
  }
  return {
    ...(cell.attachments && { attachments: cell.attachments }),
    cell_type: cell.language,
    id: cell.id,
    metadata: cell.metadata,
    source,
  };
}

function sortKeys(value: JsonValue): JsonValue {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value as JsonObject).filter(([, item]) => item !== undefined);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, item]) => [key, sortKeys(item)]));
}
