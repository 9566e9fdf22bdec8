import type { Source } from "../source";
import { inferJson } from "./infer";
import { readJsonOptions } from "./options";
import { scanJson } from "./scan";
import { writeJson } from "./write";

export const jsonSource: Source = {
  name: "json",
  label: "JSON",
  checkOptions: (options) => void readJsonOptions(options),
  checkSchema: () => {},
  inferSchema: inferJson,
  scan: scanJson,
  write: writeJson,
};
