import { fromJson } from "../../../types/index";
import { type ScalarFunction, scalarFunction } from "../scalar-function";
import { recordShapes, type ShapeOptions } from "./infer-shape";
import { type JsonFeatures, JsonScanner } from "./json-scanner";
import { type Reader, readRecords, structReader } from "./project-value";

interface RecordSpec {
  readonly features: JsonFeatures;
  /** Spark's schema JSON of the members that are wanted. */
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
const shapeSpec = lastUsed((text) => JSON.parse(text) as ShapeSpec);

/** Keeps the answer of the last argument: a query's rows all come with the same. */
function lastUsed<T>(make: (text: string) => T): (text: string) => T {
  let last: { readonly text: string; readonly made: T } | undefined;
  return (text) => {
    if (last?.text !== text) last = { text, made: make(text) };
    return last.made;
  };
}
