import type { TextPosition } from "../stack/text-position";

/** Text that is not TypeScript. Offsets are 0-based, end exclusive. */
export class CellSyntaxError extends SyntaxError {
  constructor(
    message: string,
    readonly range: { readonly start: number; readonly end: number },
    readonly position: TextPosition,
  ) {
    super(message);
    this.name = "SyntaxError";
  }
}
