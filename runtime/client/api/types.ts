export type {
  ArrayType,
  DataType,
  DecimalType,
  MapType,
  Metadata,
  StructField,
  StructType,
} from "../../types";
