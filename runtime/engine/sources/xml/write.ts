import { SparkError } from "../../../errors/index";
import type { DataType, StructType } from "../../../types/index";
import { sqlText } from "../../../types/sql-text";
import { castToText } from "../cast-text";
import { printTemporal } from "../print-temporal";
import { quoteName, quoteText } from "../sql-text";
import type { XmlOptions } from "./options";

interface Writing {
  readonly options: XmlOptions;
  readonly timeZone: string;
  /** How deep the element lies that is written; lambdas are named by it. */
  readonly depth: number;
}

/** XML of a row: an element of its own line for each value; attributes are the fields whose names have the prefix. */
export const rowXml = (sql: string, type: StructType, options: XmlOptions, timeZone: string): string =>
  elementSql(quoteText(options.rowTag), sql, type, { options, timeZone, depth: 0 });

const start = ({ options, depth }: Writing) => quoteText(`${depth ? "\n" : ""}${options.indent.repeat(depth)}`);

/** One element, or several of the same name for an array; nothing for null unless there is a text for it. `name` is SQL. */
function elementSql(name: string, sql: string, type: DataType, writing: Writing): string {
  const { options } = writing;
  const absent =
    options.nullValue === undefined || type.kind === "array"
      ? "''"
      : `(${start(writing)} || '<' || ${name} || ${quoteText(`>${escapedText(options.nullValue)}</`)} || ${name} || '>')`;
  return `CASE WHEN ${sql} IS NULL THEN ${absent} ELSE ${presentSql(name, sql, type, writing)} END`;
}

function presentSql(name: string, sql: string, type: DataType, writing: Writing): string {
  const item = `x${writing.depth}`;
  switch (type.kind) {
    case "array":
      return `array_to_string(list_transform(${sql}, lambda ${item}: ${itemSql(name, item, type.element, writing)}), '')`;
    case "struct": {
      const { attributes, own, children } = partsOf(sql, type, writing);
      return tagged(name, attributes, own, children, writing);
    }
    case "map": {
      const inner = { ...writing, depth: writing.depth + 1 };
      const entry = elementSql(
        castToText(`${item}.key`, type.key, writing.timeZone),
        `${item}.value`,
        type.value,
        inner,
      );
      const children = `array_to_string(list_transform(map_entries(${sql}), lambda ${item}: ${entry}), '')`;
      return tagged(name, "''", "''", children, writing);
    }
    default:
      return `(${start(writing)} || '<' || ${name} || '>' || ${escaped(leafSql(sql, type, writing))} || '</' || ${name} || '>')`;
  }
}

/** An array in an array is an element with items. */
function itemSql(name: string, sql: string, type: DataType, writing: Writing): string {
  if (type.kind !== "array") return elementSql(name, sql, type, { ...writing });
  const inner = { ...writing, depth: writing.depth + 1 };
  const children = elementSql(quoteText(writing.options.arrayElementName), sql, type, inner);
  return tagged(name, "''", "''", children, writing);
}

function partsOf(sql: string, { fields }: StructType, writing: Writing) {
  const { attributePrefix, valueTag } = writing.options;
  const inner = { ...writing, depth: writing.depth + 1 };
  const texts = { attributes: [] as string[], own: [] as string[], children: [] as string[] };
  for (const field of fields) {
    const value = `(${sql}).${quoteName(field.name)}`;
    if (field.name === valueTag) {
      texts.own.push(`CASE WHEN ${value} IS NULL THEN '' ELSE ${escaped(leafSql(value, field.type, writing))} END`);
    } else if (attributePrefix !== "" && field.name.startsWith(attributePrefix)) {
      const text = `replace(${escaped(leafSql(value, field.type, writing))}, '"', '&quot;')`;
      const label = quoteText(` ${field.name.slice(attributePrefix.length)}="`);
      texts.attributes.push(`CASE WHEN ${value} IS NULL THEN '' ELSE ${label} || ${text} || '"' END`);
    } else texts.children.push(elementSql(quoteText(field.name), value, field.type, inner));
  }
  const joined = (parts: readonly string[]) => (parts.length ? `(${parts.join(" || ")})` : "''");
  return { attributes: joined(texts.attributes), own: joined(texts.own), children: joined(texts.children) };
}

/** `<a/>`, `<a>own</a>`, or children on lines of their own. */
function tagged(name: string, attributes: string, own: string, children: string, writing: Writing): string {
  const end = quoteText(`\n${writing.options.indent.repeat(writing.depth)}</`);
  const body = `CASE WHEN t.c <> '' THEN '>' || t.o || t.c || ${end} || ${name} || '>' WHEN t.o <> '' THEN '>' || t.o || '</' || ${name} || '>' ELSE '/>' END`;
  const content = `list_transform([{'o': ${own}, 'c': ${children}}], lambda t: ${body})[1]`;
  return `(${start(writing)} || '<' || ${name} || ${attributes} || ${content})`;
}

const escaped = (sql: string) => `replace(replace(${sql}, '&', '&amp;'), '<', '&lt;')`;
const escapedText = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

/** @throws _LEGACY_ERROR_TEMP_3238 for what has no text in XML */
function leafSql(sql: string, type: DataType, { options, timeZone }: Writing): string {
  switch (type.kind) {
    case "date":
    case "timestamp":
    case "timestamp_ntz":
      return printTemporal(sql, type, options, timeZone);
    case "binary":
      return `('[' || rtrim(regexp_replace(hex(${sql}), '(..)', '\\1 ', 'g')) || ']')`;
    case "null":
      return "''";
    case "year_month_interval":
    case "day_time_interval":
    case "calendar_interval":
      throw new SparkError("_LEGACY_ERROR_TEMP_3238", {
        v: "the value",
        class: "java.lang.Object",
        dt: sqlText(type),
      });
    default:
      return castToText(sql, type, timeZone);
  }
}
