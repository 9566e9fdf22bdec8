export * from "./children";
export type * from "./expression";
export * from "./output";
export type * from "./plan";
export * from "./rewrite";
