import { checkColumnTypes } from "../check-column-types";
import type { Source } from "../source";
import { inferParquet } from "./infer";
import { readParquetOptions } from "./options";
import { scanParquet } from "./scan";
import { parquetStatistics } from "./statistics";
import { writeParquet } from "./write";

export const parquetSource: Source = {
  name: "parquet",
  label: "Parquet",
  checkOptions: (options) => void readParquetOptions(options),
  checkSchema: (schema) =>
    checkColumnTypes("Parquet", schema, (type) => !["calendar_interval", "null"].includes(type.kind)),
  inferSchema: inferParquet,
  statistics: parquetStatistics,
  scan: scanParquet,
  write: writeParquet,
};
