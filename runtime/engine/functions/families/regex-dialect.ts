/** What a Java pattern looks like to RE2. */
export interface RegexTraits {
  /** RE2 reads the pattern as Java does; else the worker's backtracking engine must, which also raises what is malformed. */
  readonly isPlain: boolean;
  /** Line ends in the text may matter: Java's `.` and `$` know more of them than RE2's. */
  readonly minds: boolean;
  /** It may match nothing at all. */
  readonly matchesEmpty: boolean;
  readonly groupCount: number;
}

const plainEscapes = /[dDwWsSbBtnrf]/;
const plainProperty = /^[pP](?:\{(?:L|Lu|Ll|Lt|Lm|Lo|M|Mn|N|Nd|Nl|No|P|S|Sc|Sm|Z|Zs)\}|[LMNPSZ])/;

export function regexTraits(pattern: string): RegexTraits {
  let isPlain = true;
  let minds = false;
  let isInClass = false;
  // The pattern again as JavaScript's strict syntax has it, to see whether it is well formed.
  let strict = "";
  for (let at = 0; at < pattern.length; at++) {
    const char = pattern[at]!;
    if (char === "\\") {
      const next = pattern[at + 1] ?? "";
      const property = plainProperty.exec(pattern.slice(at + 1))?.[0];
      if (property) {
        strict += "x";
        at += property.length;
        continue;
      }
      if (/[A-Za-z0-9]/.test(next) ? !plainEscapes.test(next) : next === "") isPlain = false;
      strict += /[dDwWsSbB]/.test(next) && !(isInClass && /[bB]/.test(next)) ? `\\${next}` : "x";
      at++;
    } else if (isInClass) {
      if (char === "[" || pattern.startsWith("&&", at)) isPlain = false;
      isInClass = char !== "]";
      strict += char;
    } else if (char === "[") {
      isInClass = true;
      strict += "[";
      if (pattern[at + 1] === "^") strict += pattern[++at];
      // A bracket that comes first is a character of the class to RE2; Java reads another class.
      if (pattern[at + 1] === "]") isPlain = false;
    } else if (char === "(" && pattern[at + 1] === "?") {
      const [flags] = /^\(\?[is]+[:)]/.exec(pattern.slice(at)) ?? [];
      if (flags) {
        strict += flags.endsWith(":") ? "(?:" : "";
        at += flags.length - 1;
        if (flags.includes("s")) minds = true;
      } else if (/^\(\?(?::|<[A-Za-z][A-Za-z0-9]*>)/.test(pattern.slice(at))) strict += "(";
      else {
        isPlain = false;
        strict += "(";
      }
    } else if (char === "+" && /[*+?}]$/.test(strict)) {
      isPlain = false; // possessive
    } else {
      if (char === "." || char === "$") minds = true;
      strict += char === "}" && !/\{\d+,?\d*$/.test(strict) ? "x" : char === "]" ? "x" : char;
    }
  }
  const compiled = compile(strict);
  return {
    isPlain: isPlain && compiled !== undefined,
    minds,
    matchesEmpty: compiled?.test("") ?? true,
    groupCount: compiled ? groupsOf(pattern) : 0,
  };
}

function compile(strict: string): RegExp | undefined {
  try {
    // Names and `?:` went with the groups' heads.
    return new RegExp(strict.replace(/\((?:\?:|<[A-Za-z]\w*>)/g, "("), "u");
  } catch {
    return undefined;
  }
}

const groupsOf = (pattern: string) =>
  (
    pattern
      .replace(/\\./gs, "")
      .replace(/\[[^\]]*\]/g, "")
      .match(/\((?!\?)|\(\?<[A-Za-z]/g) ?? []
  ).length;

/** RE2's names of groups, and Java's `\s`, which has the vertical tab. */
export function duckRegex(pattern: string): string {
  let isInClass = false;
  return pattern.replace(/\\[\s\S]|\(\?<(?=[A-Za-z])|\[|\]/g, (token) => {
    if (token === "(?<") return isInClass ? token : "(?P<";
    if (token === "[") isInClass = true;
    else if (token === "]") isInClass = false;
    else if (token === "\\s") return isInClass ? "\\s\\v" : "[\\s\\v]";
    else if (token === "\\S" && !isInClass) return "[^\\s\\v]";
    return token;
  });
}

/** `$1` and `\$` of a Java replacement as RE2's `\1`. Undefined when it takes the worker: named groups, a group that does not exist. */
export function duckReplacement(replacement: string, groupCount: number): string | undefined {
  let out = "";
  for (let i = 0; i < replacement.length; i++) {
    const char = replacement[i]!;
    if (char === "\\") out += replacement[++i] === "\\" ? "\\\\" : (replacement[i] ?? "");
    else if (char === "$") {
      const digits = /^\d+/.exec(replacement.slice(i + 1))?.[0];
      if (digits?.length !== 1 || Number(digits) > groupCount) return undefined;
      out += `\\${digits}`;
      i++;
    } else out += char;
  }
  return out;
}
