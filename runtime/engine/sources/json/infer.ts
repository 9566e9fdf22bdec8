import { type DataType, stringType, structField, structType } from "../../../types/index";
import type { Inference, InferenceRequest } from "../source";
import { quoteText } from "../sql-text";
import { readJsonOptions } from "./options";
import { featuresOf, textsItem } from "./records";
import { type Shape, shapeType } from "./shape";

/**
 * One pass over the files: a worker's function describes each record's structure, and distinct structures are few. They are merged
 * here in Spark's way, fields in the order of their names.
 */
export function inferJson(request: InferenceRequest): Inference {
  const options = readJsonOptions(request.options);
  const { primitivesAsString, prefersDecimal } = options;
  const spec = { features: featuresOf(options), options: { primitivesAsString, prefersDecimal } };
  const sample =
    options.samplingRatio < 1 ? ` WHERE hash(line) / 18446744073709551616.0 < ${options.samplingRatio}` : "";
  const shapes = `spark_json_shapes(line, ${quoteText(JSON.stringify(spec))})`;
  const lists = `SELECT DISTINCT ${shapes} AS shapes FROM ${textsItem(request.paths, options)} AS texts${sample}`;
  return {
    kind: "query",
    sql: `SELECT DISTINCT unnest(shapes) FROM (${lists})`,
    next(rows) {
      const texts = rows.map(([text]) => text ?? "");
      const hasMalformed = texts.includes("") && options.mode !== "DROPMALFORMED";
      const type: DataType = shapeType(
        texts.filter((text) => text !== "").map((text) => JSON.parse(text) as Shape),
        options,
      );
      const fields = type.kind === "struct" ? type.fields : [];
      const all =
        hasMalformed && options.mode === "PERMISSIVE"
          ? [...fields, structField(options.corruptColumn, stringType)]
          : fields;
      return { kind: "schema", schema: structType([...all].sort((a, b) => (a.name < b.name ? -1 : 1))) };
    },
  };
}
