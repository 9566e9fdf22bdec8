/** An exact decimal number: `unscaled` / 10^`scale`. Arithmetic belongs to Spark; this keeps every digit on the way. */
export class Decimal {
  /** @param scale digits after the point, ≥ 0 */
  constructor(
    readonly unscaled: bigint,
    readonly scale: number,
  ) {}

  /** `-12.340`, `1e3`; @throws RangeError for text that is no number */
  static parse(text: string): Decimal {
    const match = /^\s*([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d+))?\s*$/.exec(text);
    const digits = `${match?.[2] ?? ""}${match?.[3] ?? ""}`;
    if (!match || digits === "") throw new RangeError(`Not a decimal number: '${text}'`);
    const scale = (match[3]?.length ?? 0) - Number(match[4] ?? 0);
    const unscaled = BigInt(`${digits}${"0".repeat(Math.max(0, -scale))}`);
    return new Decimal(match[1] === "-" ? -unscaled : unscaled, Math.max(0, scale));
  }

  /** Count of digits, at least the scale. */
  get precision(): number {
    return Math.max(this.scale, (this.unscaled < 0n ? -this.unscaled : this.unscaled).toString().length);
  }

  /** The nearest double. */
  toNumber(): number {
    return Number(this.toString());
  }

  /** By value: 1.50 equals 1.5. */
  equals(other: Decimal): boolean {
    return this.compareTo(other) === 0;
  }

  /** Negative, 0 or positive, as the order of the values. */
  compareTo(other: Decimal): number {
    const scale = Math.max(this.scale, other.scale);
    const difference = this.#at(scale) - other.#at(scale);
    return difference < 0n ? -1 : difference > 0n ? 1 : 0;
  }

  /** All digits of the scale, never an exponent. */
  toString(): string {
    const digits = (this.unscaled < 0n ? -this.unscaled : this.unscaled).toString().padStart(this.scale + 1, "0");
    const point = digits.length - this.scale;
    const text = this.scale === 0 ? digits : `${digits.slice(0, point)}.${digits.slice(point)}`;
    return this.unscaled < 0n ? `-${text}` : text;
  }

  /** As `toString`: JSON's numbers would lose digits. */
  toJSON(): string {
    return this.toString();
  }

  /** So that `<`, `>` and `Number(…)` work, as doubles. */
  valueOf(): number {
    return this.toNumber();
  }

  [Symbol.for("nodejs.util.inspect.custom")](): string {
    return `Decimal(${this})`;
  }

  #at(scale: number): bigint {
    return this.unscaled * 10n ** BigInt(scale - this.scale);
  }
}
