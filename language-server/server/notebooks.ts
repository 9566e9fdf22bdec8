import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import type { Connection, NotebookDocument, NotebookDocuments } from "vscode-languageserver/node";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { OpenNotebook } from "../cells/open-notebook";
import type { Typings } from "../cells/typescript-notebook";
import { functionKindsOf } from "../cells/typings";
import type { Target } from "../columns/target";
import { targetRequest } from "./messages";

export interface CellEdit {
  readonly cellId: string;
  readonly offset: number;
}

export interface NotebookListener {
  changed(notebook: OpenNotebook, edit: CellEdit | undefined): void;
  closed(notebook: OpenNotebook): void;
}

/** Where the part of a text that has changed ends. */
function endOfEdit(before: string, after: string): number {
  let same = 0;
  while (same < Math.min(before.length, after.length) && before.at(-1 - same) === after.at(-1 - same)) same++;
  return after.length - same;
}

/** The open notebooks, in step with the editor. */
export class Notebooks {
  private readonly open = new Map<string, OpenNotebook>();
  private readonly functionKinds;

  constructor(
    private readonly connection: Connection,
    private readonly documents: NotebookDocuments<TextDocument>,
    private readonly typings: Typings,
    private readonly listener: NotebookListener,
  ) {
    this.functionKinds = functionKindsOf(typings);
    documents.onDidOpen((notebook) => this.refresh(notebook));
    documents.onDidChange(({ notebookDocument }) => this.refresh(notebookDocument));
    documents.onDidClose(({ uri }) => {
      const notebook = this.open.get(uri);
      if (!notebook) return;
      this.open.delete(uri);
      this.listener.closed(notebook);
      void notebook.close();
    });
  }

  /** The notebook of a cell. */
  of(cellUri: string): OpenNotebook | undefined {
    const notebook = this.documents.findNotebookDocumentForCell(cellUri);
    return notebook && this.open.get(notebook.uri);
  }

  named(uri: string): OpenNotebook | undefined {
    return this.open.get(uri);
  }

  async close(): Promise<void> {
    await Promise.all([...this.open.values()].map((notebook) => notebook.close()));
    this.open.clear();
  }

  private refresh(document: NotebookDocument): void {
    const notebook = this.open.get(document.uri) ?? this.make(document.uri);
    const before = new Map(notebook.cells.map(({ id, text }) => [id, text]));
    notebook.update(
      document.cells.flatMap(({ document: id }) => {
        const cell = this.documents.getCellTextDocument({ kind: 2, document: id });
        return cell ? [{ id, language: cell.languageId, text: cell.getText() }] : [];
      }),
    );
    const changed = notebook.cells.find(({ id, text }) => before.has(id) && before.get(id) !== text);
    this.listener.changed(
      notebook,
      changed && { cellId: changed.id, offset: endOfEdit(before.get(changed.id)!, changed.text) },
    );
  }

  private make(uri: string): OpenNotebook {
    const target = async (): Promise<Target | undefined> =>
      (await this.connection.sendRequest(targetRequest, { notebook: uri })) ?? undefined;
    const notebook = new OpenNotebook(uri, folderOf(uri), this.typings, this.functionKinds, target);
    this.open.set(uri, notebook);
    return notebook;
  }
}

const folderOf = (uri: string) => (uri.startsWith("file:") ? dirname(fileURLToPath(uri)) : process.cwd());
