import type { UnresolvedPlan } from "../../plan/unresolved/index";
import {
  type DataType,
  isMatrix,
  isVector,
  type StructField,
  structField,
  type Tensors,
  type Value,
} from "../../types/index";
import { alias, column, literal, select } from "./expressions";
import { isMatrixValue, isVectorValue } from "./linear-algebra-value";

/** A model's state as the Parquet file that Spark keeps for its class: other Sparks can load it. */
export interface StoredData {
  readonly fields: readonly StructField[];
  /** The table's folder. Default: `data`. */
  readonly folder?: string;
  /** The fields where their types depend on what the model was trained on. */
  readonly fieldsOf?: (state: Tensors) => readonly StructField[];
  rows(state: Tensors): readonly (readonly unknown[])[];
  /** What stands in the stage's metadata beside class and parameters. */
  readonly metadata?: (state: Tensors) => Readonly<Record<string, unknown>>;
  /** Another table, in a folder of its own. */
  readonly beside?: {
    readonly folder: string;
    readonly fields: readonly StructField[];
    rows(state: Tensors): readonly (readonly unknown[])[];
  };
  state(
    rows: readonly (readonly Value[])[],
    metadata: Readonly<Record<string, unknown>>,
    beside: readonly (readonly Value[])[],
    fields: readonly StructField[],
  ): Tensors;
}

/** One row whose fields are the state's values and arrays of other names. */
export interface StoredField {
  readonly name: string;
  readonly type: DataType;
  write(state: Tensors): unknown;
}

export const storedField = (name: string, type: DataType, write: StoredField["write"]): StoredField => ({
  name,
  type,
  write,
});

/** The state of a model that is one row: `read` gets the fields by name, vectors and matrices as arrays of their values. */
export const oneRow = (
  fields: readonly StoredField[],
  read: (row: Readonly<Record<string, never>>) => Tensors,
): StoredData => ({
  fields: fields.map(({ name, type }) => structField(name, type)),
  rows: (state) => [fields.map((field) => field.write(state))],
  state: ([row]) =>
    read(Object.fromEntries(fields.map(({ name, type }, i) => [name, stored(row![i]!, type)])) as never),
});

/** A vector's elements, zeros included; a dense matrix's, row by row; anything else as it is. */
export function stored(value: Value, type: DataType): unknown {
  if (value === null) return null;
  if (isVector(type)) {
    const [kind, size, indices, values] = value as readonly [number, number, number[], number[]];
    if (kind === 1) return Float64Array.from(values);
    const dense = new Float64Array(size);
    for (const [i, index] of indices.entries()) dense[index] = values[i]!;
    return dense;
  }
  if (!isMatrix(type)) return value;
  const [, numRows, numCols, colPtrs, rowIndices, values, isTransposed] = value as readonly never[];
  return rowByRow(numRows!, numCols!, values!, isTransposed!, colPtrs, rowIndices);
}

function rowByRow(
  numRows: number,
  numCols: number,
  values: readonly number[],
  isTransposed: boolean,
  starts: readonly number[] | undefined | null,
  indices: readonly number[] | undefined | null,
): Float64Array {
  const rows = new Float64Array(numRows * numCols);
  const put = (major: number, minor: number, value: number) => {
    rows[isTransposed ? major * numCols + minor : minor * numCols + major] = value;
  };
  if (starts && indices) {
    for (let major = 0; major + 1 < starts.length; major++) {
      for (let i = starts[major]!; i < starts[major + 1]!; i++) put(major, indices[i]!, values[i]!);
    }
  } else {
    const length = isTransposed ? numCols : numRows;
    for (const [i, value] of values.entries()) put(Math.floor(i / length), i % length, value);
  }
  return rows;
}

/** The rows as a frame. */
export function dataFrame(
  { fieldsOf, rows, ...stored }: Pick<StoredData, "fields" | "fieldsOf" | "rows">,
  state: Tensors,
): UnresolvedPlan {
  const fields = fieldsOf?.(state) ?? stored.fields;
  const found = rows(state);
  const values: UnresolvedPlan = {
    kind: "Values",
    rows: found.map((row) => row.map((value, i) => literal(fields[i]!.type, storedValue(value)))),
  };
  return select(values, ...fields.map(({ name }, i) => alias(name, column(`col${i + 1}`))));
}

function storedValue(value: unknown): Value {
  if (isVectorValue(value)) {
    const { size, indices, values } = value;
    return indices ? [0, size, indices, values] : [1, null, null, values];
  }
  if (isMatrixValue(value)) {
    const { numRows, numCols, values, isTransposed } = value;
    return [1, numRows, numCols, null, null, values, isTransposed];
  }
  return Array.isArray(value) ? value.map(storedValue) : (value as Value);
}
