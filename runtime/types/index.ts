export * from "./data-type";
export * from "./duck-type";
export * from "./value";
