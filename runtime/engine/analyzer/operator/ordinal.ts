const words = [
  "first",
  "second",
  "third",
  "fourth",
  "fifth",
  "sixth",
  "seventh",
  "eighth",
  "ninth",
  "tenth",
  "eleventh",
  "twelfth",
  "thirteenth",
  "fourteenth",
  "fifteenth",
  "sixteenth",
];

/** "first" for 0, and so on, as Spark's messages count. */
export const ordinal = (index: number): string => words[index] ?? `${index + 1}th`;
