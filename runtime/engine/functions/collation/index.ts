export { collationKey, collationKeySql, collationOf } from "./collation-key";
export { combineCollations, printedCall } from "./combine-collations";
export { keepsCollation, refuseCollation, requireCollationKey } from "./refuse-collation";
