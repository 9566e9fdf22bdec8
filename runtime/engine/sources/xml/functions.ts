import { SparkError } from "../../../errors/index";
import type { Expression } from "../../../plan/resolved/index";
import { type DataType, type StructType, stringType, structType, toJsonValue } from "../../../types/index";
import { sqlText } from "../../../types/sql-text";
import { displayName, type FunctionRow, literalOptions, readingSchema } from "../../functions/index";
import { readJsonOptions } from "../json/options";
import { recordRow } from "../record-row";
import { schemaFunction } from "../schema-function";
import { quoteText } from "../sql-text";
import { inferXml } from "./infer";
import { readXmlOptions, type XmlOptions } from "./options";
import { rowXml } from "./write";

type Writer = Parameters<Exclude<FunctionRow["sql"], string | undefined>>[0];

const optionsOf = (args: readonly Expression[], at: number): XmlOptions => readXmlOptions(literalOptions(args[at]));

const firstOnly = (name: string) => (args: readonly string[]) => `${name}(${args[0]})`;

/** What the worker's reader is told. */
const specOf = (type: StructType, options: XmlOptions) =>
  quoteText(
    JSON.stringify({
      schema: toJsonValue(type),
      options: {
        attributePrefix: options.attributePrefix,
        valueTag: options.valueTag,
        excludeAttribute: options.excludeAttribute,
        ignoreSurroundingSpaces: options.ignoreSurroundingSpaces,
        ...(options.nullValue !== undefined && { nullValue: options.nullValue }),
      },
    }),
  );

function fromXml({ args, call, timeZone }: Writer): string {
  const options = optionsOf(call.args, 2);
  const { type } = call;
  if (type.kind === "variant")
    return `spark_variant_try_parse(spark_xml_variant(${args[0]}, ${specOf(structType([]), options)}))`;
  return recordRow(type as StructType, {
    text: args[0]!,
    record: (wanted) => `spark_xml_record(${args[0]}, ${specOf(wanted, options)})`,
    mode: options.mode,
    corruptColumn: options.corruptColumn,
    formats: readJsonOptions(formatsOf(options)),
    timeZone,
  });
}

/** The options by which dates and times are read are JSON's, by the same names. */
function formatsOf(options: XmlOptions): Readonly<Record<string, string>> {
  const { dateFormat, timestampFormat, timestampNtzFormat: timestampNTZFormat, timeZone } = options;
  const given = Object.entries({ dateFormat, timestampFormat, timestampNTZFormat, timeZone });
  return Object.fromEntries(given.filter((entry): entry is [string, string] => entry[1] !== undefined));
}

function checkSchema(args: readonly Expression[]): void {
  const { mode } = optionsOf(args, 2);
  const shown = { sqlExpr: `"from_xml(${displayName(args[0]!)})"` };
  if (mode === "DROPMALFORMED") throw new SparkError("PARSE_MODE_UNSUPPORTED", { funcName: "`from_xml`", mode });
  const type = readingSchema(args[1]!);
  const schema = `"${sqlText(type)}"`;
  if (type.kind !== "struct" && type.kind !== "variant")
    throw new SparkError("DATATYPE_MISMATCH.INVALID_XML_SCHEMA", { ...shown, schema });
  if (hasOtherKeys(type)) throw new SparkError("DATATYPE_MISMATCH.INVALID_XML_MAP_KEY_TYPE", { ...shown, schema });
}

function hasOtherKeys(type: DataType): boolean {
  if (type.kind === "map") return type.key.kind !== "string" || hasOtherKeys(type.value);
  if (type.kind === "array") return hasOtherKeys(type.element);
  return type.kind === "struct" && type.fields.some((field) => hasOtherKeys(field.type));
}

export const xmlFunctions: readonly FunctionRow[] = [
  {
    name: "from_xml",
    kind: "scalar",
    args: ["!string, any", "!string, any, any"],
    type: (args) => readingSchema(args[1]!),
    sql: fromXml,
    check: checkSchema,
    facts: ["timeZone"],
    nullable: true,
    print: firstOnly("from_xml"),
  },
  {
    name: "to_xml",
    kind: "scalar",
    args: ["!struct|null", "!struct|null, any"],
    type: stringType,
    sql: ({ args, types, call, timeZone }: Writer) =>
      types[0]!.kind === "struct"
        ? `CASE WHEN ${args[0]} IS NOT NULL THEN ${rowXml(args[0]!, types[0] as StructType, optionsOf(call.args, 1), timeZone)} END`
        : "CAST(NULL AS VARCHAR)",
    facts: ["timeZone"],
    nullable: true,
    print: firstOnly("to_xml"),
  },
  ...schemaFunction("schema_of_xml", "xml", (text, args) => inferXml(text, optionsOf(args, 1))),
];
