import {
  arrayType,
  booleanType,
  byteType,
  type DataType,
  doubleType,
  integerType,
  structType,
  type UserDefinedType,
} from "./data-type";

const doubles = arrayType(doubleType, false);
const ints = arrayType(integerType, false);
const field = (name: string, type: DataType, nullable = true) => ({ name, type, nullable });

/** MLlib's vectors: `type` 0 is sparse (size, indices, values), 1 is dense (values). */
export const vectorType: UserDefinedType = {
  kind: "udt",
  sqlType: structType([
    field("type", byteType, false),
    field("size", integerType),
    field("indices", ints),
    field("values", doubles),
  ]),
  jvmClass: "org.apache.spark.ml.linalg.VectorUDT",
  pythonClass: "pyspark.ml.linalg.VectorUDT",
};

/** MLlib's matrices: `type` 0 is sparse (compressed columns), 1 is dense (values by columns, or by rows when transposed). */
export const matrixType: UserDefinedType = {
  kind: "udt",
  sqlType: structType([
    field("type", byteType, false),
    field("numRows", integerType, false),
    field("numCols", integerType, false),
    field("colPtrs", ints),
    field("rowIndices", ints),
    field("values", doubles),
    field("isTransposed", booleanType, false),
  ]),
  jvmClass: "org.apache.spark.ml.linalg.MatrixUDT",
  pythonClass: "pyspark.ml.linalg.MatrixUDT",
};

/** The same of MLlib's older package, which some answers still have. */
export const oldVectorType: UserDefinedType = {
  ...vectorType,
  jvmClass: "org.apache.spark.mllib.linalg.VectorUDT",
  pythonClass: "pyspark.mllib.linalg.VectorUDT",
};

export const oldMatrixType: UserDefinedType = {
  ...matrixType,
  jvmClass: "org.apache.spark.mllib.linalg.MatrixUDT",
  pythonClass: "pyspark.mllib.linalg.MatrixUDT",
};

export const isVector = (type: DataType): boolean => type.kind === "udt" && type.jvmClass === vectorType.jvmClass;
export const isMatrix = (type: DataType): boolean => type.kind === "udt" && type.jvmClass === matrixType.jvmClass;
