/** A shape, as well-known binary, in the reference system of a number. */
abstract class Shape {
  /**
   * @param wkb well-known binary (WKB)
   * @param srid the number of its reference system
   */
  constructor(
    readonly wkb: Uint8Array,
    readonly srid: number,
  ) {}

  /** Its well-known binary. */
  getBytes(): Uint8Array {
    return this.wkb;
  }

  /** The number of its reference system. */
  getSrid(): number {
    return this.srid;
  }

  /** Whether another value is of the same kind and has the same bytes and reference system. */
  equals(other: unknown): boolean {
    return (
      other instanceof Shape &&
      other.constructor === this.constructor &&
      this.srid === other.srid &&
      Buffer.from(this.wkb).equals(other.wkb)
    );
  }

  /** `Geometry(0101…, 4326)`, the bytes in hexadecimal. */
  toString(): string {
    return `${this.constructor.name}(${Buffer.from(this.wkb).toString("hex")}, ${this.srid})`;
  }

  /** The bytes as base64, as those of BINARY. */
  toJSON(): { readonly wkb: string; readonly srid: number } {
    return { wkb: Buffer.from(this.wkb).toString("base64"), srid: this.srid };
  }
}

/** A GEOMETRY: a shape in a plane. */
export class Geometry extends Shape {
  /** A geometry of its well-known binary, in the reference system of a number. */
  static fromWKB(wkb: Uint8Array, srid: number): Geometry {
    return new Geometry(wkb, srid);
  }
}

/** A GEOGRAPHY: a shape on the globe. */
export class Geography extends Shape {
  /** A geography of its well-known binary, in the reference system of a number. */
  static fromWKB(wkb: Uint8Array, srid: number): Geography {
    return new Geography(wkb, srid);
  }
}
