import type { FunctionRow } from "../row";
import { aggregateFunctions } from "./aggregate";
import { arithmeticFunctions } from "./arithmetic";
import { arrayFunctions } from "./array";
import { binaryFunctions } from "./binary";
import { bitmapFunctions } from "./bitmap";
import { bitwiseFunctions } from "./bitwise";
import { comparisonFunctions } from "./comparison";
import { conditionalFunctions } from "./conditional";
import { conversionFunctions } from "./conversion";
import { cryptoFunctions } from "./crypto";
import { datetimeArithmeticFunctions } from "./datetime-arithmetic";
import { datetimeEpochFunctions } from "./datetime-epoch";
import { datetimeMakeFunctions } from "./datetime-make";
import { datetimeNowFunctions } from "./datetime-now";
import { datetimePartFunctions } from "./datetime-parts";
import { datetimeTextFunctions } from "./datetime-text";
import { datetimeTruncFunctions } from "./datetime-trunc";
import { datetimeZoneFunctions } from "./datetime-zone";
import { formatFunctions } from "./format";
import { generatorFunctions } from "./generator";
import { hashFunctions } from "./hash";
import { higherOrderFunctions } from "./higher-order";
import { histogramFunctions } from "./histogram";
import { internalFunctions } from "./internal";
import { intervalFunctions } from "./interval";
import { javaCallFunctions } from "./java-call";
import { likeFunctions } from "./like";
import { logicFunctions } from "./logic";
import { mapFunctions } from "./map";
import { mathFunctions } from "./math";
import { miscFunctions } from "./misc";
import { modelFunctions } from "./model";
import { numberPictureFunctions } from "./number-picture";
import { pandasFunctions } from "./pandas";
import { randomFunctions } from "./random";
import { regexFunctions } from "./regex";
import { sequenceFunction } from "./sequence";
import { sketchFunctions } from "./sketch/index";
import { stringFunctions } from "./string";
import { structFunctions } from "./struct";
import { summarizerFunctions } from "./summarizer";
import { systemTableFunctions } from "./system-table";
import { tableInsertFunctions } from "./table-insert";
import { timeFunctions } from "./time";
import { timeBucketFunctions } from "./time-bucket";
import { timeWindowFunctions } from "./time-window";
import { urlFunctions } from "./url";
import { variantFunctions } from "./variant";
import { vectorFunctions } from "./vector";
import { windowFunctions } from "./window";
import { xpathFunctions } from "./xpath";

/** The whole table. */
export const families: readonly FunctionRow[] = [
  arithmeticFunctions,
  comparisonFunctions,
  logicFunctions,
  bitwiseFunctions,
  bitmapFunctions,
  conditionalFunctions,
  mathFunctions,
  randomFunctions,
  stringFunctions,
  likeFunctions,
  regexFunctions,
  datetimeArithmeticFunctions,
  datetimeEpochFunctions,
  datetimeMakeFunctions,
  datetimeNowFunctions,
  datetimePartFunctions,
  datetimeTextFunctions,
  datetimeTruncFunctions,
  datetimeZoneFunctions,
  intervalFunctions,
  conversionFunctions,
  arrayFunctions,
  [sequenceFunction],
  mapFunctions,
  structFunctions,
  higherOrderFunctions,
  variantFunctions,
  urlFunctions,
  vectorFunctions,
  formatFunctions,
  numberPictureFunctions,
  timeFunctions,
  tableInsertFunctions,
  timeBucketFunctions,
  timeWindowFunctions,
  hashFunctions,
  cryptoFunctions,
  binaryFunctions,
  miscFunctions,
  modelFunctions,
  aggregateFunctions,
  histogramFunctions,
  sketchFunctions,
  windowFunctions,
  generatorFunctions,
  summarizerFunctions,
  systemTableFunctions,
  xpathFunctions,
  javaCallFunctions,
  internalFunctions,
  pandasFunctions,
].flat();
