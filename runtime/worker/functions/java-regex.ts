import { RaisedCondition } from "./raised-condition";

/** Java's classes that JavaScript writes otherwise, as the inside of a character class. */
const classes: Readonly<Record<string, string>> = {
  Lower: "a-z",
  Upper: "A-Z",
  Alpha: "a-zA-Z",
  Digit: "0-9",
  Alnum: "a-zA-Z0-9",
  Punct: "!-\\/:-@\\[-`\\{-~",
  Graph: "!-~",
  Print: " -~",
  Blank: " \\t",
  Cntrl: "\\x00-\\x1f\\x7f",
  XDigit: "0-9a-fA-F",
  Space: " \\t\\n\\x0b\\f\\r",
  ASCII: "\\x00-\\x7f",
};
const space = classes.Space!;
const lineEnd = "(?=(?:\\r\\n|[\\n\\r\\u0085\\u2028\\u2029])?(?![\\s\\S]))";

const escapes: Readonly<Record<string, string>> = {
  A: "(?<![\\s\\S])",
  z: "(?![\\s\\S])",
  Z: lineEnd,
  R: "(?:\\r\\n|[\\n\\x0b\\f\\r\\u0085\\u2028\\u2029])",
  h: "[ \\t\\xa0\\u1680\\u180e\\u2000-\\u200a\\u202f\\u205f\\u3000]",
  a: "\\x07",
  e: "\\x1b",
};

const cache = new Map<string, RegExp>();
const maxCached = 500;

/**
 * A Java pattern as a JavaScript one, with the flags `g` and `u` (Java too counts code points).
 * @throws RaisedCondition INVALID_PARAMETER_VALUE.PATTERN, also for what Java has and JavaScript has not: possessive quantifiers, …
 */
export function javaRegex(pattern: string, functionName: string): RegExp {
  const known = cache.get(pattern);
  if (known) {
    known.lastIndex = 0;
    return known;
  }
  try {
    const [, letters = ""] = /^\(\?([ims]+)\)/.exec(pattern) ?? [];
    const body = letters ? pattern.slice(letters.length + 3) : pattern;
    const regex = new RegExp(translate(body, letters.includes("m"), letters.includes("s")), `gu${letters}`);
    if (cache.size >= maxCached) cache.clear();
    cache.set(pattern, regex);
    return regex;
  } catch {
    throw new RaisedCondition(
      "INVALID_PARAMETER_VALUE.PATTERN",
      { parameter: "`regexp`", functionName: `\`${functionName}\``, value: `'${pattern.replaceAll("\\", "\\\\")}'` },
      "SparkRuntimeException",
    );
  }
}

function translate(pattern: string, isMultiline: boolean, isDotAll: boolean): string {
  let result = "";
  let isInClass = false;
  for (let at = 0; at < pattern.length; at++) {
    const character = pattern[at]!;
    if (character === "\\") {
      const [text, length] = translateEscape(pattern.slice(at + 1), isInClass);
      result += text;
      at += length;
    } else if (isInClass) {
      if (character === "[" || pattern.startsWith("&&", at)) throw new SyntaxError("nested character class");
      isInClass = character !== "]" || /\[\^?$/.test(result);
      result += character === "]" && isInClass ? "\\]" : character;
    } else if (character === "[") {
      isInClass = true;
      result += "[";
    } else if (character === "+" && /[*+?}]$/.test(pattern.slice(0, at)) && !/\\.$/.test(pattern.slice(0, at))) {
      throw new SyntaxError("possessive quantifier");
    } else if (character === "." && !isDotAll) result += "[^\\n\\r\\u0085\\u2028\\u2029]";
    else if (character === "$") result += isMultiline ? "$" : lineEnd;
    else if (character === "}" && !/\{\d+,?\d*$/.test(result)) result += "\\}";
    else result += character;
  }
  return result;
}

/** The escape at the start of `rest`, and how many characters of it were read. */
function translateEscape(rest: string, isInClass: boolean): [text: string, length: number] {
  const letter = rest[0] ?? "";
  if (letter === "Q") {
    const end = rest.indexOf("\\E");
    const quoted = end < 0 ? rest.slice(1) : rest.slice(1, end);
    return [quoted.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&"), end < 0 ? rest.length : end + 2];
  }
  const [property, sign, name] = /^([pP])\{(?:Is)?(\w+)\}/.exec(rest) ?? [];
  if (property && sign) {
    const inside = classes[name!];
    if (inside === undefined) return [`\\${sign}{${name}}`, property.length];
    if (isInClass && sign === "P") throw new SyntaxError("negated class in a class");
    return [isInClass ? inside : `[${sign === "P" ? "^" : ""}${inside}]`, property.length];
  }
  if (letter === "s") return [isInClass ? space : `[${space}]`, 1];
  if (letter === "S" && !isInClass) return [`[^${space}]`, 1];
  if (letter in escapes && !(isInClass && letter === "R")) return [escapes[letter]!, 1];
  if (/[a-zA-Z0-9^$\\.*+?()[\]{}|/]/.test(letter)) return [`\\${letter}`, 1];
  if (letter === "-") return [isInClass ? "\\-" : "-", 1];
  return [letter, 1]; // Java lets any other character be escaped, JavaScript does not
}
