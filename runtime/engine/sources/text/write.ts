import { SparkError } from "../../../errors/index";
import { writeColumns } from "../write/columns";
import { writeLines } from "../write/lines";
import type { WriteRequest } from "../write/request";
import { readTextOptions } from "./options";

/** The only column, a line each; a null is an empty one. */
export function writeText(request: WriteRequest): string {
  const { data, keys } = writeColumns(request);
  if (data.length !== 1)
    throw new SparkError("_LEGACY_ERROR_TEMP_1290", { schemaSize: String(data.length) }, "AnalysisException");
  const { compression, lineSep } = readTextOptions(request.options);
  return writeLines(
    { line: `coalesce(${data[0]!.sql}, '')`, extension: "txt", compression, separator: lineSep },
    keys,
    request,
  );
}
