import type { Slice } from "./slices";

/** What one run of the functions does. */
export interface Piece {
  readonly slice: Slice;
  /** No two have the same: the number of the task, as functions see it. */
  readonly number: number;
  /** The table of what it gives. */
  readonly results: string;
}

/** All slices of a step, in the order of its rows. */
export class Pieces {
  #all: readonly Piece[];
  #numbers: number;

  constructor(pieces: readonly Piece[]) {
    this.#all = pieces;
    this.#numbers = pieces.length;
  }

  get all(): readonly Piece[] {
    return this.#all;
  }

  /** @param results the second half's table; the first has the piece's own */
  divide(piece: Piece, [first, second]: readonly [Slice, Slice], results: string): readonly Piece[] {
    const halves = [
      { ...piece, slice: first },
      { slice: second, number: this.#numbers++, results },
    ];
    this.#all = this.#all.flatMap((one) => (one === piece ? halves : [one]));
    return halves;
  }
}
