/** Row -1 is the header, column -1 the row's number. */
export interface CellPosition {
  readonly row: number;
  readonly column: number;
}

export interface CellRange {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

/** The active cell and the rectangle between it and where the selection began. A row's number stands for the row, a header for the column. */
export class Selection {
  active: CellPosition = { row: 0, column: 0 };
  anchor: CellPosition = this.active;

  constructor(
    readonly rows: () => number,
    readonly columns: () => number,
  ) {}

  /** @param extend keeps where the selection began */
  moveTo(position: CellPosition, extend = false): void {
    const row = Math.max(-1, Math.min(position.row, this.rows() - 1));
    const column = Math.max(-1, Math.min(position.column, this.columns() - 1));
    this.active = { row, column };
    if (!extend) this.anchor = this.active;
  }

  selectAll(): void {
    this.anchor = { row: 0, column: 0 };
    this.active = { row: Math.max(0, this.rows() - 1), column: Math.max(0, this.columns() - 1) };
  }

  selectRow(): void {
    this.anchor = { row: this.anchor.row, column: -1 };
    this.active = { row: this.active.row, column: -1 };
  }

  selectColumn(): void {
    this.anchor = { row: -1, column: this.anchor.column };
    this.active = { row: -1, column: this.active.column };
  }

  get range(): CellRange {
    const [anchor, active] = [this.anchor, this.active];
    const wholeRows = anchor.column < 0 || active.column < 0;
    const wholeColumns = anchor.row < 0 || active.row < 0;
    return {
      firstRow: wholeColumns ? 0 : Math.min(anchor.row, active.row),
      lastRow: wholeColumns ? this.rows() - 1 : Math.max(anchor.row, active.row),
      firstColumn: wholeRows ? 0 : Math.min(anchor.column, active.column),
      lastColumn: wholeRows ? this.columns() - 1 : Math.max(anchor.column, active.column),
    };
  }

  get isOneCell(): boolean {
    const { firstRow, lastRow, firstColumn, lastColumn } = this.range;
    return firstRow === lastRow && firstColumn === lastColumn;
  }

  has(row: number, column: number): boolean {
    const { firstRow, lastRow, firstColumn, lastColumn } = this.range;
    return row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn;
  }
}
