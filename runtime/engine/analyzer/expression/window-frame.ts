import type { AggregateCall, Call, Expression, Literal, WindowFrame } from "../../../plan/resolved/index";
import { integerType } from "../../../types/index";
import { foldConstant } from "../../functions/index";

const growing = (unit: WindowFrame["unit"]): WindowFrame => ({
  unit,
  lower: "unbounded_preceding",
  upper: "current_row",
});

/** Functions whose frame is theirs to say. */
const frames: Readonly<Record<string, WindowFrame>> = {
  row_number: growing("rows"),
  rank: growing("rows"),
  dense_rank: growing("rows"),
  percent_rank: growing("rows"),
  ntile: growing("rows"),
  counter_diff: growing("rows"),
  cume_dist: growing("range"),
};

const integer = (value: number): Literal => ({ kind: "Literal", type: integerType, nullable: false, value });

function offsetOf(argument: Expression | undefined): number {
  const value = argument ? foldConstant(argument)?.value : 1;
  return typeof value === "number" ? value : 1;
}

/** The frame that a function insists on; lag and lead look at one row, so many away. */
export function ownFrame({ kind, function: name, args }: AggregateCall | Call): WindowFrame | undefined {
  if (kind === "AggregateCall") return undefined;
  if (name !== "lag" && name !== "lead") return frames[name];
  const offset = offsetOf(args[1]);
  const bound = integer(name === "lag" ? -offset : offset);
  return { unit: "rows", lower: bound, upper: bound };
}
