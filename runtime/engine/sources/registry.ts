import { SparkError } from "../../errors/index";
import { binarySource } from "./binary/index";
import { csvSource } from "./csv/index";
import { jsonSource } from "./json/index";
import { libsvmSource } from "./libsvm/index";
import { parquetSource } from "./parquet/index";
import type { Source } from "./source";
import { textSource } from "./text/index";

const sources: readonly Source[] = [binarySource, parquetSource, csvSource, jsonSource, libsvmSource, textSource];

/** A format by its name, as `spark.read.format` takes it. @throws DATA_SOURCE_NOT_FOUND */
export function sourceOf(format: string): Source {
  const source = sources.find(({ name }) => name === format.toLowerCase());
  if (source) return withCheckedFiles(source);
  throw new SparkError("DATA_SOURCE_NOT_FOUND", { provider: format }, "SparkClassNotFoundException");
}

/** Spark's own formats that are not here. */
const absent: ReadonlySet<string> = new Set("avro console image jdbc kafka noop orc rate socket xml".split(" "));

/** Whether Spark has a format of this name. */
export const isFormat = (name: string): boolean =>
  absent.has(name.toLowerCase()) || sources.some((source) => source.name === name.toLowerCase());

/** Without a file there is nothing to infer from; text has its schema all the same. */
function withCheckedFiles(source: Source): Source {
  return {
    ...source,
    inferSchema(request) {
      if (request.paths.length > 0 || source.hasFixedSchema) return source.inferSchema(request);
      throw new SparkError("UNABLE_TO_INFER_SCHEMA", { format: source.label });
    },
  };
}
