import {
  asBoolean,
  asNumber,
  asText,
  evaluateXPath,
  isNodes,
  parseXPath,
  pathDocument,
  readXml,
  XmlError,
  type XPath,
  XPathError,
  type XPathValue,
} from "../../../xml/index";
import { RaisedCondition } from "../raised-condition";
import { type ScalarFunction, type ScalarValue, scalarFunction, type ValueType } from "../scalar-function";

let last: { readonly text: string; readonly path: XPath } | undefined;

function pathOf(text: string): XPath {
  if (last?.text !== text) last = { text, path: parseXPath(text) };
  return last.path;
}

/** Spark raises what Java's library says, without a condition. */
const failure = (message: string) =>
  new RaisedCondition("INTERNAL_ERROR", { message: `Error loading expression '${message}'` }, "SparkRuntimeException");

function evaluated(xml: string, path: string): XPathValue | null {
  if (xml === "" || path === "") return null;
  try {
    return evaluateXPath(pathOf(path), pathDocument(readXml(xml)));
  } catch (error) {
    if (error instanceof XmlError || error instanceof XPathError) throw failure(path);
    throw error;
  }
}

const xpath = (name: string, returns: ValueType, convert: (value: XPathValue) => ScalarValue): ScalarFunction =>
  scalarFunction(name, ["VARCHAR", "VARCHAR"], returns, (xml: string, path: string) => {
    const value = evaluated(xml, path);
    return value === null ? null : convert(value);
  });

/** `Double.longValue`: no number is zero, too great a one the greatest. */
function asLong(value: XPathValue): bigint {
  const number = asNumber(value);
  if (Number.isNaN(number)) return 0n;
  if (number >= 2 ** 63) return 2n ** 63n - 1n;
  return number <= -(2 ** 63) ? -(2n ** 63n) : BigInt(Math.trunc(number));
}

export const xpathFunctions: readonly ScalarFunction[] = [
  xpath("spark_xpath_text", "VARCHAR", asText),
  xpath("spark_xpath_boolean", "BOOLEAN", asBoolean),
  xpath("spark_xpath_number", "DOUBLE", asNumber),
  xpath("spark_xpath_long", "BIGINT", asLong),
  // Elements have no value of their own: null, written as a JSON text for the list has none.
  xpath("spark_xpath_nodes", "VARCHAR", (value) => {
    if (!isNodes(value)) throw failure("a list of nodes");
    return JSON.stringify(value.map((node) => node.value ?? null));
  }),
];
