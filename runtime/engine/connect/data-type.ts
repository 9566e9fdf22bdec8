import { fromTypeMessage, type DataType as ProtoType, toTypeMessage } from "../../protocol/index";
import { type DataType, parseDdl, refuseSpatial, type StructType, simpleString } from "../../types/index";
import { fieldNotSet, invalidPlan } from "./invalid-plan";

/** @throws CONNECT_INVALID_PLAN, UNSUPPORTED_FEATURE.GEOSPATIAL_DISABLED for types that this engine lacks, ParseError for text that is no type. */
export function fromProtoType(message: ProtoType): DataType {
  const { case: kindCase, value } = message.kind;
  if (kindCase === undefined) throw fieldNotSet("spark.connect.DataType", "kind");
  if (kindCase === "unparsed") return parseDdl(value.dataTypeString);
  try {
    return refuseSpatial(fromTypeMessage(message));
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw invalidPlan("DATA_TYPE_UNSUPPORTED_PROTO_TO_CATALYST", { kindCase });
  }
}

/** @throws CONNECT_INVALID_PLAN.INVALID_SCHEMA_NON_STRUCT_TYPE */
export function fromProtoSchema(message: ProtoType): StructType {
  const type = fromProtoType(message);
  if (type.kind === "struct") return type;
  const dataType = simpleString(type);
  throw invalidPlan("INVALID_SCHEMA_NON_STRUCT_TYPE", { inputSchema: dataType, dataType });
}

/** The message that clients read a type from. */
export const toProtoType = toTypeMessage;
