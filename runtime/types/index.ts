export * from "./data-type";
export * from "./value";
