/** Renderer → extension: show this position of the user's code. Line and column count from 1. */
export interface RevealMessage {
  readonly kind: "reveal";
  readonly cellIndex?: number;
  readonly file?: string;
  readonly line: number;
  readonly column: number;
}
