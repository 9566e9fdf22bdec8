import { RaisedCondition } from "../raised-condition";
import { type ScalarFunction, scalarFunction } from "../scalar-function";
import { type Change, changeVariant, deleteAt, PathConflict, stripNulls, targetPath } from "./change-variant";
import { childrenOf, decodeVariant, dictionaryOf, splitVariant, valueSize } from "./decode-variant";
import { encodeVariant } from "./encode-variant";
import { parseJson } from "./parse-json";
import { plainDecimal, readScalar, type ScalarValue } from "./read-scalar";
import {
  binaryNode,
  booleanNode,
  dateNode,
  decimalNode,
  doubleNode,
  floatNode,
  longNode,
  stringNode,
  timestampNode,
  timestampNtzNode,
} from "./scalar-node";
import { variantJson } from "./variant-json";
import { isNullNode, type VariantNode } from "./variant-node";
import { parsePath } from "./variant-path";
import { mergeShapes, shapeOf, shapeText, voidShape } from "./variant-schema";

/** VARIANT's functions. Null arguments never arrive here. */
export const variantFunctions: readonly ScalarFunction[] = [
  scalarFunction("spark_variant_parse", ["VARCHAR"], "BLOB", (text: string) => {
    const node = parseJson(text);
    if (node) return encodeVariant(node);
    throw new RaisedCondition(
      "MALFORMED_RECORD_IN_PARSING.WITHOUT_SUGGESTION",
      { badRecord: text, failFastMode: "FAILFAST" },
      "SparkException",
    );
  }),
  scalarFunction("spark_variant_try_parse", ["VARCHAR"], "BLOB", (text: string) => {
    const node = parseJson(text);
    return node ? encodeVariant(node) : null;
  }),
  scalarFunction("spark_variant_json", ["BLOB", "VARCHAR"], "VARCHAR", (bytes: Uint8Array, zone: string) =>
    variantJson(decodeVariant(bytes), zone),
  ),
  scalarFunction("spark_variant_get", ["BLOB", "VARCHAR", "VARCHAR"], "BLOB", getAt),
  scalarFunction("spark_variant_kind", ["BLOB"], "VARCHAR", (bytes: Uint8Array) => {
    const node = decodeVariant(bytes);
    return node.kind === "scalar" ? readScalar(node.bytes).kind : node.kind;
  }),
  ...scalarReaders(),
  scalarFunction("spark_variant_items", ["BLOB"], "BLOB[]", (bytes: Uint8Array) => {
    const { metadata, children } = membersOf(bytes);
    return (
      children?.children.map((child) => Buffer.concat([metadata, child.bytes.subarray(0, valueSize(child.bytes))])) ??
      null
    );
  }),
  scalarFunction(
    "spark_variant_keys",
    ["BLOB"],
    "VARCHAR[]",
    (bytes: Uint8Array) => membersOf(bytes).children?.children.map(({ name }) => name) ?? null,
  ),
  scalarFunction("spark_variant_field", ["BLOB", "VARCHAR"], "BLOB", (bytes: Uint8Array, name: string) => {
    const node = decodeVariant(bytes);
    const field = node.kind === "object" ? node.fields.get(name) : undefined;
    return field ? encodeVariant(field) : null;
  }),
  scalarFunction("spark_variant_is_null", ["BLOB"], "BOOLEAN", (bytes: Uint8Array) => isNullNode(decodeVariant(bytes))),
  scalarFunction("spark_variant_is_valid", ["BLOB"], "BOOLEAN", (bytes: Uint8Array) => {
    try {
      decodeVariant(bytes);
      return true;
    } catch (error) {
      if (error instanceof RaisedCondition) return false;
      throw error;
    }
  }),
  scalarFunction("spark_variant_schema", ["BLOB[]"], "VARCHAR", (values: readonly Uint8Array[]) =>
    shapeText(values.map((bytes) => shapeOf(decodeVariant(bytes))).reduce(mergeShapes, voidShape)),
  ),
  scalarFunction("spark_variant_change", ["BLOB", "VARCHAR", "BLOB", "VARCHAR", "VARCHAR"], "BLOB", changeAt),
  scalarFunction("spark_variant_delete", ["BLOB", "VARCHAR"], "BLOB", (bytes: Uint8Array, path: string) =>
    encodeVariant(deleteAt(decodeVariant(bytes), targetPath(path, "variant_delete")), "variant_delete"),
  ),
  scalarFunction("spark_variant_strip_nulls", ["BLOB", "BOOLEAN"], "BLOB", (bytes: Uint8Array, arraysToo: boolean) =>
    encodeVariant(stripNulls(decodeVariant(bytes), arraysToo), "variant_strip_nulls"),
  ),
  ...makers(),
];

