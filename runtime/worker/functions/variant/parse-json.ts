import { JsonScanner, JsonSyntaxError, strictJson } from "../../../json/index";
import { booleanNode, decimalNode, doubleNode, longNode, maxDecimalDigits, stringNode } from "./scalar-node";
import { nullNode, type VariantNode } from "./variant-node";

/** The first value of a text, whatever follows it; undefined where that is malformed or an object has a name twice. */
export function parseJson(text: string): VariantNode | undefined {
  try {
    return readValue(new JsonScanner(text, strictJson));
  } catch (error) {
    if (error instanceof JsonSyntaxError) return undefined;
    throw error;
  }
}

function readValue(scanner: JsonScanner): VariantNode {
  switch (scanner.kind()) {
    case "null":
      scanner.null();
      return nullNode;
    case "boolean":
      return booleanNode(scanner.boolean());
    case "string":
      return stringNode(scanner.string());
    case "number":
      return numberNode(scanner.number());
    case "array": {
      const items: VariantNode[] = [];
      scanner.array(() => void items.push(readValue(scanner)));
      return { kind: "array", items };
    }
    case "object": {
      const fields = new Map<string, VariantNode>();
      scanner.object((name) => {
        if (fields.has(name)) throw new JsonSyntaxError();
        // The name takes its place in front of the names inside the value.
        fields.set(name, nullNode);
        fields.set(name, readValue(scanner));
      });
      return { kind: "object", fields };
    }
  }
}

function numberNode(text: string): VariantNode {
  if (/^-?\d+$/.test(text)) {
    const value = BigInt(text);
    if (BigInt.asIntN(64, value) === value) return longNode(value);
  }
  const digits = text.replace(/^-?0*|\./g, "");
  const scale = text.includes(".") ? text.length - text.indexOf(".") - 1 : 0;
  if (/[eE]/.test(text) || digits.length > maxDecimalDigits || scale > maxDecimalDigits)
    return doubleNode(Number(text));
  return decimalNode(text);
}
