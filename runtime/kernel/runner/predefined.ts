import * as client from "../../client/api";

const { functions, types, setOutput: _, setCallSiteProvider: __, ...api } = client;

/** Names that every TypeScript cell has without an import: Spark's own, as in its shells. */
export const predefined: Readonly<Record<string, unknown>> = {
  ...types,
  ...api,
  functions,
  F: functions,
  col: functions.col,
  lit: functions.lit,
  expr: functions.expr,
};
