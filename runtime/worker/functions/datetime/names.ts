export const months: readonly string[] = [
  ..."January February March April May June July August September October November December".split(" "),
];
export const days: readonly string[] = "Sunday Monday Tuesday Wednesday Thursday Friday Saturday".split(" ");
/** By the number of letters: short, full. */
export const eras = { short: ["BC", "AD"], full: ["Before Christ", "Anno Domini"] } as const;
export const halves = ["AM", "PM"] as const;
