import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createConnection, NotebookDocuments, ProposedFeatures, TextDocuments } from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { Typings } from "./cells/typescript-notebook";
import { abilitiesOf, type ClientAbilities, capabilities } from "./server/capabilities";
import { answerRequests } from "./server/handlers";
import { LensPublisher } from "./server/lenses";
import { sessionChanged, variablesRequest } from "./server/messages";
import { Notebooks } from "./server/notebooks";
import { ProblemPublisher } from "./server/publish-problems";
import { answerRunRequests } from "./server/run-requests";

/** Thin: wires the connection to the notebooks that it keeps in step with the editor. */
const connection = createConnection(ProposedFeatures.all);
const documents = new NotebookDocuments(new TextDocuments(TextDocument));
const typings = JSON.parse(readFileSync(join(__dirname, "typings.json"), "utf8")) as Typings;
const client: ClientAbilities = { hasItemDefaults: false, refreshesLenses: false };
const lenses = new LensPublisher(connection, client);
const publisher = new ProblemPublisher(connection, (notebook) => lenses.analysed(notebook));
const notebooks = new Notebooks(connection, documents, typings, {
  changed(notebook, edit) {
    if (edit) publisher.edited(edit.cellId, edit.offset);
    publisher.schedule(notebook);
  },
  closed(notebook) {
    publisher.forget(notebook);
    lenses.forget(notebook);
  },
});

connection.onInitialize((params) => {
  Object.assign(client, abilitiesOf(params.capabilities));
  return capabilities;
});
connection.onNotification(sessionChanged, async ({ notebook: uri }) => {
  const notebook = notebooks.named(uri);
  if (!notebook) return;
  const isOpen = () => notebooks.named(uri) === notebook;
  await notebook.analyzer.reset();
  if (isOpen()) publisher.schedule(notebook);
  const variables = await connection.sendRequest(variablesRequest, { notebook: uri });
  if (variables && isOpen() && notebook.useVariables(variables)) publisher.schedule(notebook);
});
connection.onShutdown(() => notebooks.close());
// A call that was not meant to be sent, or failed behind an answer: told in the log, never the end of the server.
process.on("unhandledRejection", (reason) => connection.console.error(String((reason as Error)?.stack ?? reason)));
answerRequests(connection, notebooks, publisher, client);
answerRunRequests(connection, notebooks);
lenses.answer(notebooks);
documents.listen(connection);
connection.listen();
