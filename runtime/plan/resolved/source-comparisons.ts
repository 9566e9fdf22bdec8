/** What Spark calls a comparison that it tells a data source, by the function's name. */
export const sourceComparisons: Readonly<Record<string, string>> = {
  "=": "EqualTo",
  "==": "EqualTo",
  "<=>": "EqualNullSafe",
  "<": "LessThan",
  "<=": "LessThanOrEqual",
  ">": "GreaterThan",
  ">=": "GreaterThanOrEqual",
  startswith: "StringStartsWith",
  endswith: "StringEndsWith",
  contains: "StringContains",
};

/** An order's name when its sides change places. */
export const mirroredOrders: Readonly<Record<string, string>> = { "<": ">", "<=": ">=", ">": "<", ">=": "<=" };
