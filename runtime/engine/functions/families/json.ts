import { SparkError } from "../../../errors/index";
import { arrayType, integerType, stringType } from "../../../types/index";
import { foldConstant } from "../fold";
import { literal } from "../literal";
import { readingSchema } from "../reading-schema";
import type { FunctionRow } from "../row";
import { nullableOf, scalar } from "./define";
import { schemaOfJson } from "./json-schema";
import { jsonText, jsonValue } from "./json-text";

export const jsonFunctions: readonly FunctionRow[] = [
  scalar(
    "get_json_object",
    "string, string",
    stringType,
    "CASE WHEN json_valid({0}) THEN json_extract_string({0}, {1}) END",
    { nullable: true },
  ),
  scalar(
    "json_array_length",
    "string",
    integerType,
    "CASE WHEN json_valid({0}) AND json_type({0}) = 'ARRAY' THEN CAST(json_array_length({0}) AS INTEGER) END",
    { nullable: true },
  ),
  scalar(
    "json_object_keys",
    "string",
    arrayType(stringType),
    "CASE WHEN json_valid({0}) AND json_type({0}) = 'OBJECT' THEN json_keys({0}) END",
    { nullable: true },
  ),
  scalar(
    "to_json",
    ["struct|array|map|variant", "struct|array|map|variant, map"],
    stringType,
    ({ args, types, timeZone }) => jsonText(args[0]!, types[0]!, timeZone),
    {
      nullable: true,
      facts: ["timeZone"],
      print: ([value]) => `to_json(${value})`,
      check: noOptions(1),
    },
  ),
  scalar(
    "from_json",
    ["string, string", "string, string, map"],
    (args) => readingSchema(args[1]!),
    ({ args, call, timeZone }) => {
      const json = `CASE WHEN json_valid(${args[0]}) THEN CAST(${args[0]} AS JSON) END`;
      const { type } = call;
      const value = jsonValue(`(${json})`, type, timeZone);
      if (type.kind !== "struct") return value;
      // A malformed record is a row of nulls, not a null.
      const empty = `struct_pack(${type.fields.map((field) => `"${field.name.replaceAll('"', '""')}" := NULL`).join(", ")})`;
      return `CASE WHEN ${args[0]} IS NOT NULL THEN coalesce(${value}, ${empty}) END`;
    },
    { nullable: true, facts: ["timeZone"], print: ([value]) => `from_json(${value})`, check: noOptions(2) },
  ),
  scalar("schema_of_json", "string", stringType, undefined, {
    rewrite: (args) => {
      const text = foldConstant(args[0]!)?.value;
      if (typeof text !== "string")
        throw new SparkError("DATATYPE_MISMATCH.NON_FOLDABLE_INPUT", {
          sqlExpr: '"schema_of_json"',
          inputName: "`json`",
          inputType: '"STRING"',
          inputExpr: '"json"',
        });
      return {
        kind: "Call",
        function: "schema_of_json_of",
        args: [args[0]!, literal(schemaOfJson(text), stringType)],
        type: stringType,
        nullable: false,
      };
    },
  }),
  scalar("schema_of_json_of", "string, string", stringType, "{1}", {
    nullable: nullableOf(1),
    print: ([json]) => `schema_of_json(${json})`,
  }),
];

/** Options change what is read and written: none is carried out yet. */
function noOptions(at: number): NonNullable<FunctionRow["check"]> {
  return (args) => {
    if (args[at])
      throw new SparkError("UNSUPPORTED_CALL.WITHOUT_SUGGESTION", {
        methodName: "options",
        className: "JSON functions",
      });
  };
}
