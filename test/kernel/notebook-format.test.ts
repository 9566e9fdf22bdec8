import { describe, expect, it } from "vitest";
import {
  type Notebook,
  type NotebookCell,
  newCellId,
  newNotebookMetadata,
  parseNotebook,
  serializeNotebook,
} from "../../runtime/notebook/index";
import type { CellOutput } from "../../runtime/protocol/kernel-messages";

const cell = (part: Partial<NotebookCell>): NotebookCell => ({
  id: "a1",
  language: "sparkts",
  source: "",
  outputs: [],
  metadata: {},
  ...part,
});
const notebook = (...cells: NotebookCell[]): Notebook => ({ cells, metadata: newNotebookMetadata });
const roundTrip = (value: Notebook) => parseNotebook(serializeNotebook(value));
const fileOf = (document: object) =>
  JSON.stringify({ nbformat: 4, nbformat_minor: 5, metadata: {}, cells: [], ...document });

describe("serializeNotebook", () => {
  it("writes what Jupyter's own writer would", () => {
    const text = serializeNotebook(
      notebook(
        cell({ id: "intro", language: "markdown", source: "# Ünïcode\n\ntext" }),
        cell({ id: "code", source: "const x = 1\nx\n", metadata: { tags: ["b", "a"], collapsed: false } }),
      ),
    );
    expect(text).toBe(`{
 "cells": [
  {
   "cell_type": "markdown",
   "id": "intro",
   "metadata": {},
   "source": [
    "# Ünïcode\\n",
    "\\n",
    "text"
   ]
  },
  {
   "cell_type": "code",
   "execution_count": null,
   "id": "code",
   "metadata": {
    "collapsed": false,
    "tags": [
     "b",
     "a"
    ],
    "vscode": {
     "languageId": "sparkts"
    }
   },
   "outputs": [],
   "source": [
    "const x = 1\\n",
    "x\\n"
   ]
  }
 ],
 "metadata": {
  "kernelspec": {
   "display_name": "Local Spark",
   "language": "typescript",
   "name": "sparknb"
  },
  "language_info": {
   "file_extension": ".ts",
   "mimetype": "application/typescript",
   "name": "typescript"
  }
 },
 "nbformat": 4,
 "nbformat_minor": 5
}
`);
  });

  it("is a fixed point: reading and writing again changes nothing", () => {
    const once = serializeNotebook(
      notebook(
        cell({ id: "1", language: "sparksql", source: "select 1" }),
        cell({ id: "2", language: "python", source: "1\n" }),
        cell({ id: "3", language: "raw", source: "kept" }),
        cell({ id: "4", outputs: everyOutput }),
      ),
    );
    expect(serializeNotebook(parseNotebook(once))).toBe(once);
  });

  it("writes line breaks of Windows as \\n", () => {
    expect(roundTrip(notebook(cell({ source: "a\r\nb\r\n" }))).cells[0]!.source).toBe("a\nb\n");
  });

  it("leaves out the items of an output that are too long, and keeps its other forms", () => {
    const output: CellOutput = {
      kind: "display",
      isResult: true,
      items: [
        { mime: "text/html", data: "x".repeat(100) },
        { mime: "text/plain", data: "short" },
      ],
    };
    const text = serializeNotebook(notebook(cell({ outputs: [output] })), { maxItemLength: 50 });
    expect(parseNotebook(text).cells[0]!.outputs).toEqual([
      { kind: "display", isResult: true, items: [{ mime: "text/plain", data: "short" }] },
    ]);
  });
});

const everyOutput: CellOutput[] = [
  { kind: "stream", name: "stdout", text: "one\ntwo" },
  { kind: "stream", name: "stderr", text: "careful\n" },
  {
    kind: "display",
    isResult: true,
    items: [
      { mime: "application/vnd.apache.arrow.stream", data: "/////wgA", isBase64: true },
      { mime: "text/html", data: "<table>\n</table>" },
      { mime: "text/plain", data: "+--+\n" },
    ],
    metadata: { hasMore: false, schema: "{}", shownRows: 1 },
  },
  { kind: "display", isResult: false, items: [{ mime: "application/json", data: '{"b":1,"a":[2]}' }] },
  { kind: "display", isResult: false, items: [{ mime: "image/png", data: "iVBORw0K", isBase64: true }] },
  {
    kind: "error",
    error: {
      name: "AnalysisException",
      summary: "No column `prise`.",
      message: "[UNRESOLVED_COLUMN.WITH_SUGGESTION] A column … SQLSTATE: 42703",
      condition: "UNRESOLVED_COLUMN.WITH_SUGGESTION",
      sqlState: "42703",
      frames: [
        { function: "load", cellIndex: 3, line: 4, column: 7 },
        { cellIndex: 3, line: 9, column: 1 },
        { function: "Reader.open", file: "/home/me/my work/reader.ts", line: 1, column: 2 },
      ],
      detail: "org.apache.spark…\n    at somewhere",
    },
  },
];

