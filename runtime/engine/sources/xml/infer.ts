import {
  arrayType,
  booleanType,
  type DataType,
  dateType,
  doubleType,
  longType,
  nullType,
  stringType,
  structField,
  structType,
  timestampType,
} from "../../../types/index";
import { readXml, textOf, type XmlElement, XmlError } from "../../../xml/index";
import type { XmlOptions } from "./options";

/** The type of the record that an XML text holds, its members by name. */
export function inferXml(text: string, options: XmlOptions): DataType {
  try {
    const type = finished(membersOf(readXml(text, true), options));
    return type.kind === "struct" ? type : structType([structField(options.valueTag, type)]);
  } catch (error) {
    if (error instanceof XmlError) return structType([structField(options.corruptColumn, stringType)]);
    throw error;
  }
}

/** A lone text is a value, all else a struct; what a name stands for more than once is an array. */
function typeOfElement(element: XmlElement, options: XmlOptions): DataType {
  const hasMembers =
    element.children.some(({ kind }) => kind === "element") ||
    (!options.excludeAttribute && element.attributes.length > 0);
  return hasMembers ? membersOf(element, options) : typeOfText(textOf(element), options);
}

function membersOf(element: XmlElement, options: XmlOptions): DataType {
  const members = new Map<string, DataType>();
  const repeated = new Set<string>();
  const attributes = options.excludeAttribute ? [] : element.attributes;
  for (const [name, value] of attributes) members.set(options.attributePrefix + name, typeOfText(value, options));
  for (const child of element.children) {
    if (child.kind !== "element") continue;
    const known = members.get(child.name);
    if (known) repeated.add(child.name);
    const type = typeOfElement(child, options);
    members.set(child.name, known ? merged(known, type, options.valueTag) : type);
  }
  const own = element.children.flatMap((child) => (child.kind === "text" ? [child.text] : [])).join("");
  if (own.trim() !== "") members.set(options.valueTag, typeOfText(own, options));
  const fields = [...members].map(([name, type]) => structField(name, repeated.has(name) ? arrayType(type) : type));
  return structType(fields.sort((a, b) => (a.name < b.name ? -1 : 1)));
}

const number = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/;
const date = /^\d{4}-\d{2}-\d{2}$/;
const timestamp = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})?$/;
const mostLong = 2n ** 63n;

function typeOfText(written: string, options: XmlOptions): DataType {
  const text = options.ignoreSurroundingSpaces ? written.trim() : written;
  if (text === "" || text === options.nullValue) return nullType;
  if (!options.inferSchema) return stringType;
  if (/^[+-]?\d+$/.test(text) && BigInt(text.replace("+", "")) < mostLong && BigInt(text.replace("+", "")) >= -mostLong)
    return longType;
  if (number.test(text)) return doubleType;
  if (/^(true|false)$/i.test(text)) return booleanType;
  if (date.test(text) && !Number.isNaN(Date.parse(text))) return dateType;
  return timestamp.test(text) && !Number.isNaN(Date.parse(text.replace(" ", "T"))) ? timestampType : stringType;
}

const numbers = new Set<DataType["kind"]>(["long", "double"]);
const instants = new Set<DataType["kind"]>(["date", "timestamp"]);

function merged(left: DataType, right: DataType, valueTag: string): DataType {
  if (left.kind === "null") return right;
  if (right.kind === "null") return left;
  if (left.kind === "struct" && right.kind === "struct") {
    const fields = new Map(left.fields.map((field) => [field.name, field.type]));
    for (const { name, type } of right.fields) fields.set(name, merged(fields.get(name) ?? nullType, type, valueTag));
    const all = [...fields].map(([name, type]) => structField(name, type));
    return structType(all.sort((a, b) => (a.name < b.name ? -1 : 1)));
  }
  // A lone text beside one that has attributes is the same member of it.
  const isWithText = (type: DataType) => type.kind === "struct" && type.fields.some(({ name }) => name === valueTag);
  const asMember = (type: DataType) => structType([structField(valueTag, type)]);
  if (isWithText(left) && right.kind !== "array") return merged(left, asMember(right), valueTag);
  if (isWithText(right) && left.kind !== "array") return merged(asMember(left), right, valueTag);
  if (left.kind === "array" && right.kind === "array") return arrayType(merged(left.element, right.element, valueTag));
  if (left.kind === "array") return arrayType(merged(left.element, right, valueTag));
  if (right.kind === "array") return arrayType(merged(left, right.element, valueTag));
  if (left.kind === right.kind) return left;
  if (numbers.has(left.kind) && numbers.has(right.kind)) return doubleType;
  return instants.has(left.kind) && instants.has(right.kind) ? timestampType : stringType;
}

/** What was empty everywhere is text. */
function finished(type: DataType): DataType {
  switch (type.kind) {
    case "null":
      return stringType;
    case "array":
      return arrayType(finished(type.element));
    case "struct":
      return structType(type.fields.map((field) => structField(field.name, finished(field.type))));
    default:
      return type;
  }
}
