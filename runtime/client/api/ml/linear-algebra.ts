import { create } from "@bufbuild/protobuf";
import { type Expression_Literal, Expression_LiteralSchema, toTypeMessage } from "../../../protocol";
import { arrayType, integerType, matrixType, vectorType } from "../../../types";
import { nullLiteral } from "../literal";

/** A vector of numbers, as `features` columns hold them. Without `indices` it is dense. */
export class Vector {
  private constructor(
    /** Elements, zeros included. */
    readonly size: number,
    readonly values: readonly number[],
    readonly indices?: readonly number[],
  ) {}

  /** @param values all elements */
  static dense(...values: readonly number[]): Vector {
    return new Vector(values.length, values);
  }
  /** @param indices places of `values`, ascending; all other elements are 0 */
  static sparse(size: number, indices: readonly number[], values: readonly number[]): Vector {
    return new Vector(size, values, indices);
  }
  /** @internal @param indices null where it is dense */
  static stored(size: number, indices: readonly number[] | null, values: readonly number[]): Vector {
    return indices ? new Vector(size, values, indices) : new Vector(values.length, values);
  }
  /** All elements. */
  toArray(): number[] {
    if (!this.indices) return [...this.values];
    const all = new Array<number>(this.size).fill(0);
    for (const [i, index] of this.indices.entries()) all[index] = this.values[i]!;
    return all;
  }
  /** As Spark prints it: `[1.0,2.0]`, or `(size,[indices],[values])` where it is sparse. */
  toString(): string {
    return this.indices
      ? `(${this.size},[${this.indices.join(",")}],[${this.values.join(",")}])`
      : `[${this.values.join(",")}]`;
  }

  /** @internal */
  toLiteral(): Expression_Literal {
    const doubles = list({ case: "doubles", value: { values: [...this.values] } });
    const kind = byte(this.indices ? 0 : 1);
    const { indices } = this;
    const elements = indices
      ? [kind, integer(this.size), list({ case: "ints", value: { values: [...indices] } }), doubles]
      : [kind, nullLiteral(integerType), nullLiteral(arrayType(integerType, false)), doubles];
    const value = { structType: toTypeMessage(vectorType), elements };
    return create(Expression_LiteralSchema, { literalType: { case: "struct", value } });
  }
}

/** A matrix of numbers. */
export class Matrix {
  /** @param rows the elements of each row */
  constructor(
    readonly numRows: number,
    readonly numCols: number,
    readonly rows: readonly (readonly number[])[],
  ) {}

  /** The elements, row by row. */
  toArray(): number[][] {
    return this.rows.map((row) => [...row]);
  }
}

const byte = (value: number) => create(Expression_LiteralSchema, { literalType: { case: "byte", value } });
const integer = (value: number) => create(Expression_LiteralSchema, { literalType: { case: "integer", value } });

type Numbers = { case: "doubles" | "ints"; value: { values: number[] } };

const list = (valueType: Numbers) =>
  create(Expression_LiteralSchema, { literalType: { case: "specializedArray", value: { valueType } } });

export const isLinearAlgebra = (jvmClass: string): boolean =>
  jvmClass === vectorType.jvmClass || jvmClass === matrixType.jvmClass;

/** A vector or a matrix from the fields of the struct that stores it. */
export function fromFields(jvmClass: string, fields: readonly unknown[]): Vector | Matrix | undefined {
  if (jvmClass === vectorType.jvmClass) {
    const [, size, indices, values] = fields as readonly [number, number, number[] | null, number[]];
    return Vector.stored(size, indices, values);
  }
  if (jvmClass !== matrixType.jvmClass) return undefined;
  const [, numRows, numCols, starts, places, values, isTransposed] = fields as readonly [
    number,
    number,
    number,
    number[] | null,
    number[] | null,
    number[],
    boolean,
  ];
  const rows = Array.from({ length: numRows }, () => new Array<number>(numCols).fill(0));
  const put = (major: number, minor: number, value: number) => {
    if (isTransposed) rows[major]![minor] = value;
    else rows[minor]![major] = value;
  };
  const majors = isTransposed ? numRows : numCols;
  for (let major = 0; major < majors; major++) {
    const length = isTransposed ? numCols : numRows;
    const [from, to] = starts ? [starts[major]!, starts[major + 1]!] : [major * length, (major + 1) * length];
    for (let i = from; i < to; i++) put(major, places ? places[i]! : i - from, values[i]!);
  }
  return new Matrix(numRows, numCols, rows);
}
