import { SparkError } from "../../errors/index";
import { csvSource } from "./csv/index";
import { parquetSource } from "./parquet/index";
import type { Source } from "./source";

const sources: readonly Source[] = [parquetSource, csvSource];

/** @throws DATA_SOURCE_NOT_FOUND */
export function sourceOf(format: string): Source {
  const source = sources.find(({ name }) => name === format.toLowerCase());
  if (source) return source;
  throw new SparkError("DATA_SOURCE_NOT_FOUND", { provider: format });
}
