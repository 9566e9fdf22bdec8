import { JsonScanner, quoteJson, strictJson } from "../../../json/index";

/** Objects over several lines, arrays on one: Jackson's default layout. */
export const prettyJson = (text: string): string => laidOut(new JsonScanner(text, strictJson), "\n");

function laidOut(scanner: JsonScanner, line: string): string {
  const kind = scanner.kind();
  const parts: string[] = [];
  if (kind === "object") {
    scanner.object((name) => void parts.push(`${quoteJson(name)} : ${laidOut(scanner, `${line}  `)}`));
    return parts.length > 0 ? `{${line}  ${parts.join(`,${line}  `)}${line}}` : "{ }";
  }
  if (kind !== "array") return scanner.raw();
  scanner.array(() => void parts.push(laidOut(scanner, line)));
  return parts.length > 0 ? `[ ${parts.join(", ")} ]` : "[ ]";
}