describe("outputs", () => {
  it("come back as they were", () => {
    const expected = everyOutput.map((output) =>
      output.kind === "display" && output.items[0]!.mime === "application/json"
        ? { ...output, items: [{ mime: "application/json", data: '{"a":[2],"b":1}' }] }
        : output,
    );
    expect(roundTrip(notebook(cell({ outputs: everyOutput }))).cells[0]!.outputs).toEqual(expected);
  });

  it("of one stream are joined", () => {
    const texts = ["a", "b\n", "c"].map((text): CellOutput => ({ kind: "stream", name: "stdout", text }));
    expect(roundTrip(notebook(cell({ outputs: texts }))).cells[0]!.outputs).toEqual([
      { kind: "stream", name: "stdout", text: "ab\nc" },
    ]);
  });

  it("of a Python kernel are read: its traceback is the detail", () => {
    const output = { output_type: "error", ename: "KeyError", evalue: "'x'", traceback: ["----", "KeyError: 'x'"] };
    const file = fileOf({ cells: [{ cell_type: "code", source: "", outputs: [output], metadata: {} }] });
    expect(parseNotebook(file).cells[0]!.outputs).toEqual([
      {
        kind: "error",
        error: { name: "KeyError", summary: "'x'", message: "'x'", frames: [], detail: "----\nKeyError: 'x'" },
      },
    ]);
  });
});

describe("parseNotebook", () => {
  it("takes an empty file as an empty notebook", () => {
    expect(parseNotebook(" \n")).toEqual({ cells: [], metadata: newNotebookMetadata });
  });

  it("takes the language of a code cell from the notebook when the cell names none", () => {
    const python = fileOf({
      metadata: { language_info: { name: "python" } },
      cells: [{ cell_type: "code", source: "1", metadata: {} }],
    });
    expect(parseNotebook(python).cells[0]!.language).toBe("python");
    expect(parseNotebook(fileOf({ cells: [{ cell_type: "code", source: "1" }] })).cells[0]!.language).toBe("sparkts");
  });

  it("gives cells without an id the same one at every reading, and doubles a new one", () => {
    const file = fileOf({
      cells: ["x", "x", "y"].map((source, i) => ({ cell_type: "code", source, ...(i > 0 && { id: "same" }) })),
    });
    const ids = parseNotebook(file).cells.map(({ id }) => id);
    expect(new Set(ids).size).toBe(3);
    expect(ids[1]).toBe("same");
    expect(parseNotebook(file).cells.map(({ id }) => id)).toEqual(ids);
  });

  it("keeps metadata and attachments that it does not know", () => {
    const file = fileOf({
      metadata: { author: "me" },
      cells: [
        { cell_type: "markdown", source: "", metadata: { k: [1] }, attachments: { "a.png": { "image/png": "aa" } } },
      ],
    });
    const { metadata, cells } = roundTrip(parseNotebook(file));
    expect(metadata).toEqual({ author: "me" });
    expect(cells[0]).toMatchObject({ metadata: { k: [1] }, attachments: { "a.png": { "image/png": "aa" } } });
  });

  it.each([
    ["{ nope", /not JSON/],
    ["<<<<<<< HEAD\n{}\n=======\n", /merge conflict/],
    ["[]", /no JSON object/],
    ["{}", /does not name its nbformat/],
    [JSON.stringify({ nbformat: 3, worksheets: [] }), /nbformat 3.*jupyter nbconvert/],
    [JSON.stringify({ nbformat: 5, cells: [] }), /nbformat 5.*reads nbformat 4/],
    [fileOf({ cells: 7 }), /no list of cells/],
    [fileOf({ cells: [{ cell_type: "heading" }] }), /Cell 1.*"heading"/],
    [fileOf({ cells: [{ cell_type: "code", source: 3 }] }), /source of cell 1/],
  ])("refuses %j", (text, message) => {
    expect(() => parseNotebook(text)).toThrow(expect.objectContaining({ name: "NotebookFormatError" }));
    expect(() => parseNotebook(text)).toThrow(message);
  });
});

it("newCellId makes valid ids", () => {
  expect(newCellId()).toMatch(/^[0-9a-f]{8}$/);
});
