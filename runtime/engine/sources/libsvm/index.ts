import { SparkError } from "../../../errors/index";
import {
  doubleType,
  isVector,
  type Metadata,
  type StructType,
  structField,
  structType,
  vectorType,
} from "../../../types/index";
import { numberOption, readOptions, textOption } from "../option-table";
import type { Inference, InferenceRequest, Scan, ScanRequest, Source, SourceOptions } from "../source";
import { textLines } from "../text/text-lines";
import { writeColumns } from "../write/columns";
import { writeLines } from "../write/lines";
import type { WriteRequest } from "../write/request";

const table = {
  numFeatures: numberOption(undefined, "numFeatures"),
  vectorType: textOption("sparse", "vectorType"),
};

const readLibsvmOptions = (given: SourceOptions) => readOptions(table, given);

/** A line each: a number, and places from 1 with values, `1 3:0.5 7:2`; `#` begins a line that says nothing. */
export const libsvmSource: Source = {
  name: "libsvm",
  label: "LibSVM",
  checkOptions: (options) => void readLibsvmOptions(options),
  checkSchema: requireLibsvm,
  inferSchema,
  scan,
  write,
};

function requireLibsvm({ fields }: StructType): void {
  const [label, features] = fields;
  if (fields.length === 2 && label!.type.kind === "double" && isVector(features!.type)) return;
  const className = (kind: string) => `${kind[0]!.toUpperCase()}${kind.slice(1)}Type`;
  const texts = fields.map(({ name, type, nullable }) => `StructField(${name},${className(type.kind)},${nullable})`);
  throw new SparkError("", {}, "IOException", [], {
    message: `Illegal schema for libsvm data, schema=StructType(${texts.join(", ")})`,
  });
}

const schemaOf = (numFeatures: number): StructType =>
  structType([
    structField("label", doubleType, false),
    {
      ...structField("features", vectorType, false),
      metadata: { numFeatures, ml_attr: { num_attrs: numFeatures } } as Metadata,
    },
  ]);

const saysSomething = (line: string) => `trim(${line}) <> '' AND NOT starts_with(trim(${line}), '#')`;

/** As many features as the greatest place. */
function inferSchema({ options, paths, totalBytes }: InferenceRequest): Inference {
  const given = readLibsvmOptions(options).numFeatures;
  if (given !== undefined) return { kind: "schema", schema: schemaOf(given) };
  const files = paths.map((path) => ({ path, size: totalBytes, modifiedMs: 0 }));
  const { item } = textLines(files as never, undefined);
  const places = "list_max(list_transform(regexp_extract_all(line, '(\\d+):', 1), lambda p: CAST(p AS INTEGER)))";
  return {
    kind: "query",
    sql: `SELECT CAST(max(${places}) AS VARCHAR) FROM ${item} WHERE ${saysSomething("line")}`,
    next: ([row]) => ({ kind: "schema", schema: schemaOf(Number(row?.[0] ?? 0)) }),
  };
}

function scan({ relation, output, alias }: ScanRequest): Scan {
  const name = alias();
  const { item, where } = textLines(relation.files, undefined);
  const { vectorType: kind } = readLibsvmOptions(relation.options);
  const size = relation.dataSchema.fields.find((field) => isVector(field.type))?.metadata?.numFeatures ?? 0;
  const call = JSON.stringify({ operation: "libsvmFeatures", size, isDense: kind === "dense" });
  return {
    from: `${item} AS ${name}`,
    where: [...where, saysSomething(`${name}.line`)],
    columns: output.map(({ id, type }) => ({
      id,
      sql: isVector(type)
        ? `spark_ml_vector('${call}', ${name}.line)`
        : `CAST(split_part(trim(${name}.line), ' ', 1) AS DOUBLE)`,
      isSimple: false,
    })),
  };
}

function write(request: WriteRequest): string {
  const { data, keys } = writeColumns(request);
  requireLibsvm({ kind: "struct", fields: data.map(({ field }) => field) });
  const [label, features] = data;
  const line = `boxed_ml_varchar('{"operation":"libsvmLine"}', ${label!.sql}, ${features!.sql}).value`;
  return writeLines({ line, extension: "libsvm", compression: undefined }, keys, request);
}
