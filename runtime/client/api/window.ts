import type { MessageInitShape } from "@bufbuild/protobuf";
import {
  type Expression_SortOrder,
  type Expression_Window_WindowFrame_FrameBoundarySchema,
  type Expression_WindowSchema,
  Expression_Window_WindowFrame_FrameType as FrameType,
} from "../../protocol";
import { type Column, type ColumnOrName, toColumn } from "./column";
import { newExpression } from "./expression";

type Boundary = MessageInitShape<typeof Expression_Window_WindowFrame_FrameBoundarySchema>;

interface Frame {
  readonly frameType: FrameType;
  readonly lower: Boundary;
  readonly upper: Boundary;
}

type Columns = readonly (ColumnOrName | readonly ColumnOrName[])[];

/** Which rows a window function sees for each row; made by `Window`. */
export class WindowSpec {
  constructor(
    readonly partition: readonly Column[] = [],
    readonly order: readonly Column[] = [],
    readonly frame?: Frame,
  ) {}

  /** Rows with equal values of the columns are a partition; without any, all rows are one. */
  partitionBy(...columns: Columns): WindowSpec {
    return new WindowSpec(columns.flat().map(toColumn), this.order, this.frame);
  }

  /** The order of rows in a partition; ranks, and frames without bounds, go by it. */
  orderBy(...columns: Columns): WindowSpec {
    return new WindowSpec(this.partition, columns.flat().map(toSortColumn), this.frame);
  }

  /** Counted in rows from the current one: -1 the row before. */
  rowsBetween(start: number, end: number): WindowSpec {
    return this.#between(FrameType.ROW, start, end);
  }

  /** Counted in the value of the one ordering column, from that of the current row. */
  rangeBetween(start: number, end: number): WindowSpec {
    return this.#between(FrameType.RANGE, start, end);
  }

  /** @internal */
  get columns(): readonly Column[] {
    return [...this.partition, ...this.order];
  }

  /** @internal */
  toInit(): MessageInitShape<typeof Expression_WindowSchema> {
    return {
      partitionSpec: this.partition.map((column) => column.expression),
      orderSpec: this.order.map(sortOrderOf),
      ...(this.frame && { frameSpec: this.frame }),
    };
  }

  #between(frameType: FrameType, start: number, end: number): WindowSpec {
    const frame = { frameType, lower: boundary(frameType, start), upper: boundary(frameType, end) };
    return new WindowSpec(this.partition, this.order, frame);
  }
}

/** Where the windows of `over` begin: `Window.partitionBy("team").orderBy("points")`. */
export const Window = {
  unboundedPreceding: Number.NEGATIVE_INFINITY,
  unboundedFollowing: Number.POSITIVE_INFINITY,
  currentRow: 0,
  partitionBy: (...columns: Columns): WindowSpec => new WindowSpec().partitionBy(...columns),
  orderBy: (...columns: Columns): WindowSpec => new WindowSpec().orderBy(...columns),
  rowsBetween: (start: number, end: number): WindowSpec => new WindowSpec().rowsBetween(start, end),
  rangeBetween: (start: number, end: number): WindowSpec => new WindowSpec().rangeBetween(start, end),
} as const;

function boundary(frameType: FrameType, offset: number): Boundary {
  if (offset === 0) return { boundary: { case: "currentRow", value: true } };
  if (!Number.isFinite(offset)) return { boundary: { case: "unbounded", value: true } };
  if (!Number.isInteger(offset)) throw new RangeError(`A window's bound is a whole number: ${offset}`);
  const literalType =
    frameType === FrameType.ROW
      ? ({ case: "integer", value: offset } as const)
      : ({ case: "long", value: BigInt(offset) } as const);
  return { boundary: { case: "value", value: newExpression({ case: "literal", value: { literalType } }) } };
}

/** A column with an order; ascending where it says none. */
export function toSortColumn(column: ColumnOrName): Column {
  const given = toColumn(column);
  return given.expression.exprType.case === "sortOrder" ? given : given.asc();
}

export function sortOrderOf(column: Column): Expression_SortOrder {
  const { exprType } = toSortColumn(column).expression;
  if (exprType.case !== "sortOrder") throw new TypeError("Not a sort order");
  return exprType.value;
}
