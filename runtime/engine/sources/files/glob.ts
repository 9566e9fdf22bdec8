/** Whether a path holds any of Hadoop's wildcards: `*`, `?`, `[a-z]`, `{a,b}`. */
export const isGlob = (path: string) => /[*?[{]/.test(path);

/** A name's pattern as a regular expression; `\` takes the next character as it is. */
export function globToRegExp(pattern: string): RegExp {
  let source = "";
  let depth = 0;
  for (let at = 0; at < pattern.length; at++) {
    const character = pattern[at]!;
    if (character === "\\" && at + 1 < pattern.length) source += quote(pattern[++at]!);
    else if (character === "*") source += "[^/]*";
    else if (character === "?") source += "[^/]";
    else if (character === "{") {
      depth++;
      source += "(?:";
    } else if (character === "}" && depth > 0) {
      depth--;
      source += ")";
    } else if (character === "," && depth > 0) source += "|";
    else if (character === "[") {
      const end = pattern.indexOf("]", at + 2);
      if (end < 0) source += "\\[";
      else {
        source += `[${pattern
          .slice(at + 1, end)
          .replace(/^!/, "^")
          .replaceAll("\\", "\\\\")}]`;
        at = end;
      }
    } else source += quote(character);
  }
  return new RegExp(`^${source}$`, "su");
}

const quote = (character: string) => character.replace(/[\\^$.|?*+()[\]{}/]/, "\\$&");
