export type * from "./expression";
export * from "./output";
export type * from "./plan";
