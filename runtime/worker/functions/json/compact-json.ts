import { type JsonScanner, quoteJson } from "../../../json/index";
import { javaNumber } from "../../../types/java-number";

/** A value without its spaces, its fractions printed as Java does. */
export function compactJson(scanner: JsonScanner): string {
  const kind = scanner.kind();
  const parts: string[] = [];
  switch (kind) {
    case "string":
      return quoteJson(scanner.string());
    case "object":
      scanner.object((name) => void parts.push(`${quoteJson(name)}:${compactJson(scanner)}`));
      return `{${parts.join(",")}}`;
    case "array":
      scanner.array(() => void parts.push(compactJson(scanner)));
      return `[${parts.join(",")}]`;
    case "number": {
      const text = scanner.number();
      return /^-?\d+$/.test(text) ? text : javaNumber(Number(text), false);
    }
    default:
      return scanner.raw();
  }
}
