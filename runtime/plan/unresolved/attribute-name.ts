import { SparkError } from "../../errors/index";

const badName = (name: string) => new SparkError("INVALID_ATTRIBUTE_NAME_SYNTAX", { name });

/**
 * Parts of a column name as the DataFrame API writes it: split at dots outside of back-quotes, a doubled back-quote inside quotes stands for one.
 * @throws INVALID_ATTRIBUTE_NAME_SYNTAX on unbalanced quotes and empty parts.
 */
export function parseAttributeName(name: string): readonly string[] {
  const parts: string[] = [];
  let part = "";
  let isQuoted = false;
  for (let i = 0; i < name.length; i++) {
    const char = name[i];
    if (isQuoted) {
      if (char !== "`") part += char;
      else if (name[i + 1] === "`") {
        part += "`";
        i++;
      } else {
        isQuoted = false;
        if (i + 1 < name.length && name[i + 1] !== ".") throw badName(name);
      }
    } else if (char === "`") {
      if (part !== "") throw badName(name);
      isQuoted = true;
    } else if (char === ".") {
      if (name[i - 1] === "." || i === name.length - 1) throw badName(name);
      parts.push(part);
      part = "";
    } else part += char;
  }
  if (isQuoted) throw badName(name);
  return [...parts, part];
}
