/** Browsers lay out nothing higher than some 30 million pixels. */
const maxHeight = 8_000_000;

/** Which row is at the top for a place of the scroll bar, and back; where the rows are too many for pixels, one pixel is several rows. */
export class RowScroll {
  constructor(
    readonly rows: number,
    readonly rowHeight: number,
    readonly viewHeight: number,
  ) {}

  /** Of all rows, as the scroll bar has it. */
  get height(): number {
    return Math.min(this.rows * this.rowHeight, maxHeight);
  }

  get isScaled(): boolean {
    return this.rows * this.rowHeight > maxHeight;
  }

  /** The last row that can be at the top, and a fraction. */
  get lastTop(): number {
    return Math.max(0, this.rows - this.viewHeight / this.rowHeight);
  }

  topAt(scrollTop: number): number {
    const top = this.isScaled
      ? (scrollTop / (this.height - this.viewHeight)) * this.lastTop
      : scrollTop / this.rowHeight;
    return this.clamp(top);
  }

  scrollTopOf(top: number): number {
    if (!this.isScaled) return this.clamp(top) * this.rowHeight;
    return (this.clamp(top) / this.lastTop) * (this.height - this.viewHeight);
  }

  /** The nearest top at which `row` is wholly in view. */
  reveal(row: number, top: number): number {
    const whole = Math.max(1, Math.floor(this.viewHeight / this.rowHeight));
    if (row < top) return this.clamp(row);
    return row + 1 > top + this.viewHeight / this.rowHeight
      ? this.clamp(row + 1 - Math.max(whole, this.viewHeight / this.rowHeight))
      : top;
  }

  /** First and last row in view. */
  visible(top: number): { readonly first: number; readonly last: number } {
    const last = Math.min(this.rows - 1, Math.ceil(top + this.viewHeight / this.rowHeight) - 1);
    return { first: Math.min(Math.floor(top), Math.max(0, last)), last };
  }

  private clamp(top: number): number {
    return Math.min(Math.max(0, top), this.lastTop);
  }
}
