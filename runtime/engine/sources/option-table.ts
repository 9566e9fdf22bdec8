import { SparkError } from "../../errors/index";
import type { SourceOptions } from "./source";

/** One option: the names it goes by, and how its text is read. */
export interface OptionRow<T> {
  readonly names: readonly string[];
  /** What it is when not given. */
  readonly absent: T;
  readonly read: (text: string, name: string) => T;
}

export type OptionTable = Readonly<Record<string, OptionRow<unknown>>>;
export type OptionValues<T extends OptionTable> = {
  readonly [K in keyof T]: T[K] extends OptionRow<infer V> ? V : never;
};

/** Every option of a table, from what the user gave; unknown names are left alone, as Spark leaves them. */
export function readOptions<T extends OptionTable>(table: T, options: SourceOptions): OptionValues<T> {
  const given = new Map(Object.entries(options).map(([name, text]) => [name.toLowerCase(), text]));
  const values = Object.entries(table).map(([key, { names, absent, read }]) => {
    const name = names.find((candidate) => given.has(candidate.toLowerCase()));
    return [key, name === undefined ? absent : read(given.get(name.toLowerCase())!, name)];
  });
  return Object.fromEntries(values) as OptionValues<T>;
}

export const textOption = <T extends string | undefined>(absent: T, ...names: string[]): OptionRow<T | string> => ({
  names,
  absent,
  read: (text) => text,
});

export const flagOption = <T extends boolean | undefined>(absent: T, ...names: string[]): OptionRow<T | boolean> => ({
  names,
  absent,
  read: readFlag,
});

export const numberOption = <T extends number | undefined>(absent: T, ...names: string[]): OptionRow<T | number> => ({
  names,
  absent,
  read: readNumber,
});

/** One character, or none: then the thing it marks does not exist. */
export const characterOption = (absent: string, ...names: string[]): OptionRow<string> => ({
  names,
  absent,
  read(text, name) {
    if ([...text].length <= 1) return text === "\0" ? "" : text;
    throw new SparkError(
      "OPTION_VALUE_EXCEEDS_ONE_CHARACTER",
      { optionName: name, optionValue: text },
      "SparkRuntimeException",
    );
  },
});

export type ParseMode = "PERMISSIVE" | "DROPMALFORMED" | "FAILFAST";

/** Spark takes an unknown mode for PERMISSIVE. */
export const modeOption: OptionRow<ParseMode> = {
  names: ["mode"],
  absent: "PERMISSIVE",
  read(text) {
    const mode = text.toUpperCase();
    return mode === "DROPMALFORMED" || mode === "FAILFAST" ? mode : "PERMISSIVE";
  },
};

function readFlag(text: string, name: string): boolean {
  const flag = text.toLowerCase();
  if (flag === "true" || flag === "false") return flag === "true";
  throw new SparkError("_LEGACY_ERROR_TEMP_2147", { paramName: name }, "SparkException");
}

function readNumber(text: string, name: string): number {
  const number = Number(text);
  if (text.trim() !== "" && Number.isFinite(number)) return number;
  throw new SparkError("_LEGACY_ERROR_TEMP_2146", { paramName: name, value: text }, "SparkException");
}
