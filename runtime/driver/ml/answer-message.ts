import type { MessageInitShape } from "@bufbuild/protobuf";
import { toProtoType } from "../../engine/connect/index";
import { isMatrixValue, isVectorValue, type MatrixValue, type VectorValue } from "../../engine/ml/index";
import type { Expression_LiteralSchema } from "../../protocol/index";
import { type DataType, matrixType, type Value, vectorType } from "../../types/index";
import { toLiteral } from "../result/to-literal";

type Literal = MessageInitShape<typeof Expression_LiteralSchema>;

/** An attribute's value as a message: lists and MLlib's vectors and matrices too. */
export function answerMessage(value: unknown, type: DataType): Literal {
  if (isVectorValue(value)) return struct(vectorType, vectorFields(value));
  if (isMatrixValue(value)) return struct(matrixType, matrixFields(value));
  if (type.kind === "array" && Array.isArray(value)) {
    const elements = value.map((element) => answerMessage(element, type.element));
    return { literalType: { case: "array", value: { elementType: toProtoType(type.element), elements } } };
  }
  return toLiteral(value as Value, type);
}

function struct(type: DataType, elements: readonly Literal[]): Literal {
  return { literalType: { case: "struct", value: { structType: toProtoType(type), elements: [...elements] } } };
}

const none: Literal = { literalType: { case: "null", value: { kind: { case: "null", value: {} } } } };
const byte = (value: number): Literal => ({ literalType: { case: "byte", value } });
const integer = (value: number): Literal => ({ literalType: { case: "integer", value } });
const numbers = (kind: "ints" | "doubles", values: readonly number[]): Literal => ({
  literalType: {
    case: "specializedArray",
    value: { valueType: { case: kind, value: { values: [...values] } } },
  },
});

const vectorFields = ({ size, indices, values }: VectorValue): readonly Literal[] =>
  indices
    ? [byte(0), integer(size), numbers("ints", indices), numbers("doubles", values)]
    : [byte(1), none, none, numbers("doubles", values)];

const matrixFields = (matrix: MatrixValue): readonly Literal[] => [
  byte(matrix.colPtrs ? 0 : 1),
  integer(matrix.numRows),
  integer(matrix.numCols),
  matrix.colPtrs ? numbers("ints", matrix.colPtrs) : none,
  matrix.rowIndices ? numbers("ints", matrix.rowIndices) : none,
  numbers("doubles", matrix.values),
  { literalType: { case: "boolean", value: matrix.isTransposed } },
];
