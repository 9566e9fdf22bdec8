import { createConnection, NotebookDocuments, ProposedFeatures, TextDocuments } from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";

/** Thin: wires the connection to the documents it keeps in step with the editor. */
const connection = createConnection(ProposedFeatures.all);
const notebooks = new NotebookDocuments(new TextDocuments(TextDocument));

connection.onInitialize(() => ({
  capabilities: {
    notebookDocumentSync: {
      notebookSelector: [
        { notebook: { notebookType: "spark-notebook" }, cells: [{ language: "sparkts" }, { language: "sparksql" }] },
      ],
    },
  },
}));

notebooks.listen(connection);
connection.listen();
