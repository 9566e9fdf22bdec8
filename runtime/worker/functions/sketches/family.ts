/** Apache DataSketches numbers its families in the third byte. */
const families: Readonly<Record<number, string>> = {
  1: "ALPHA",
  2: "QUICKSELECT",
  3: "COMPACT",
  4: "UNION",
  5: "INTERSECTION",
  6: "A_NOT_B",
  7: "HLL",
  8: "QUANTILES",
  9: "TUPLE",
  10: "FREQUENCY",
  15: "KLL",
};

export const familyName = (id: number): string => families[id] ?? "UNKNOWN";
