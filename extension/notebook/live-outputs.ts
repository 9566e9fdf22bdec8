import { type NotebookCellExecution, NotebookCellOutput, NotebookCellOutputItem } from "vscode";
import type { CellOutput, StreamOutput } from "../../runtime/protocol/kernel-messages";
import { toEditorOutput, toStreamItem } from "./cell-output";

/** The outputs of a running cell, shown as they come. */
export class LiveOutputs {
  private stream: { readonly name: StreamOutput["name"]; readonly output: NotebookCellOutput } | undefined;
  private hasNotice = false;

  constructor(private readonly execution: NotebookCellExecution) {
    void execution.clearOutput();
  }

  /** A line that stands where outputs will be, until there are some. */
  showNotice(text: string): void {
    this.hasNotice = true;
    void this.execution.replaceOutput(new NotebookCellOutput([NotebookCellOutputItem.text(text, "text/plain")]));
  }

  clearNotice(): void {
    if (!this.hasNotice) return;
    this.hasNotice = false;
    void this.execution.clearOutput();
  }

  append(output: CellOutput): void {
    this.clearNotice();
    if (output.kind === "stream" && this.stream?.name === output.name) {
      void this.execution.appendOutputItems(toStreamItem(output), this.stream.output);
      return;
    }
    const shown = toEditorOutput(output);
    this.stream = output.kind === "stream" ? { name: output.name, output: shown } : undefined;
    void this.execution.appendOutput(shown);
  }
}
