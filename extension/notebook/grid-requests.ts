import { basename } from "node:path";
import {
  type Disposable,
  env,
  l10n,
  type NotebookDocument,
  type NotebookEditor,
  type NotebookRendererMessaging,
  notebooks,
  Uri,
  window,
} from "vscode";
import type { ExportFormat, FrameParams, FrameRequest, FrameResult } from "../../runtime/protocol/frame-messages";
import type { FromExtension, ToExtension } from "../renderers/link/messages";
import { chartSettings, keepChart } from "./cell-chart";
import { frameCell } from "./frame-cell";
import { insertCodeBelow } from "./insert-code";
import { chartRendererId, tableRendererId } from "./notebook-type";
import { processError } from "./process-error";
import { rendererTexts } from "./renderer-texts";
import { saveImage } from "./save-image";

/** The kernel of a notebook, while it runs. */
export interface FrameKernel {
  frame(params: FrameParams): Promise<FrameResult>;
  cancelFrame(requestId: string): Promise<void>;
}

/** Hands what grids ask to the kernel of their notebook, and does what only the editor can. */
export function answerGrids(kernelOf: (notebook: NotebookDocument) => FrameKernel | undefined): Disposable[] {
  const ask = async (editor: NotebookEditor, params: FrameParams): Promise<FrameResult> => {
    const kernel = kernelOf(editor.notebook);
    if (!kernel) return { kind: "gone" };
    return kernel.frame(params).catch((error) => ({ kind: "error", error: processError(error) }));
  };

  const results = {
    frame: ask,
    export: async (editor: NotebookEditor, message: ToExtension & { kind: "export" }): Promise<FrameResult> => {
      const target = await chooseFile(editor, message.format);
      if (!target) return { kind: "cancelled" };
      return ask(
        editor,
        asking(message, { kind: "export", view: message.view, path: target.fsPath, format: message.format }),
      );
    },
    insertCode: async (editor: NotebookEditor, message: ToExtension & { kind: "insertCode" }): Promise<FrameResult> => {
      const { view, chart } = message;
      const result = await ask(editor, asking(message, { kind: "code", view, ...(chart && { chart }) }));
      const cell = frameCell(editor.notebook, message.frameId);
      if (result.kind === "ok" && cell && "language" in result.answer)
        await insertCodeBelow(cell, result.answer.language, result.answer.text);
      return result;
    },
  };

  const answer = async (messaging: NotebookRendererMessaging, editor: NotebookEditor, message: ToExtension) => {
    const reply = (answered: FromExtension) => void messaging.postMessage(answered, editor);
    switch (message.kind) {
      case "texts":
        return reply({ kind: "texts", texts: rendererTexts() });
      case "copy":
        return env.clipboard.writeText(message.text);
      case "saveImage":
        return saveImage(editor.notebook, message.format, message.data);
      case "chartSettings":
        return reply({ ...message, ...chartSettings(editor.notebook, message.frameId) });
      case "keepChart":
        return keepChart(editor.notebook, message.frameId, message.settings);
      case "cancelFrame":
        return kernelOf(editor.notebook)?.cancelFrame(message.requestId);
      default: {
        const result = await results[message.kind](editor, message as never);
        return reply({ kind: "result", requestId: message.requestId, result });
      }
    }
  };
  return [tableRendererId, chartRendererId].map((id) => {
    const messaging = notebooks.createRendererMessaging(id);
    return messaging.onDidReceiveMessage(({ editor, message }) => answer(messaging, editor, message));
  });
}

const asking = (
  { requestId, frameId }: { requestId: string; frameId: string },
  request: FrameRequest,
): FrameParams => ({
  requestId,
  frameId,
  request,
});

const formatNames: Readonly<Record<ExportFormat, string>> = { csv: "CSV", parquet: "Parquet" };

function chooseFile(editor: NotebookEditor, format: ExportFormat): Thenable<Uri | undefined> {
  const { uri } = editor.notebook;
  const name = `${basename(uri.path).replace(/\.[^.]*$/, "")}.${format}`;
  return window.showSaveDialog({
    title: l10n.t("Export as {0}", formatNames[format]),
    filters: { [formatNames[format]]: [format] },
    ...(uri.scheme === "file" && { defaultUri: Uri.joinPath(uri, "..", name) }),
  });
}
