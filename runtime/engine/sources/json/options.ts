import { flagOption, modeOption, numberOption, type OptionValues, readOptions, textOption } from "../option-table";
import type { SourceOptions } from "../source";

const table = {
  primitivesAsString: flagOption(false, "primitivesAsString"),
  prefersDecimal: flagOption(false, "prefersDecimal"),
  dropFieldIfAllNull: flagOption(false, "dropFieldIfAllNull"),
  allowNonNumeric: flagOption(true, "allowNonNumericNumbers"),
  inferTimestamp: flagOption(false, "inferTimestamp"),
  multiLine: flagOption(false, "multiLine"),
  lineSep: textOption(undefined, "lineSep"),
  encoding: textOption(undefined, "encoding", "charset"),
  dateFormat: textOption(undefined, "dateFormat"),
  timestampFormat: textOption(undefined, "timestampFormat"),
  timestampNtzFormat: textOption(undefined, "timestampNTZFormat"),
  timeZone: textOption(undefined, "timeZone"),
  mode: modeOption,
  corruptColumn: textOption("_corrupt_record", "columnNameOfCorruptRecord"),
  samplingRatio: numberOption(1, "samplingRatio"),
  ignoreNullFields: flagOption(true, "ignoreNullFields"),
  compression: textOption(undefined, "compression"),
};

export type JsonOptions = OptionValues<typeof table>;

export const readJsonOptions = (options: SourceOptions): JsonOptions => readOptions(table, options);
