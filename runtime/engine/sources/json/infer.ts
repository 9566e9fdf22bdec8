import { type DataType, stringType, structField, structType } from "../../../types/index";
import type { Inference, InferenceRequest } from "../source";
import { readJsonOptions } from "./options";
import { recordsItem } from "./records";
import { bigNumber, type Shape, shapeType } from "./shape";

/**
 * One pass over the files: DuckDB describes each record's structure, and distinct structures are few. They are merged here in Spark's
 * way, fields in the order of their names.
 */
export function inferJson(request: InferenceRequest): Inference {
  const options = readJsonOptions(request.options);
  const sample =
    options.samplingRatio < 1 ? `WHERE hash(line) / 18446744073709551616.0 < ${options.samplingRatio}` : "";
  const structure = `CASE WHEN json_type(record) = 'OBJECT' THEN CAST(json_structure(${markedSql}) AS VARCHAR) END`;
  return {
    kind: "query",
    sql: `SELECT DISTINCT ${structure} FROM ${recordsItem(request.paths, options, "records")} ${sample}`,
    next(rows) {
      const shapes = rows.map(([text]) => (text ? (JSON.parse(text) as Shape) : undefined));
      const hasMalformed = shapes.includes(undefined) && options.mode !== "DROPMALFORMED";
      const type: DataType = shapeType(
        shapes.filter((shape) => shape !== undefined),
        options,
      );
      const fields = type.kind === "struct" ? type.fields : [];
      const named = fields.map((field) => structField(field.name, field.type));
      const all =
        hasMalformed && options.mode === "PERMISSIVE"
          ? [...named, structField(options.corruptColumn, stringType)]
          : named;
      return { kind: "schema", schema: structType(byName(all)) };
    },
  };
}

/** The record with whole numbers of 19 or 20 digits that no long holds as `bigNumber` objects: their shape tells them apart. */
const markedSql = `CASE WHEN regexp_matches(line, '[0-9]{19}') THEN CAST(regexp_replace(CAST(record AS VARCHAR), '([:\\[,])(-?(?:9[3-9][0-9]{17}|[0-9]{20}))([,}\\]])', '\\1{"${bigNumber}":1}\\3', 'g') AS JSON) ELSE record END`;

const byName = <T extends { readonly name: string }>(fields: readonly T[]) =>
  [...fields].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
