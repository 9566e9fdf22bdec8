import { create, type MessageInitShape } from "@bufbuild/protobuf";
import {
  type Expression_Literal,
  Expression_LiteralSchema,
  fromTypeMessage,
  type MlParams,
  toTypeMessage,
} from "../../../protocol";
import { arrayType, booleanType, type DataType, doubleType, integerType, stringType } from "../../../types";
import { fromLiteral } from "../from-literal";
import { nullLiteral } from "../literal";
import { parameterTypes } from "./generated/parameter-types";
import { fromFields, Vector } from "./linear-algebra";

/** A stage's parameters by name; undefined ones are not set. */
export type ParamValues = Readonly<Record<string, unknown>>;

const elementTypes: Readonly<Record<string, DataType>> = {
  integer: integerType,
  double: doubleType,
  string: stringType,
  boolean: booleanType,
};

/** Parameters as messages of the types that Spark's have. @throws TypeError for a parameter that no stage has */
export function paramsMessage(values: ParamValues): { params: Record<string, Expression_Literal> } {
  const set = Object.entries(values).filter(([, value]) => value !== undefined);
  return { params: Object.fromEntries(set.map(([name, value]) => [name, paramLiteral(name, value)])) };
}

function paramLiteral(name: string, value: unknown): Expression_Literal {
  const type = parameterTypes[name];
  if (type === undefined) throw new TypeError(`There is no parameter ${name}`);
  return typedLiteral(type, value);
}

/** @param type as `parameterTypes` writes it: `double`, `string[]`, … */
export function typedLiteral(type: string, value: unknown): Expression_Literal {
  if (value === null) return nullLiteral();
  if (value instanceof Vector) return value.toLiteral();
  if (type.endsWith("[]")) {
    const element = type.slice(0, -2);
    const elements = (value as readonly unknown[]).map((one) => typedLiteral(element, one));
    return literal({ case: "array", value: { elementType: toTypeMessage(typeOf(element)), elements } });
  }
  switch (type) {
    case "integer":
      return literal({ case: "integer", value: value as number });
    case "long":
      return literal({ case: "long", value: BigInt(value as number | bigint) });
    case "double":
      return literal({ case: "double", value: value as number });
    case "boolean":
      return literal({ case: "boolean", value: value as boolean });
    default:
      return literal({ case: "string", value: String(value) });
  }
}

const literal = (literalType: NonNullable<MessageInitShape<typeof Expression_LiteralSchema>["literalType"]>) =>
  create(Expression_LiteralSchema, { literalType });

const typeOf = (type: string): DataType =>
  type.endsWith("[]") ? arrayType(typeOf(type.slice(0, -2)), false) : elementTypes[type]!;

/** What the server sent: numbers, lists, vectors and matrices. */
export function attributeValue(message: Expression_Literal): unknown {
  const { literalType } = message;
  if (literalType.case === "array") return literalType.value.elements.map(attributeValue);
  if (literalType.case !== "struct") return fromLiteral(message);
  const declared = message.dataType ?? literalType.value.structType;
  const type = declared && fromTypeMessage(declared);
  const fields = literalType.value.elements.map(attributeValue);
  return (type?.kind === "udt" && fromFields(type.jvmClass ?? "", fields)) || fields;
}

/** What a saved stage had set. */
export const paramsOf = (message: MlParams | undefined): ParamValues =>
  Object.fromEntries(Object.entries(message?.params ?? {}).map(([name, value]) => [name, attributeValue(value)]));
