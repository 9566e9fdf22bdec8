export { decimalText } from "./decimal-text";
export { recordShapes, type ShapeOptions, valueShape } from "./infer-shape";
export { type JsonFeatures, JsonScanner, JsonSyntaxError, strictJson, type ValueKind } from "./json-scanner";
export { quoteJson } from "./quote-json";
