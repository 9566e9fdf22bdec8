import { flagOption, readOptions, textOption } from "../option-table";
import type { SourceOptions } from "../source";

const table = {
  wholeText: flagOption(false, "wholetext"),
  lineSep: textOption(undefined, "lineSep"),
  encoding: textOption(undefined, "encoding", "charset"),
  compression: textOption(undefined, "compression"),
};

export const readTextOptions = (options: SourceOptions) => readOptions(table, options);
