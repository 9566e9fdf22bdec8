import { randomUUID } from "node:crypto";
import {
  type Disposable,
  l10n,
  type NotebookCell,
  type NotebookDocument,
  Uri,
  ViewColumn,
  window,
  workspace,
} from "vscode";
import { frameMark } from "./cell-output";
import type { FrameKernel } from "./grid-requests";

const scheme = "sparknb-plan";
const texts = new Map<string, string>();

/** Of the last frame that the cell shows. */
export const shownFrameId = ({ outputs }: NotebookCell): string | undefined =>
  outputs.map(({ metadata }) => metadata?.[frameMark] as string | undefined).findLast((id) => id !== undefined);

/** Plans are texts that nobody saves. */
export function providePlans(): Disposable[] {
  return [
    workspace.registerTextDocumentContentProvider(scheme, {
      provideTextDocumentContent: (uri) => texts.get(uri.toString()),
    }),
    workspace.onDidCloseTextDocument(({ uri }) => texts.delete(uri.toString())),
  ];
}

/** Shows how Spark plans what the cell shows, beside the notebook. Nothing runs for it. */
export async function showPlan(
  cell: NotebookCell,
  kernelOf: (notebook: NotebookDocument) => FrameKernel | undefined,
): Promise<void> {
  const frameId = shownFrameId(cell);
  const request = { kind: "plan", view: { sort: [], filters: [] } } as const;
  const result = frameId
    ? await kernelOf(cell.notebook)?.frame({ frameId, requestId: randomUUID(), request })
    : undefined;
  if (result?.kind === "error") {
    void window.showErrorMessage(result.error.summary);
    return;
  }
  if (result?.kind !== "ok" || !("text" in result.answer)) {
    void window.showInformationMessage(l10n.t("The session that computed this cell has ended: run the cell again."));
    return;
  }
  const uri = Uri.from({ scheme, path: l10n.t("Plan of Cell {0}", cell.index + 1), query: frameId! });
  texts.set(uri.toString(), result.answer.text);
  await window.showTextDocument(uri, { viewColumn: ViewColumn.Beside, preserveFocus: true, preview: true });
}
