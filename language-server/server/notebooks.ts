import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import type { Connection, NotebookDocument, NotebookDocuments, TextDocuments } from "vscode-languageserver/node";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { OpenNotebook } from "../cells/open-notebook";
import type { Typings } from "../cells/typescript-notebook";
import { functionKindsOf } from "../cells/typings";
import type { Target } from "../columns/target";
import { targetRequest } from "./messages";

/** The open notebooks, in step with the editor. */
export class Notebooks {
  private readonly open = new Map<string, OpenNotebook>();
  private readonly functionKinds;

  constructor(
    private readonly connection: Connection,
    private readonly documents: NotebookDocuments<TextDocument>,
    private readonly typings: Typings,
    private readonly onChange: (notebook: OpenNotebook, cellId: string | undefined) => void,
  ) {
    this.functionKinds = functionKindsOf(typings);
    documents.onDidOpen((notebook) => this.refresh(notebook, undefined));
    documents.onDidChange(({ notebookDocument, cells }) => this.refresh(notebookDocument, cells?.textContent?.at(-1)?.document.uri ?? cells?.changed.textContent.at(-1)?.document.uri));
    documents.onDidClose(({ uri }) => {
      void this.open.get(uri)?.close();
      this.open.delete(uri);
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

  all(): Iterable<OpenNotebook> {
    return this.open.values();
  }

  private refresh(document: NotebookDocument, cellId: string | undefined): void {
    const notebook = this.open.get(document.uri) ?? this.make(document.uri);
    notebook.update(
      document.cells.flatMap(({ document: id }) => {
        const cell = this.documents.getCellTextDocument({ kind: 2, document: id });
        return cell ? [{ id, language: cell.languageId, text: cell.getText() }] : [];
      }),
    );
    this.onChange(notebook, cellId);
  }

  private make(uri: string): OpenNotebook {
    const target = async (): Promise<Target | undefined> => (await this.connection.sendRequest(targetRequest, { notebook: uri })) ?? undefined;
    const notebook = new OpenNotebook(uri, folderOf(uri), this.typings, this.functionKinds, target);
    this.open.set(uri, notebook);
    return notebook;
  }
}

const folderOf = (uri: string) => (uri.startsWith("file:") ? dirname(fileURLToPath(uri)) : process.cwd());
