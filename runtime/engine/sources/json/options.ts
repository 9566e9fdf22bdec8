import { SparkError } from "../../../errors/index";
import { checkEncoding } from "../encoding";
import { isUsualSeparator } from "../lines";
import { flagOption, modeOption, numberOption, type OptionValues, readOptions, textOption } from "../option-table";
import type { SourceOptions } from "../source";

const table = {
  primitivesAsString: flagOption(false, "primitivesAsString"),
  prefersDecimal: flagOption(false, "prefersDecimal"),
  dropFieldIfAllNull: flagOption(false, "dropFieldIfAllNull"),
  allowComments: flagOption(false, "allowComments"),
  allowUnquotedFieldNames: flagOption(false, "allowUnquotedFieldNames"),
  allowSingleQuotes: flagOption(true, "allowSingleQuotes"),
  allowNumericLeadingZeros: flagOption(false, "allowNumericLeadingZeros"),
  allowNonNumeric: flagOption(true, "allowNonNumericNumbers"),
  allowAnyEscape: flagOption(false, "allowBackslashEscapingAnyCharacter"),
  allowUnquotedControlChars: flagOption(false, "allowUnquotedControlChars"),
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
  locale: textOption(undefined, "locale"),
  singleVariantColumn: textOption(undefined, "singleVariantColumn"),
  codePoints: flagOption(false, "writeNonAsciiCharacterAsCodePoint"),
  pretty: flagOption(false, "pretty"),
};

export type JsonOptions = OptionValues<typeof table>;

/** @throws UNSUPPORTED_FEATURE.SPARKNB, and what is wrong with the options */
export function readJsonOptions(given: SourceOptions): JsonOptions {
  const options = readOptions(table, given);
  const refused: readonly (readonly [name: string, isGiven: boolean])[] = [
    ["inferTimestamp", options.inferTimestamp],
    ["locale", options.locale !== undefined && !/^en[-_]US$/i.test(options.locale)],
    ["singleVariantColumn", options.singleVariantColumn !== undefined],
    ["writeNonAsciiCharacterAsCodePoint", options.codePoints],
  ];
  const [name] = refused.find(([, isGiven]) => isGiven) ?? [];
  if (name) throw new SparkError("UNSUPPORTED_FEATURE.SPARKNB", { feature: `The option ${name} of JSON files` });
  const { encoding, multiLine, lineSep } = options;
  checkEncoding({ encoding, isWhole: multiLine || !isUsualSeparator(lineSep), reader: "JSONOptionsInRead" });
  return options;
}
