import type { NotebookCellExecution, NotebookCellOutput } from "vscode";
import type { CellOutput, StreamOutput } from "../../runtime/protocol/kernel-messages";
import { toEditorOutput, toStreamItem } from "./cell-output";

/** The outputs of a running cell, shown as they come. */
export class LiveOutputs {
  private stream: { readonly name: StreamOutput["name"]; readonly output: NotebookCellOutput } | undefined;

  constructor(private readonly execution: NotebookCellExecution) {
    void execution.clearOutput();
  }

  append(output: CellOutput): void {
    if (output.kind === "stream" && this.stream?.name === output.name) {
      void this.execution.appendOutputItems(toStreamItem(output), this.stream.output);
      return;
    }
    const shown = toEditorOutput(output);
    this.stream = output.kind === "stream" ? { name: output.name, output: shown } : undefined;
    void this.execution.appendOutput(shown);
  }
}
