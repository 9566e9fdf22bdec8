import * as client from "./api";

const { functions, ml, types } = client;

/** Classes and types; the lower-case exports are for programs. */
const capitalised = (exports: object) => Object.entries(exports).filter(([name]) => /^[A-Z]/.test(name));

/** Names that every TypeScript cell has without an import, beside `spark` and `display`: Spark's own, as in its shells. */
export const predefined: Readonly<Record<string, unknown>> = {
  ...Object.fromEntries([...capitalised(client), ...capitalised(types)]),
  functions,
  F: functions,
  ml,
  col: functions.col,
  lit: functions.lit,
  expr: functions.expr,
  udf: functions.udf,
};
