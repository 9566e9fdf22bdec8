import type { Command, Position } from "vscode-languageserver";

/** A command of our own editor's side: the first rows of the frame at a place. */
export const peekCommand = (cellUri: string, position: Position): Command => ({
  title: "Peek rows",
  command: "sparkNotebook.peekRows",
  arguments: [cellUri, position],
});
