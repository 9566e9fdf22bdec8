import { writeColumns } from "../write/columns";
import { writeLines } from "../write/lines";
import type { WriteRequest } from "../write/request";
import { readJsonOptions } from "./options";
import { objectText } from "./value-text";

/** An object per line; members that are null are left out unless the user wants them. */
export function writeJson(request: WriteRequest): string {
  const options = readJsonOptions(request.options);
  const { data, keys } = writeColumns(request);
  const text = objectText(data, { options, timeZone: request.timeZone, depth: 0 });
  const line = options.pretty ? `spark_json_pretty(${text})` : text;
  return writeLines(
    { line, extension: "json", compression: options.compression, separator: options.lineSep },
    keys,
    request,
  );
}
