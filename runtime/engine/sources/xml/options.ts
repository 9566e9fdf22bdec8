import { flagOption, modeOption, type OptionValues, readOptions, textOption } from "../option-table";
import type { SourceOptions } from "../source";

const table = {
  rowTag: textOption("ROW", "rowTag"),
  attributePrefix: textOption("_", "attributePrefix"),
  valueTag: textOption("_VALUE", "valueTag"),
  excludeAttribute: flagOption(false, "excludeAttribute"),
  nullValue: textOption(undefined, "nullValue"),
  ignoreSurroundingSpaces: flagOption(true, "ignoreSurroundingSpaces"),
  inferSchema: flagOption(true, "inferSchema"),
  arrayElementName: textOption("item", "arrayElementName"),
  indent: textOption("    ", "indent"),
  dateFormat: textOption(undefined, "dateFormat"),
  timestampFormat: textOption(undefined, "timestampFormat"),
  timestampNtzFormat: textOption(undefined, "timestampNTZFormat"),
  timeZone: textOption(undefined, "timeZone"),
  mode: modeOption,
  corruptColumn: textOption("_corrupt_record", "columnNameOfCorruptRecord"),
};

export type XmlOptions = OptionValues<typeof table>;

export const readXmlOptions = (given: SourceOptions): XmlOptions => readOptions(table, given);
