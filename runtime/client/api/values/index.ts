export * from "./date-time";
export * from "./decimal";
export * from "./intervals";
export * from "./spatial";
export * from "./variant";
