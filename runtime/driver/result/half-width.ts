/** East Asian characters that take two columns in a terminal: the ranges that Spark counts double. */
const wide =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\u33FF\u3400-\u4DBF\u4E00-\u9FFF\uA000-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFF60\uFFE0-\uFFE6]/g;

/** Columns that a text takes in a terminal with a fixed-width font. */
export const halfWidth = (text: string): number => text.length + (text.match(wide)?.length ?? 0);

export const padStart = (text: string, width: number): string =>
  " ".repeat(Math.max(0, width - halfWidth(text))) + text;
export const padEnd = (text: string, width: number): string => text + " ".repeat(Math.max(0, width - halfWidth(text)));
