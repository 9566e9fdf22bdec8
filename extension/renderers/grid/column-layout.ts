const minWidth = 48;
const maxFirstWidth = 360;

/** Widths of all columns, and which of them are in view. */
export class ColumnLayout {
  readonly #widths: number[];
  #lefts: number[] = [];
  #least = 0;

  constructor(widths: readonly number[]) {
    this.#widths = [...widths];
    this.#place(0);
  }

  /** @param characters of the widest text of each column, of those that are known */
  static fitting(characters: readonly number[], characterWidth: number, padding: number): ColumnLayout {
    return new ColumnLayout(
      characters.map((count) =>
        Math.min(maxFirstWidth, Math.max(minWidth, Math.ceil(count * characterWidth) + padding)),
      ),
    );
  }

  get count(): number {
    return this.#widths.length;
  }

  get width(): number {
    return this.#lefts[this.count] ?? 0;
  }

  widthOf(column: number): number {
    const own = this.#widths[column];
    return own === undefined ? 0 : Math.max(own, this.#least);
  }

  leftOf(column: number): number {
    return this.#lefts[column] ?? 0;
  }

  resize(column: number, width: number): void {
    this.#widths[column] = Math.max(minWidth, Math.round(width));
    this.#place(column);
  }

  /** No column is narrower for now, whatever its own width. */
  showAtLeast(width: number): void {
    this.#least = width;
    this.#place(0);
  }

  /** Columns that `from`–`to` pixels touch. */
  visible(from: number, to: number): { readonly first: number; readonly last: number } {
    const first = Math.max(0, this.#at(from));
    return { first, last: Math.max(first, this.#at(to - 1)) };
  }

  #at(x: number): number {
    let [low, high] = [0, this.count - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.leftOf(middle) <= x) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  #place(from: number): void {
    this.#lefts.length = from + 1;
    this.#lefts[0] = 0;
    for (let column = from; column < this.count; column++)
      this.#lefts[column + 1] = this.#lefts[column]! + this.widthOf(column);
  }
}
