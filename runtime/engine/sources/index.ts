import { registerFunctions } from "../functions/index";
import { csvFunctions } from "./csv/functions";
import { scanWithMetadata } from "./file-metadata";
import { jsonFunctions } from "./json/functions";
import { sourceOf } from "./registry";
import type { Scan, ScanRequest } from "./source";
import { xmlFunctions } from "./xml/functions";

export { type DiscoveredFiles, type DiscoverRequest, discoverFiles, stripScheme } from "./files/discover-files";
export type { FileStatus, FileSystem } from "./files/file-system";
export { listTableFiles, type TableFolder } from "./files/list-table-files";
export { isFormat, sourceOf } from "./registry";
export type * from "./source";

registerFunctions(csvFunctions);
registerFunctions(jsonFunctions);
registerFunctions(xmlFunctions);

export const scanFiles = (request: ScanRequest): Scan =>
  scanWithMetadata(request, (asked) => sourceOf(asked.relation.format).scan(asked));

export { escapePath, nullPartition } from "./files/partition-path";
export {
  abortWrite,
  commitPartitions,
  commitWrite,
  prepareWrite,
  removeUnfinished,
  type WritableFileSystem,
} from "./write/commit";
export { type PlanWriteRequest, planWrite, type WritePlan } from "./write/write-plan";
export { type WrittenPartition, writtenPartitions } from "./write/written-partitions";
