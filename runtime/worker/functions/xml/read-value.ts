import type { DataType, StructType } from "../../../types/index";
import { textOf, type XmlElement, type XmlNode } from "../../../xml/index";

export interface RecordOptions {
  readonly attributePrefix: string;
  readonly valueTag: string;
  readonly excludeAttribute: boolean;
  readonly ignoreSurroundingSpaces: boolean;
  readonly nullValue?: string;
}

/** Does not fit its type. */
export class BadValue extends Error {}

const sameName = (a: string, b: string) => a === b || a.toLowerCase() === b.toLowerCase();

/** The attributes, elements and text of an element, as JSON texts by the place of their field; arrays grow. */
export function readMembers(
  element: XmlElement,
  fields: StructType["fields"],
  options: RecordOptions,
  values: Map<number, string | string[]>,
): void {
  const put = (name: string, read: (type: DataType) => string) => {
    const at = fields.findIndex((field) => sameName(field.name, name));
    if (at < 0) return;
    const { type } = fields[at]!;
    if (type.kind !== "array") {
      values.set(at, read(type));
      return;
    }
    const items = (values.get(at) ?? []) as string[];
    values.set(at, items);
    items.push(read(type.element));
  };
  for (const [name, value] of options.excludeAttribute ? [] : element.attributes)
    put(options.attributePrefix + name, (type) => readLeaf(value, type, options));
  for (const child of element.children) {
    if (child.kind === "element") put(child.name, (type) => readElement(child, type, options));
  }
  const own = ownText(element);
  if (own.trim() !== "") put(options.valueTag, (type) => readLeaf(own, type, options));
}

const ownText = ({ children }: XmlElement) =>
  children.map((child) => (child.kind === "text" ? child.text : "")).join("");

function readElement(element: XmlElement, type: DataType, options: RecordOptions): string {
  if (type.kind === "struct") {
    const values = new Map<number, string | string[]>();
    readMembers(element, type.fields, options, values);
    const members = [...values].map(([at, json]) => {
      const text = typeof json === "string" ? json : `[${json.join(",")}]`;
      return `${JSON.stringify(type.fields[at]!.name)}:${text}`;
    });
    return `{${members.join(",")}}`;
  }
  if (type.kind === "map") {
    const entries = new Map<string, string>();
    for (const [name, value] of options.excludeAttribute ? [] : element.attributes)
      entries.set(options.attributePrefix + name, readLeaf(value, type.value, options));
    for (const child of element.children)
      if (child.kind === "element") entries.set(child.name, readElement(child, type.value, options));
    return `{${[...entries].map(([name, json]) => `${JSON.stringify(name)}:${json}`).join(",")}}`;
  }
  if (type.kind === "array") return `[${readElement(element, type.element, options)}]`;
  if (type.kind === "variant") return JSON.stringify(variantText(element, options));
  const hasElements = element.children.some(({ kind }) => kind === "element");
  if (!hasElements) return readLeaf(textOf(element), type, options);
  if (type.kind !== "string") throw new BadValue();
  return JSON.stringify(element.children.map(written).join("").trim());
}

/** A node as it stood in the text. */
function written(node: XmlNode): string {
  if (node.kind !== "element")
    return node.kind === "text" ? node.text.replaceAll("&", "&amp;").replaceAll("<", "&lt;") : "";
  const attributes = node.attributes.map(([name, value]) => ` ${name}="${value}"`).join("");
  return `<${node.name}${attributes}>${node.children.map(written).join("")}</${node.name}>`;
}

const ranges: Partial<Readonly<Record<DataType["kind"], bigint>>> = {
  byte: 2n ** 7n,
  short: 2n ** 15n,
  integer: 2n ** 31n,
  long: 2n ** 63n,
};
const floating = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?[dDfF]?$/;

/** JSON of a text. @throws BadValue */
function readLeaf(written: string, type: DataType, options: RecordOptions): string {
  const text = options.ignoreSurroundingSpaces ? written.trim() : written;
  if (text === options.nullValue) return "null";
  if (type.kind === "string") return JSON.stringify(text);
  if (text === "") return "null";
  const range = ranges[type.kind];
  if (range !== undefined) {
    if (!/^[+-]?\d+$/.test(text)) throw new BadValue();
    const value = BigInt(text.replace("+", ""));
    if (value >= range || value < -range) throw new BadValue();
    return `${value}`;
  }
  switch (type.kind) {
    case "float":
    case "double": {
      if (/^(NaN|[+-]?Infinity|-?Inf)$/.test(text)) return JSON.stringify(text.replace(/Inf$/, "Infinity"));
      const digits = text.replaceAll(",", "");
      if (!floating.test(digits)) throw new BadValue();
      return `${Number(digits.replace(/[dDfF]$/, ""))}`;
    }
    case "decimal": {
      const digits = text.replaceAll(",", "").replace(/^\+/, "");
      if (!floating.test(digits)) throw new BadValue();
      return JSON.stringify(digits);
    }
    case "boolean":
      if (/^(true|1)$/i.test(text)) return "true";
      if (/^(false|0)$/i.test(text)) return "false";
      throw new BadValue();
    case "binary":
    case "struct":
    case "map":
    case "array":
      throw new BadValue();
    default:
      return JSON.stringify(text);
  }
}

/** JSON of an element of no particular type: numbers and truth values as such, members where there are any. */
export function variantText(element: XmlElement, options: RecordOptions): string {
  const members = new Map<string, string[]>();
  const add = (name: string, json: string) => members.set(name, [...(members.get(name) ?? []), json]);
  for (const [name, value] of options.excludeAttribute ? [] : element.attributes)
    add(options.attributePrefix + name, variantLeaf(value, options));
  for (const child of element.children) if (child.kind === "element") add(child.name, variantText(child, options));
  const own = ownText(element);
  if (!members.size) return variantLeaf(own, options);
  if (own.trim() !== "") add(options.valueTag, variantLeaf(own, options));
  const texts = [...members].map(
    ([name, all]) => `${JSON.stringify(name)}:${all.length > 1 ? `[${all.join(",")}]` : all[0]}`,
  );
  return `{${texts.join(",")}}`;
}

function variantLeaf(written: string, options: RecordOptions): string {
  const text = options.ignoreSurroundingSpaces ? written.trim() : written;
  if (text === "" || text === options.nullValue) return "null";
  if (/^(true|false)$/i.test(text)) return text.toLowerCase();
  return /^-?(0|[1-9]\d*)(\.\d+)?$/.test(text) ? text : JSON.stringify(text);
}
