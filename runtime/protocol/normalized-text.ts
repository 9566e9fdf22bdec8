import type { CellLanguage } from "./kernel-messages";

const comments: Readonly<Record<CellLanguage, RegExp>> = { sparkts: /^\s*\/\//, sparksql: /^\s*--/, python: /^\s*#/ };

/** Equal for texts of a cell that do the same: indentation (but for Python), empty lines and lines that are comments do not count. */
export const normalizedText = (language: CellLanguage, text: string): string =>
  text
    .split(/\r?\n/)
    .filter((line) => line.trim() !== "" && !comments[language].test(line))
    .map((line) => (language === "python" ? line.trimEnd() : line.trim()))
    .join("\n");
