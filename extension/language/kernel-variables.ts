import { workspace } from "vscode";
import type { InspectedVariable } from "../../runtime/protocol/inspection-messages";
import type { NotebookSessions } from "../notebook/notebook-sessions";

/** Milliseconds: a kernel that computes without a pause is not waited for. */
const patience = 5_000;

/** What the language server is told of the running kernel's variables. Asking starts nothing and runs no job. */
export async function kernelVariables(
  sessions: NotebookSessions,
  uri: string,
): Promise<readonly InspectedVariable[] | null> {
  const notebook = workspace.notebookDocuments.find((document) => document.uri.toString() === uri);
  const connection = notebook && sessions.connectionOf(notebook);
  if (!connection) return null;
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(resolve, patience, null);
  });
  const asked = connection.inspect({ kind: "variables" }).then(
    (result) => (result.kind === "ok" ? result.answer.variables : null),
    () => null,
  );
  return Promise.race([asked, late]).finally(() => clearTimeout(timer));
}
