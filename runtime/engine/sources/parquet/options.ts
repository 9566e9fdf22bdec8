import { flagOption, type OptionValues, readOptions, textOption } from "../option-table";
import type { SourceOptions } from "../source";

const table = {
  mergeSchema: flagOption(false, "mergeSchema"),
  compression: textOption(undefined, "compression", "parquet.compression"),
};

export type ParquetOptions = OptionValues<typeof table>;

export const readParquetOptions = (options: SourceOptions): ParquetOptions => readOptions(table, options);
