import { SparkError } from "../../../errors/index";
import type { Expression } from "../../../plan/resolved/index";
import {
  type DataType,
  duckType,
  type StructType,
  stringType,
  structField,
  structType,
  toJsonValue,
} from "../../../types/index";
import { sqlText } from "../../../types/sql-text";
import {
  displayName,
  type FunctionRow,
  foldConstant,
  literalOptions,
  raise,
  readingSchema,
} from "../../functions/index";
import { finishSql, isUnreadable } from "../json/finish-value";
import { readJsonOptions } from "../json/options";
import { readType, wantedType } from "../json/read-type";
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
  const { fields } = type as StructType;
  const read = fields.filter(({ name }) => name !== options.corruptColumn);
  const wanted = structType(read.map((field) => structField(field.name, wantedType(field.type))));
  const columns = read.map((field, i) => `c${i} ${duckType(readType(field.type))}`);
  const structure = { m: "BOOLEAN", r: columns.length ? `STRUCT(${columns.join(", ")})` : "JSON" };
  const record = `from_json(spark_xml_record(${args[0]}, ${specOf(wanted, options)}), ${quoteText(JSON.stringify(structure))})`;
  const conversion = { options: readJsonOptions(formatsOf(options)), timeZone };
  const values = read.map((field, i) => finishSql(`t.r.c${i}`, field.type, conversion));
  const unreadable = read.map((field, i) => isUnreadable(`t.r.c${i}`, values[i]!, field.type));
  const malformed = ["t.m", ...unreadable.filter((test) => test !== "FALSE")].join(" OR ");
  let place = 0;
  const members = fields.map(({ name }) => {
    const value = name === options.corruptColumn ? `CASE WHEN ${malformed} THEN ${args[0]} END` : values[place++];
    return `"${name.replaceAll('"', '""')}" := ${value}`;
  });
  const row = members.length ? `struct_pack(${members.join(", ")})` : "NULL";
  const shown = `'[' || concat_ws(',', ${read.map((_, i) => `coalesce(CAST(t.r.c${i} AS VARCHAR), 'null')`).join(", ")}) || ']'`;
  const failure = raise(
    "MALFORMED_RECORD_IN_PARSING.WITHOUT_SUGGESTION",
    { badRecord: { sql: shown }, failFastMode: "FAILFAST" },
    "SparkException",
  );
  const result = options.mode === "FAILFAST" ? `CASE WHEN ${malformed} THEN ${failure} ELSE ${row} END` : row;
  return `CASE WHEN ${args[0]} IS NOT NULL THEN list_transform([${record}], lambda t: ${result})[1] END`;
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

/** The schema is found while the query is analysed: it may be another function's argument. */
const schemaOfXml: FunctionRow = {
  name: "schema_of_xml",
  kind: "scalar",
  args: ["!string", "!string, any"],
  type: stringType,
  rewrite: (args) => {
    const [xml] = args as [Expression];
    const text = foldConstant(xml);
    const shown = { sqlExpr: `"schema_of_xml(${displayName(xml)})"` };
    if (!text)
      throw new SparkError("DATATYPE_MISMATCH.NON_FOLDABLE_INPUT", {
        ...shown,
        inputName: "`xml`",
        inputType: '"STRING"',
        inputExpr: `"${displayName(xml)}"`,
      });
    if (typeof text.value !== "string")
      throw new SparkError("DATATYPE_MISMATCH.UNEXPECTED_NULL", { ...shown, exprName: "xml" });
    const schema = sqlText(inferXml(text.value, optionsOf(args, 1)));
    return {
      kind: "Call",
      function: "schema_of_xml_of",
      args: [xml, { kind: "Literal", value: schema, type: stringType, nullable: false }],
      type: stringType,
      nullable: false,
    };
  },
};

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
  schemaOfXml,
  {
    name: "schema_of_xml_of",
    kind: "scalar",
    args: "string, string",
    type: stringType,
    sql: "{1}",
    nullable: false,
    print: firstOnly("schema_of_xml"),
  },
];
