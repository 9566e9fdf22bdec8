import { checkEncoding } from "../encoding";
import { flagOption, readOptions, textOption } from "../option-table";
import type { SourceOptions } from "../source";

const table = {
  wholeText: flagOption(false, "wholetext"),
  lineSep: textOption(undefined, "lineSep"),
  encoding: textOption(undefined, "encoding", "charset"),
  compression: textOption(undefined, "compression"),
};

/** @throws INVALID_PARAMETER_VALUE.CHARSET, UNSUPPORTED_FEATURE.SPARKNB, and what is wrong with the options */
export function readTextOptions(given: SourceOptions) {
  const options = readOptions(table, given);
  // Spark's text files are bytes: an encoding matters to the separator only.
  if (options.lineSep !== undefined)
    checkEncoding({ encoding: options.encoding, isWhole: true, reader: "TextOptions" });
  return options;
}
