import { SparkError } from "../../../errors/index";
import type { Call, Expression } from "../../../plan/resolved/index";
import {
  booleanType,
  type DataType,
  dateType,
  doubleType,
  integerType,
  longType,
  type StructType,
  stringType,
  timestampType,
} from "../../../types/index";
import { sqlText } from "../../../types/sql-text";
import { type FunctionRow, literalOptions, raise, readingSchema, structSql } from "../../functions/index";
import { foundSchemaRow, literalText } from "../schema-function";
import { quoteText } from "../sql-text";
import { convertSql } from "./convert";
import { readCsvOptions } from "./options";
import { datumSql, tokensSql } from "./tokens";
import { tokenSql } from "./write";

type Writer = Parameters<Exclude<FunctionRow["sql"], string | undefined>>[0];

const optionsOf = (args: readonly Expression[], at: number) => readCsvOptions(literalOptions(args[at]));

const isNested = ({ kind }: DataType) => kind === "array" || kind === "map" || kind === "struct" || kind === "variant";

/** @throws UNSUPPORTED_DATATYPE where a column cannot stand in a line */
function csvSchema(args: readonly Expression[]): StructType {
  const type = readingSchema(args[1]!);
  const wrong = type.kind === "struct" ? type.fields.find((field) => isNested(field.type))?.type : type;
  if (wrong) throw new SparkError("UNSUPPORTED_DATATYPE", { typeName: `"${sqlText(wrong)}"` });
  return type as StructType;
}

const named = (fields: StructType["fields"], values: readonly string[]) =>
  structSql(
    fields.map(({ name }) => name),
    values,
  );

/** One line as a row; what does not fit is null. */
function fromCsv({ args, call, timeZone }: Writer): string {
  const options = optionsOf(call.args, 2);
  const { fields } = call.type as StructType;
  const read = fields.filter(({ name }) => name !== options.corruptColumn);
  const datum = (place: number) => datumSql(`tokens[${place}]`, options);
  const value = (place: number) => convertSql(datum(place), read[place - 1]!.type, options, timeZone);
  const failed = read.flatMap(({ type }, i) =>
    type.kind === "string" ? [] : [`(${datum(i + 1)} IS NOT NULL AND ${value(i + 1)} IS NULL)`],
  );
  const malformed = [`len(tokens) <> ${read.length}`, ...failed].join(" OR ");
  const corrupt = `CASE WHEN ${malformed} THEN ${args[0]} END`;
  let place = 0;
  const values = fields.map(({ name }) => (name === options.corruptColumn ? corrupt : value(++place)));
  const row = named(fields, values);
  const shown = `'[' || concat_ws(',', ${read.map((_, i) => `coalesce(CAST(${value(i + 1)} AS VARCHAR), 'null')`).join(", ")}) || ']'`;
  const failure = raise(
    "MALFORMED_RECORD_IN_PARSING.WITHOUT_SUGGESTION",
    { badRecord: { sql: shown }, failFastMode: "FAILFAST" },
    "SparkException",
  );
  const result = options.mode === "FAILFAST" ? `CASE WHEN ${malformed} THEN ${failure} ELSE ${row} END` : row;
  return `list_transform([${tokensSql(args[0]!, options)}], lambda tokens: CASE WHEN tokens IS NOT NULL THEN ${result} END)[1]`;
}

function toCsv({ args, types, call, timeZone }: Writer): string {
  const options = optionsOf(call.args, 1);
  const { fields } = types[0] as StructType;
  const tokens = fields.map(({ type }, i) => {
    const value = `struct_extract_at(${args[0]}, ${i + 1})`;
    if (type.kind !== "binary") return tokenSql(value, type, options, timeZone);
    return tokenSql(
      `('[' || rtrim(regexp_replace(hex(${value}), '(..)', '\\1 ', 'g')) || ']')`,
      stringType,
      options,
      timeZone,
    );
  });
  return `CASE WHEN ${args[0]} IS NOT NULL THEN concat_ws(${quoteText(options.separator)}, ${tokens.join(", ")}) END`;
}

const inferred: readonly DataType[] = [integerType, longType];
const others: readonly DataType[] = [timestampType, booleanType];
/** A date alone; with a time behind it it is a timestamp. */
const isDay = "regexp_full_match(d, '[+-]?[0-9]{4,7}(-[0-9]{1,2}){0,2} *')";

/** The narrowest type of each token of one line, as DDL. */
function schemaOfCsv({ args, call, timeZone }: Writer): string {
  const options = optionsOf(call.args, 1);
  const fits = (type: DataType) =>
    `WHEN (${convertSql("d", type, options, timeZone)}) IS NOT NULL THEN ${quoteText(sqlText(type))}`;
  const digits =
    "WHEN regexp_full_match(d, '[+-]?[0-9]+') AND length(ltrim(d, '+-0')) <= 38 THEN 'DECIMAL(' || length(ltrim(d, '+-0')) || ',0)'";
  const day = fits(dateType).replace("WHEN ", options.dateFormat ? "WHEN " : `WHEN ${isDay} AND `);
  const cases = [...inferred.map(fits), digits, fits(doubleType), day, ...others.map(fits)];
  const type = `CASE ${cases.join(" ")} ELSE 'STRING' END`;
  const data = `list_transform(${tokensSql(args[0]!, options)}, lambda t: ${datumSql("t", options)})`;
  const columns = `list_transform(${data}, lambda d, i: '_c' || (i - 1) || ': ' || ${type})`;
  return `('STRUCT<' || array_to_string(${columns}, ', ') || '>')`;
}

const checkMode = (args: readonly Expression[]): void => {
  const { mode } = optionsOf(args, 2);
  if (mode === "DROPMALFORMED") throw new SparkError("PARSE_MODE_UNSUPPORTED", { funcName: "`from_csv`", mode });
};

const firstOnly = (name: string) => (args: readonly string[], _: Pick<Call, "options">) => `${name}(${args[0]})`;

/** `from_csv`, `to_csv` and `schema_of_csv` read and write one line as files do. */
export const csvFunctions: readonly FunctionRow[] = [
  {
    name: "from_csv",
    kind: "scalar",
    args: ["string, string", "string, string, any"],
    type: csvSchema,
    sql: fromCsv,
    check: checkMode,
    facts: ["timeZone"],
    nullable: ([text]) => text!.nullable,
    print: firstOnly("from_csv"),
  },
  {
    name: "to_csv",
    kind: "scalar",
    args: ["struct", "struct, any"],
    type: stringType,
    sql: toCsv,
    facts: ["timeZone"],
    nullable: true,
    print: firstOnly("to_csv"),
  },
  {
    name: "schema_of_csv",
    kind: "scalar",
    args: ["string", "string, any"],
    type: stringType,
    sql: schemaOfCsv,
    facts: ["timeZone"],
    nullable: false,
    check: (args) => void literalText("schema_of_csv", "csv", args[0]!),
    print: firstOnly("schema_of_csv"),
  },
  foundSchemaRow("schema_of_csv"),
];
