import type { Connection } from "vscode-languageserver/node";
import { explainCell } from "../features/explain-cell";
import { peekRows } from "../features/peek";
import { stepHints } from "../features/step-hints";
import { survey } from "../features/survey";
import { explainRequest, peekRequest, stepsChanged, stepsRequest, surveyRequest } from "./messages";
import type { Notebooks } from "./notebooks";
import { offsetAt, rangeOf } from "./positions";

/** What has to do with running: first rows of a step, what a cell would run, and what steps did when their cell ran. */
export function answerRunRequests(connection: Connection, notebooks: Notebooks): void {
  connection.onRequest(peekRequest, async ({ cell: uri, position, rows }) => {
    const notebook = notebooks.of(uri);
    const cell = notebook?.cell(uri);
    return (notebook && cell && (await peekRows({ notebook, cell, offset: offsetAt(cell, position) }, rows))) ?? null;
  });
  connection.onRequest(explainRequest, async ({ cell: uri }) => {
    const notebook = notebooks.of(uri);
    const cell = notebook?.cell(uri);
    return (notebook && cell && (await explainCell({ notebook, cell }))) ?? null;
  });
  connection.onRequest(surveyRequest, async ({ notebook: uri }) => {
    const notebook = notebooks.named(uri);
    return notebook ? survey(notebook) : [];
  });
  connection.languages.inlayHint.on(async ({ textDocument: { uri } }) => {
    const notebook = notebooks.of(uri);
    if (!notebook?.cell(uri)) return null;
    const run = await connection.sendRequest(stepsRequest, { cell: uri });
    const cell = notebook.cell(uri);
    if (!run || cell?.text !== run.text) return null;
    return stepHints({ notebook, cell }, run.steps).map(({ offset, text }) => ({
      position: rangeOf(cell, { start: offset, end: offset }).start,
      label: text,
      paddingLeft: true,
    }));
  });
  connection.onNotification(stepsChanged, () => void connection.languages.inlayHint.refresh());
}
