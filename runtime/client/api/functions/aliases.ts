/** The same functions under the names that Scala and JavaScript readers expect. */
export {
  bitwiseNot as bitwiseNOT,
  shiftleft as shiftLeft,
  shiftright as shiftRight,
  shiftrightunsigned as shiftRightUnsigned,
} from "./math";
export { isnan as isNaN, isnotnull as isNotNull, isnull as isNull } from "./other";
export { endswith as endsWith, startswith as startsWith } from "./string";
