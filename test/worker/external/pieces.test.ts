import { expect, test } from "vitest";
import { type Piece, Pieces } from "../../../runtime/worker/external/pieces";

const piece = (from: number, to: number, number: number): Piece => ({
  slice: [{ from, to }],
  number,
  results: `results_${number}`,
});

test("halves take the place of what was divided, the second with a number and a table of its own", () => {
  const [first, second] = [piece(0, 8, 0), piece(8, 12, 1)];
  const pieces = new Pieces([first, second]);
  const halves = pieces.divide(first, [[{ from: 0, to: 4 }], [{ from: 4, to: 8 }]], "results_2");
  expect(halves).toEqual([{ ...piece(0, 4, 0) }, { ...piece(4, 8, 2) }]);
  pieces.divide(halves[1]!, [[{ from: 4, to: 6 }], [{ from: 6, to: 8 }]], "results_3");
  expect(pieces.all).toEqual([piece(0, 4, 0), piece(4, 6, 2), piece(6, 8, 3), second]);
});
