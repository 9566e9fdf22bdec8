import { fromJson, type StructType } from "../../../types/index";
import { readXml, XmlError } from "../../../xml/index";
import { type ScalarFunction, scalarFunction } from "../scalar-function";
import { readRecord } from "./read-record";
import { type RecordOptions, variantText } from "./read-value";
import { xpathFunctions } from "./xpath";

interface RecordSpec {
  readonly schema: unknown;
  readonly options: RecordOptions;
}

let last: { readonly text: string; readonly type: StructType; readonly options: RecordOptions } | undefined;

/** A query's rows all come with the same specification. */
function specOf(text: string) {
  if (last?.text !== text) {
    const { schema, options } = JSON.parse(text) as RecordSpec;
    last = { text, type: fromJson(JSON.stringify(schema)) as StructType, options };
  }
  return last;
}

export const xmlFunctions: readonly ScalarFunction[] = [
  ...xpathFunctions,
  // As `spark_json_records` gives them: members in `r` as `c0`, `c1`, …; `m` where something did not fit.
  scalarFunction("spark_xml_record", ["VARCHAR", "VARCHAR"], "VARCHAR", (text: string, spec: string) => {
    const { type, options } = specOf(spec);
    return readRecord(text, type, options);
  }),
  scalarFunction("spark_xml_variant", ["VARCHAR", "VARCHAR"], "VARCHAR", (text: string, spec: string) => {
    try {
      return variantText(readXml(text, true), specOf(spec).options);
    } catch (error) {
      if (error instanceof XmlError) return null;
      throw error;
    }
  }),
];
