import { SparkError } from "../../../errors/index";
import { fromJson, parseDdl, refuseSpatial, type StructType, sqlText } from "../../../types/index";

/** A schema as clients send it: JSON or DDL. @throws INVALID_SCHEMA.NON_STRUCT_TYPE, UNSUPPORTED_FEATURE.GEOSPATIAL_DISABLED, ParseError */
export function readSchema(text: string): StructType {
  const type = text.trimStart().startsWith("{") ? fromJson(text) : parseDdl(text);
  if (type.kind === "struct") return refuseSpatial(type);
  throw new SparkError("INVALID_SCHEMA.NON_STRUCT_TYPE", { inputSchema: `"${text}"`, dataType: `"${sqlText(type)}"` });
}
