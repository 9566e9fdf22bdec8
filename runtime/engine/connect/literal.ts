import type { TypedValue } from "../../plan/unresolved/index";
import type { Expression_Literal, Expression_Literal_SpecializedArray } from "../../protocol/index";
import {
  arrayType,
  binaryType,
  booleanType,
  byteType,
  calendarIntervalType,
  type DataType,
  dateType,
  dayTimeIntervalType,
  decimalType,
  doubleType,
  floatType,
  integerType,
  longType,
  mapType,
  nullType,
  shortType,
  stringType,
  structField,
  structType,
  timestampNtzType,
  timestampType,
  yearMonthIntervalType,
} from "../../types/index";
import { fromProtoType } from "./data-type";
import { fieldNotSet, invalidPlan, unsupportedField } from "./invalid-plan";

/** A literal message's type and value. Nested values may leave their type to the enclosing array, map or struct. */
export function fromLiteral(literal: Expression_Literal): TypedValue {
  const { literalType: from } = literal;
  const declared = literal.dataType && fromProtoType(literal.dataType);
  switch (from.case) {
    case "null":
      return { type: declared ?? fromProtoType(from.value), value: null };
    case "binary":
      return { type: binaryType, value: from.value };
    case "boolean":
      return { type: booleanType, value: from.value };
    case "byte":
      return { type: byteType, value: from.value };
    case "short":
      return { type: shortType, value: from.value };
    case "integer":
      return { type: integerType, value: from.value };
    case "long":
      return { type: longType, value: from.value };
    case "float":
      return { type: floatType, value: from.value };
    case "double":
      return { type: doubleType, value: from.value };
    case "decimal":
      return decimalLiteral(from.value.value, from.value.precision, from.value.scale);
    case "string":
      return { type: declared ?? stringType, value: from.value };
    case "date":
      return { type: dateType, value: from.value };
    case "timestamp":
      return { type: timestampType, value: from.value };
    case "timestampNtz":
      return { type: timestampNtzType, value: from.value };
    case "calendarInterval": {
      const { months, days, microseconds } = from.value;
      return { type: calendarIntervalType, value: { months, days, microseconds } };
    }
    case "yearMonthInterval":
      return { type: declared ?? yearMonthIntervalType, value: from.value };
    case "dayTimeInterval":
      return { type: declared ?? dayTimeIntervalType, value: from.value };
    case "time":
      return { type: { kind: "time", precision: from.value.precision ?? 6 }, value: from.value.nano };
    case "array":
      return arrayLiteral(
        from.value.elements.map(fromLiteral),
        declared ?? (from.value.elementType && arrayType(fromProtoType(from.value.elementType))),
      );
    case "specializedArray":
      return specializedArray(from.value, declared);
    case "map": {
      const { keyType, valueType, keys, values } = from.value;
      const entries = keys.map((key, i) => [fromLiteral(key), fromLiteral(values[i]!)] as const);
      const type =
        declared ??
        (keyType && valueType
          ? mapType(fromProtoType(keyType), fromProtoType(valueType))
          : entries[0] && mapType(entries[0][0].type, entries[0][1].type));
      if (!type) throw invalidPlan("MAP_LITERAL_MISSING_DATA_TYPE");
      return { type, value: { entries: entries.map(([key, value]) => [key.value, value.value] as const) } };
    }
    case "struct": {
      const fields = from.value.elements.map(fromLiteral);
      const type =
        declared ??
        (from.value.structType
          ? fromProtoType(from.value.structType)
          : structType(fields.map((field, i) => structField(`col${i + 1}`, field.type))));
      return { type, value: fields.map((field) => field.value) };
    }
    case "timestampNtzNanos":
      throw unsupportedField("spark.connect.Expression.Literal", "timestamp_ntz_nanos", 29);
    case "timestampLtzNanos":
      throw unsupportedField("spark.connect.Expression.Literal", "timestamp_ltz_nanos", 30);
    case undefined:
      throw fieldNotSet("spark.connect.Expression.Literal", "literal_type");
  }
}

/** Wider than declared where the value is. */
function decimalLiteral(text: string, precision?: number, scale?: number): TypedValue {
  const match = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d+))?$/.exec(text);
  if (!match) throw invalidPlan("UNSUPPORTED_LITERAL_TYPE", { typeInfo: `decimal ${text}` });
  const [, sign, whole = "", fraction = "", exponent = "0"] = match;
  const ownScale = fraction.length - Number(exponent);
  let unscaled = BigInt(`${whole}${fraction}` || "0");
  const wanted = Math.max(scale ?? 0, ownScale, 0);
  unscaled *= 10n ** BigInt(wanted - ownScale);
  const digits = Math.max(unscaled.toString().length, wanted);
  return {
    type: decimalType(Math.max(precision ?? 0, digits), wanted),
    value: sign === "-" ? -unscaled : unscaled,
  };
}

function arrayLiteral(elements: readonly TypedValue[], declared: DataType | undefined): TypedValue {
  const type = declared ?? (elements[0] && arrayType(elements[0].type));
  if (!type) throw invalidPlan("ARRAY_LITERAL_MISSING_DATA_TYPE");
  return { type, value: elements.map((element) => element.value) };
}

const specializedElement = {
  bools: booleanType,
  ints: integerType,
  longs: longType,
  floats: floatType,
  doubles: doubleType,
  strings: stringType,
} as const;

function specializedArray(array: Expression_Literal_SpecializedArray, declared: DataType | undefined): TypedValue {
  const { case: kind, value } = array.valueType;
  if (!kind) return { type: declared ?? arrayType(nullType, false), value: [] };
  return { type: declared ?? arrayType(specializedElement[kind], false), value: [...value.values] };
}
