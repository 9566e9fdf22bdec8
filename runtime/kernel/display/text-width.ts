/** Characters that terminals draw two columns wide: the ranges by which Spark's `show` counts. */
const wide = /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFF60\uFFE0-\uFFE6]/g;

/** Columns that a text takes. */
export const textWidth = (text: string): number => text.length + (text.match(wide)?.length ?? 0);
