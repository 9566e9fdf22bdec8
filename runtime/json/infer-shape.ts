import { decimalSize } from "./decimal-text";
import { type JsonScanner, JsonSyntaxError } from "./json-scanner";

/** What inference needs to know of the user's wishes. */
export interface ShapeOptions {
  readonly primitivesAsString: boolean;
  readonly prefersDecimal: boolean;
}

const maxPrecision = 38;

/**
 * The structure of each of a text's records as JSON: an atom's name, `{"elements":[shape, …]}`, `{"fields":[[name, shape], …]}`.
 * Null: the text is no record.
 */
export function recordShapes(scanner: JsonScanner, options: ShapeOptions): readonly string[] | null {
  try {
    if (!scanner.skipSpace()) return [];
    const kind = scanner.kind();
    if (kind === "object") return [shapeOf(scanner, options)];
    if (kind !== "array") return null;
    const shapes = new Set<string>();
    let isAllObjects = true;
    scanner.array(() => {
      isAllObjects &&= scanner.kind() === "object";
      shapes.add(shapeOf(scanner, options));
    });
    return isAllObjects ? [...shapes] : null;
  } catch (error) {
    if (error instanceof JsonSyntaxError) return null;
    throw error;
  }
}

/** The structure of the first value of a text; of a text without one, null. @throws JsonSyntaxError */
export const valueShape = (scanner: JsonScanner, options: ShapeOptions): string =>
  scanner.skipSpace() ? shapeOf(scanner, options) : '"null"';

function shapeOf(scanner: JsonScanner, options: ShapeOptions): string {
  const kind = scanner.kind();
  switch (kind) {
    case "object": {
      const members: string[] = [];
      scanner.object((name) => void members.push(`[${JSON.stringify(name)},${shapeOf(scanner, options)}]`));
      return `{"fields":[${members.join(",")}]}`;
    }
    case "array": {
      const shapes = new Set<string>();
      scanner.array(() => void shapes.add(shapeOf(scanner, options)));
      return `{"elements":[${[...shapes].join(",")}]}`;
    }
    case "null":
      scanner.null();
      return '"null"';
    case "number": {
      const text = scanner.number();
      return `"${options.primitivesAsString ? "string" : numberShape(text, options)}"`;
    }
    case "string": {
      const text = scanner.string();
      return options.prefersDecimal && !options.primitivesAsString ? `"${textShape(text)}"` : '"string"';
    }
    default:
      scanner.boolean();
      return options.primitivesAsString ? '"string"' : '"boolean"';
  }
}

function numberShape(text: string, { prefersDecimal }: ShapeOptions): string {
  if (/^-?\d+$/.test(text)) {
    const value = BigInt(text);
    return BigInt.asIntN(64, value) === value ? "long" : decimalShape(text);
  }
  return prefersDecimal && /\d$/.test(text) ? decimalShape(text) : "double";
}

const textShape = (text: string) =>
  /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/.test(text)
    ? decimalShape(
        text
          .replace(/^\+/, "")
          .replace(/^(-?)\./, "$10.")
          .replace(/\.(?!\d)/, ""),
      )
    : "string";

/** `decimal 20 0` */
function decimalShape(text: string): string {
  const { precision, scale } = decimalSize(text);
  const size = Math.max(precision, scale);
  return size <= maxPrecision ? `decimal ${size} ${scale}` : "double";
}
