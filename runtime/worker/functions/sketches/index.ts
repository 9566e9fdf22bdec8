import type { ScalarFunction } from "../scalar-function";
import { countMinFunctions } from "./count-min";
import { frequentFunctions } from "./frequent/index";
import { hllFunctions } from "./hll/index";
import { hllPlusPlusFunctions } from "./hll-plus-plus/index";
import { kllFunctions } from "./kll/index";
import { sketchKeyFunctions } from "./sketch-key";
import { thetaFunctions } from "./theta/index";
import { tupleFunctions } from "./tuple/index";

/** Apache DataSketches' sketches in their own bytes, and Spark's own two. */
export const sketchFunctions: readonly ScalarFunction[] = [
  ...sketchKeyFunctions,
  ...hllFunctions,
  ...hllPlusPlusFunctions,
  ...thetaFunctions,
  ...tupleFunctions,
  ...kllFunctions,
  ...frequentFunctions,
  ...countMinFunctions,
];
