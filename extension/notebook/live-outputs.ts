import type { NotebookCellExecution, NotebookCellOutput } from "vscode";
import type { CellOutput, StreamOutput } from "../../runtime/protocol/kernel-messages";
import { toEditorOutput, toStreamItem } from "./cell-output";

/** The outputs of a running cell, shown as they come. */
export class LiveOutputs {
  private stream: { readonly name: StreamOutput["name"]; readonly output: NotebookCellOutput } | undefined;
  private isClearing = false;

  constructor(private readonly execution: NotebookCellExecution) {
    void execution.clearOutput();
  }

  append(output: CellOutput): void {
    if (!this.isClearing && output.kind === "stream" && this.stream?.name === output.name) {
      void this.execution.appendOutputItems(toStreamItem(output), this.stream.output);
      return;
    }
    const shown = toEditorOutput(output);
    this.stream = output.kind === "stream" ? { name: output.name, output: shown } : undefined;
    // In one step: an empty output between two would make the notebook jump.
    if (this.isClearing) void this.execution.replaceOutput(shown);
    else void this.execution.appendOutput(shown);
    this.isClearing = false;
  }

  /** @param isWaiting for the next output */
  clear(isWaiting: boolean): void {
    this.stream = undefined;
    this.isClearing = isWaiting;
    if (!isWaiting) void this.execution.clearOutput();
  }
}
