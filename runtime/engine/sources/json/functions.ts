import { SparkError } from "../../../errors/index";
import { JsonScanner, JsonSyntaxError, valueShape } from "../../../json/index";
import type { Call, Expression } from "../../../plan/resolved/index";
import { arrayType, type DataType, integerType, type StructType, stringType, toJsonValue } from "../../../types/index";
import { sqlText } from "../../../types/sql-text";
import { displayName, type FunctionRow, literalOptions, readingSchema } from "../../functions/index";
import { recordRow, recordValue } from "../record-row";
import { schemaFunction } from "../schema-function";
import { quoteText } from "../sql-text";
import { readJsonOptions } from "./options";
import { wantedType } from "./read-type";
import { featuresOf } from "./records";
import { type Shape, shapeType } from "./shape";
import { valueText } from "./value-text";

type Writer = Parameters<Exclude<FunctionRow["sql"], string | undefined>>[0];

const optionsOf = (args: readonly Expression[], at: number) => readJsonOptions(literalOptions(args[at]));

function fromJson({ args, call, timeZone }: Writer): string {
  const options = optionsOf(call.args, 2);
  const { type } = call;
  const text = args[0]!;
  const read = (schema: DataType) =>
    `spark_json_value(${text}, ${quoteText(JSON.stringify({ features: { ...featuresOf(options), isCompact: true }, schema: toJsonValue(schema) }))})`;
  const reading = { text, mode: options.mode, corruptColumn: options.corruptColumn, formats: options, timeZone };
  return type.kind === "struct"
    ? recordRow(type, { ...reading, record: read })
    : recordValue(type, { ...reading, record: () => read(wantedType(type)) });
}

function toJson({ args, types, call, timeZone }: Writer): string {
  if (types[0]!.kind === "null") return "CAST(NULL AS VARCHAR)";
  const options = optionsOf(call.args, 1);
  const json = valueText(args[0]!, types[0]!, { options, timeZone, depth: 0 });
  const text = options.pretty ? `spark_json_pretty(${json})` : json;
  return types[0]!.kind === "struct" ? `CASE WHEN ${args[0]} IS NOT NULL THEN ${text} END` : `CAST(${text} AS VARCHAR)`;
}

const isWhole = ({ kind }: DataType) => kind === "struct" || kind === "array" || kind === "map" || kind === "variant";

/** @throws DATATYPE_MISMATCH.INVALID_JSON_SCHEMA */
function checkSchema(name: string, shown: Expression, type: DataType): void {
  if (isWhole(type)) return;
  throw new SparkError("DATATYPE_MISMATCH.INVALID_JSON_SCHEMA", {
    sqlExpr: `"${name}(${displayName(shown)})"`,
    schema: `"${sqlText(type)}"`,
  });
}

function checkReading(args: readonly Expression[]): void {
  const { mode } = optionsOf(args, 2);
  if (mode === "DROPMALFORMED") throw new SparkError("PARSE_MODE_UNSUPPORTED", { funcName: "`from_json`", mode });
  const type = readingSchema(args[1]!);
  checkSchema("from_json", args[0]!, type);
  if (!hasOtherKeys(type)) return;
  throw new SparkError("DATATYPE_MISMATCH.INVALID_JSON_MAP_KEY_TYPE", {
    sqlExpr: `"${printFromJson([displayName(args[0]!)], { type })}"`,
    schema: `"${sqlText(type)}"`,
  });
}

function hasOtherKeys(type: DataType): boolean {
  if (type.kind === "map") return type.key.kind !== "string" || hasOtherKeys(type.value);
  if (type.kind === "array") return hasOtherKeys(type.element);
  return type.kind === "struct" && (type as StructType).fields.some((field) => hasOtherKeys(field.type));
}

/** Spark names a map that was read after what it holds. */
const printFromJson = ([text]: readonly string[], { type }: Pick<Call, "type">) =>
  type.kind === "map" ? "entries" : `from_json(${text})`;

/** @throws MALFORMED_RECORD_IN_PARSING.WITHOUT_SUGGESTION for what Spark leaves to Jackson's own exception */
function schemaOfJson(text: string, args: readonly Expression[]): DataType {
  const options = optionsOf(args, 1);
  try {
    const shape = valueShape(new JsonScanner(text, featuresOf(options)), options);
    return shapeType([JSON.parse(shape) as Shape], options);
  } catch (error) {
    if (!(error instanceof JsonSyntaxError)) throw error;
    throw new SparkError(
      "MALFORMED_RECORD_IN_PARSING.WITHOUT_SUGGESTION",
      { badRecord: text, failFastMode: "FAILFAST" },
      "SparkException",
    );
  }
}

export const jsonFunctions: readonly FunctionRow[] = [
  {
    name: "get_json_object",
    kind: "scalar",
    args: "!string, !string",
    type: stringType,
    sql: "spark_json_object({0}, {1})",
    nullable: true,
  },
  {
    name: "json_array_length",
    kind: "scalar",
    args: "!string",
    type: integerType,
    sql: "spark_json_length({0})",
    nullable: true,
  },
  {
    name: "json_object_keys",
    kind: "scalar",
    args: "!string",
    type: arrayType(stringType),
    sql: "spark_json_names({0})",
    nullable: true,
  },
  {
    name: "to_json",
    kind: "scalar",
    args: ["any", "any, any"],
    type: stringType,
    sql: toJson,
    check: (args) => {
      optionsOf(args, 1);
      if (args[0]!.type.kind !== "null") checkSchema("to_json", args[0]!, args[0]!.type);
    },
    facts: ["timeZone"],
    nullable: true,
    print: ([value]) => `to_json(${value})`,
  },
  {
    name: "from_json",
    kind: "scalar",
    args: ["!string, any", "!string, any, any"],
    type: (args) => readingSchema(args[1]!),
    sql: fromJson,
    check: checkReading,
    facts: ["timeZone"],
    nullable: true,
    print: printFromJson,
  },
  ...schemaFunction("schema_of_json", "json", schemaOfJson),
];
