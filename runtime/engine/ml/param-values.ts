import type { StageParams, TypedValue } from "../../plan/unresolved/index";
import { isMatrix, isVector, type Value } from "../../types/index";
import type { MatrixValue, VectorValue } from "./linear-algebra-value";
import type { ParamValue, ParamValues } from "./params";

/** Parameters as the client's literals have them, in the form that stages read. */
export const paramValues = (params: StageParams): ParamValues =>
  Object.fromEntries(Object.entries(params).map(([name, value]) => [name, paramValue(value)]));

export function paramValue({ type, value }: TypedValue): ParamValue {
  if (value === null) return null;
  if (isVector(type)) return vectorValue(value as readonly Value[]);
  if (isMatrix(type)) return matrixValue(value as readonly Value[]);
  return plain(value);
}

function vectorValue([, size, indices, values]: readonly Value[]): VectorValue {
  const list = values as readonly number[];
  return indices === null
    ? { kind: "vector", size: list.length, values: list }
    : { kind: "vector", size: size as number, indices: indices as readonly number[], values: list };
}

function matrixValue(fields: readonly Value[]): MatrixValue {
  const [, numRows, numCols, colPtrs, rowIndices, values, isTransposed] = fields;
  return {
    kind: "matrix",
    numRows: numRows as number,
    numCols: numCols as number,
    values: values as readonly number[],
    isTransposed: isTransposed as boolean,
    ...(colPtrs !== null && { colPtrs: colPtrs as number[], rowIndices: rowIndices as number[] }),
  };
}

const plain = (value: Value): ParamValue => {
  if (typeof value === "bigint") return Number(value);
  return Array.isArray(value) ? value.map(plain) : (value as ParamValue);
};
