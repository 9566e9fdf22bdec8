import { writeColumns } from "../write/columns";
import { writeLines } from "../write/lines";
import type { WriteRequest } from "../write/request";
import { readTextOptions } from "./options";

/** The only column, a line each; a null is an empty one. */
export function writeText(request: WriteRequest): string {
  const { data, keys } = writeColumns(request);
  const { compression, lineSep } = readTextOptions(request.options);
  return writeLines(
    { line: `coalesce(${data[0]!.sql}, '')`, extension: "txt", compression, separator: lineSep },
    keys,
    request,
  );
}
