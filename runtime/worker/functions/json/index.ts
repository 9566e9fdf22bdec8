import { type JsonFeatures, JsonScanner, recordShapes, type ShapeOptions } from "../../../json/index";
import { type DataType, fromJson } from "../../../types/index";
import { type ScalarFunction, scalarFunction } from "../scalar-function";
import { parsePath } from "./json-path";
import { arrayLength, memberNames, memberText, valueAt } from "./path-value";
import { prettyJson } from "./pretty-json";
import { type Reader, readRecords, readValue, structReader } from "./project-value";

interface RecordSpec {
  readonly features: JsonFeatures;
  /** Spark's JSON of the type that is wanted. */
  readonly schema: unknown;
}

interface ShapeSpec {
  readonly features: JsonFeatures;
  readonly options: ShapeOptions;
}

/** JSON texts read as Jackson reads them for Spark: every digit is kept, and of a name that comes twice the last one counts. */
export const jsonFunctions: readonly ScalarFunction[] = [
  /** The records of a text as strict JSON of a schema's members, in `r` as `c0`, `c1`, …; `m` is there when something in the text did not fit. */
  scalarFunction("spark_json_records", ["VARCHAR", "VARCHAR"], "VARCHAR[]", (text: string, spec: string) => {
    const { features, read } = recordSpec(spec);
    const records = readRecords(new JsonScanner(text, features), read);
    if (!records) return ['{"m":true}'];
    const isMalformed = records.some(({ isPartial }) => isPartial);
    return records.map(({ json }) => (isMalformed ? `{"m":true,"r":${json}}` : `{"r":${json}}`));
  }),
  /** A text's one value, as `spark_json_records` has records; null where the text is empty. */
  scalarFunction("spark_json_value", ["VARCHAR", "VARCHAR"], "VARCHAR", (text: string, spec: string) => {
    const { features, type } = valueSpec(spec);
    const value = readValue(new JsonScanner(text, features), type);
    if (value === null) return null;
    if (!value) return '{"m":true}';
    return value.isPartial ? `{"m":true,"r":${value.json}}` : `{"r":${value.json}}`;
  }),
  /** What `get_json_object` finds. */
  scalarFunction("spark_json_object", ["VARCHAR", "VARCHAR"], "VARCHAR", (text: string, path: string) => {
    const steps = pathOf(path);
    return steps ? (valueAt(text, steps) ?? null) : null;
  }),
  /** The names of an object's members, without those of its members' members; null when it is none. */
  scalarFunction("spark_json_names", ["VARCHAR"], "VARCHAR[]", (text: string) => memberNames(text) ?? null),
  scalarFunction(
    "spark_json_member",
    ["VARCHAR", "VARCHAR"],
    "VARCHAR",
    (text: string, name: string) => memberText(text, name) ?? null,
  ),
  scalarFunction("spark_json_length", ["VARCHAR"], "INTEGER", (text: string) => arrayLength(text) ?? null),
  /** A text that is JSON already, over several lines. */
  scalarFunction("spark_json_pretty", ["VARCHAR"], "VARCHAR", prettyJson),
  /** The shapes of a text's records; a lone empty text when it has none. */
  scalarFunction("spark_json_shapes", ["VARCHAR", "VARCHAR"], "VARCHAR[]", (text: string, spec: string) => {
    const { features, options } = shapeSpec(spec);
    return recordShapes(new JsonScanner(text, features), options) ?? [""];
  }),
];

const recordSpec = lastUsed((text): { features: JsonFeatures; read: Reader } => {
  const { features, schema } = JSON.parse(text) as RecordSpec;
  const type = fromJson(JSON.stringify(schema));
  const fields = type.kind === "struct" ? type.fields : [];
  return { features, read: structReader(fields, (_, place) => `c${place}`) };
});
const valueSpec = lastUsed((text): { features: JsonFeatures; type: DataType } => {
  const { features, schema } = JSON.parse(text) as RecordSpec;
  return { features, type: fromJson(JSON.stringify(schema)) };
});
const pathOf = lastUsed(parsePath);
const shapeSpec = lastUsed((text) => JSON.parse(text) as ShapeSpec);

/** Keeps the answer of the last argument: a query's rows all come with the same. */
function lastUsed<T>(make: (text: string) => T): (text: string) => T {
  let last: { readonly text: string; readonly made: T } | undefined;
  return (text) => {
    if (last?.text !== text) last = { text, made: make(text) };
    return last.made;
  };
}
