import type { MessageInitShape } from "@bufbuild/protobuf";
import { toProtoType } from "../../engine/connect/index";
import type { Expression_LiteralSchema } from "../../protocol/index";
import type { DataType, Value } from "../../types/index";
import { unsupported } from "../error/unsupported";

type Literal = MessageInitShape<typeof Expression_LiteralSchema>;

/** A value as a message. @throws UNSUPPORTED_FEATURE for nested types and intervals */
export function toLiteral(value: Value, type: DataType): Literal {
  return { literalType: value === null ? { case: "null", value: toProtoType(type) } : scalar(value, type) };
}

function scalar(value: Value, type: DataType): NonNullable<Literal["literalType"]> {
  switch (type.kind) {
    case "boolean":
      return { case: "boolean", value: value as boolean };
    case "byte":
    case "short":
    case "integer":
    case "float":
    case "double":
    case "date":
      return { case: type.kind, value: value as number };
    case "long":
    case "timestamp":
      return { case: type.kind, value: value as bigint };
    case "timestamp_ntz":
      return { case: "timestampNtz", value: value as bigint };
    case "string":
    case "char":
    case "varchar":
      return { case: "string", value: value as string };
    case "binary":
      return { case: "binary", value: value as Uint8Array };
    case "decimal": {
      const { precision, scale } = type;
      return { case: "decimal", value: { value: decimalText(value as bigint, scale), precision, scale } };
    }
    default:
      throw unsupported(`Observed metrics of type ${type.kind}`);
  }
}

function decimalText(unscaled: bigint, scale: number): string {
  const digits = (unscaled < 0n ? -unscaled : unscaled).toString().padStart(scale + 1, "0");
  const point = digits.length - scale;
  const text = scale === 0 ? digits : `${digits.slice(0, point)}.${digits.slice(point)}`;
  return unscaled < 0n ? `-${text}` : text;
}
