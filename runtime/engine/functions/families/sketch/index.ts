import type { FunctionRow } from "../../row";
import { countMinFunctions } from "./count-min";
import { distinctCountFunctions } from "./distinct-count";
import { hllFunctions } from "./hll";
import { kllFunctions } from "./kll";
import { thetaFunctions } from "./theta";
import { topKFunctions } from "./top-k";
import { tupleFunctions } from "./tuple";

export const sketchFunctions: readonly FunctionRow[] = [
  ...countMinFunctions,
  ...distinctCountFunctions,
  ...hllFunctions,
  ...kllFunctions,
  ...thetaFunctions,
  ...topKFunctions,
  ...tupleFunctions,
];