function getAt(bytes: Uint8Array, path: string, functionName: string): Uint8Array | null {
  const steps = parsePath(path);
  if (!steps) {
    throw new RaisedCondition(
      "INVALID_VARIANT_GET_PATH",
      { path, functionName: `\`${functionName}\`` },
      "SparkRuntimeException",
    );
  }
  let node: VariantNode | undefined = decodeVariant(bytes);
  for (const step of steps) {
    if (typeof step === "number") node = node.kind === "array" ? node.items[step] : undefined;
    else node = node.kind === "object" ? node.fields.get(step) : undefined;
    if (!node) return null;
  }
  return encodeVariant(node, functionName);
}

function membersOf(bytes: Uint8Array) {
  const { metadata, value } = splitVariant(bytes);
  return { metadata, children: childrenOf(value, dictionaryOf(metadata)) };
}

function changeAt(
  bytes: Uint8Array,
  path: string,
  value: Uint8Array,
  change: string,
  functionName: string,
): Uint8Array | null {
  const steps = targetPath(path, functionName);
  try {
    const changed = changeVariant(decodeVariant(bytes), steps, decodeVariant(value), change as Change, path);
    return encodeVariant(changed, functionName);
  } catch (error) {
    if (!(error instanceof PathConflict)) throw error;
    if (functionName.startsWith("try_")) return null;
    const parameters =
      error.condition === "VARIANT_DUPLICATE_KEY"
        ? error.parameters
        : { ...error.parameters, functionName: `\`${functionName}\`` };
    throw new RaisedCondition(error.condition, parameters, "SparkRuntimeException");
  }
}

function scalarReaders(): readonly ScalarFunction[] {
  const reader = <Value extends bigint | number | string | Uint8Array>(
    name: string,
    returns: "BIGINT" | "DOUBLE" | "VARCHAR" | "BLOB",
    read: (scalar: ScalarValue) => Value | null,
  ) =>
    scalarFunction(name, ["BLOB"], returns, (bytes: Uint8Array) => {
      const node = decodeVariant(bytes);
      return node.kind === "scalar" ? read(readScalar(node.bytes)) : null;
    });
  return [
    reader("spark_variant_long", "BIGINT", (scalar) =>
      scalar.kind === "boolean"
        ? BigInt(scalar.value)
        : "value" in scalar && typeof scalar.value === "bigint"
          ? scalar.value
          : null,
    ),
    reader("spark_variant_double", "DOUBLE", (scalar) =>
      scalar.kind === "double" || scalar.kind === "float" ? scalar.value : null,
    ),
    reader("spark_variant_text", "VARCHAR", (scalar) =>
      "text" in scalar ? (scalar.kind === "decimal" ? plainDecimal(scalar.text) : scalar.text) : null,
    ),
    reader("spark_variant_binary", "BLOB", (scalar) => (scalar.kind === "binary" ? scalar.bytes : null)),
  ];
}

function makers(): readonly ScalarFunction[] {
  return [
    scalarFunction("spark_variant_of_boolean", ["BOOLEAN"], "BLOB", (value: boolean) =>
      encodeVariant(booleanNode(value)),
    ),
    scalarFunction("spark_variant_of_long", ["BIGINT"], "BLOB", (value: bigint) => encodeVariant(longNode(value))),
    scalarFunction("spark_variant_of_double", ["DOUBLE"], "BLOB", (value: number) => encodeVariant(doubleNode(value))),
    scalarFunction("spark_variant_of_float", ["DOUBLE"], "BLOB", (value: number) => encodeVariant(floatNode(value))),
    scalarFunction("spark_variant_of_decimal", ["VARCHAR"], "BLOB", (text: string) => encodeVariant(decimalNode(text))),
    scalarFunction("spark_variant_of_text", ["VARCHAR"], "BLOB", (text: string) => encodeVariant(stringNode(text))),
    scalarFunction("spark_variant_of_binary", ["BLOB"], "BLOB", (bytes: Uint8Array) =>
      encodeVariant(binaryNode(bytes)),
    ),
    scalarFunction("spark_variant_of_date", ["BIGINT"], "BLOB", (days: bigint) =>
      encodeVariant(dateNode(Number(days))),
    ),
    scalarFunction("spark_variant_of_timestamp", ["BIGINT"], "BLOB", (micros: bigint) =>
      encodeVariant(timestampNode(micros)),
    ),
    scalarFunction("spark_variant_of_timestamp_ntz", ["BIGINT"], "BLOB", (micros: bigint) =>
      encodeVariant(timestampNtzNode(micros)),
    ),
    scalarFunction("spark_variant_of_list", ["BLOB[]"], "BLOB", (items: readonly Uint8Array[]) =>
      encodeVariant({ kind: "array", items: items.map(decodeVariant) }),
    ),
    scalarFunction(
      "spark_variant_of_fields",
      ["VARCHAR[]", "BLOB[]"],
      "BLOB",
      (names: readonly string[], values: readonly Uint8Array[]) =>
        encodeVariant({ kind: "object", fields: new Map(names.map((name, i) => [name, decodeVariant(values[i]!)])) }),
    ),
  ];
}
