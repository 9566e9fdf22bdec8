export * from "./basic";
