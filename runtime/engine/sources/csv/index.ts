import { checkColumnTypes } from "../check-column-types";
import type { Source } from "../source";
import { inferCsv } from "./infer";
import { examineCsv } from "./layout";
import { readCsvOptions } from "./options";
import { scanCsv } from "./scan";
import { writeCsv } from "./write";

export const csvSource: Source = {
  name: "csv",
  label: "CSV",
  checkOptions: (options) => void readCsvOptions(options),
  checkSchema: (schema) =>
    checkColumnTypes(
      "CSV",
      schema,
      (type) => !["array", "map", "struct", "null", "variant", "calendar_interval"].includes(type.kind),
    ),
  inferSchema: inferCsv,
  examine(request, { fields }) {
    const { corruptColumn } = readCsvOptions(request.options);
    return examineCsv(request, fields.filter(({ name }) => name !== corruptColumn).length);
  },
  scan: scanCsv,
  write: writeCsv,
};
