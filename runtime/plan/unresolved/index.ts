export { parseAttributeName } from "./attribute-name";
export type * from "./command";
export type * from "./expression";
export type * from "./plan";
export type * from "./script";
