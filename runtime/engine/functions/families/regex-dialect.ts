/** Java's regular expressions that RE2 reads the same way; the rest needs a backtracking engine in the worker. */
export function isPlainRegex(pattern: string): boolean {
  if (/\(\?(?:[=!>]|<[=!])/.test(pattern)) return false;
  if (/\\[1-9]|\\k</.test(pattern)) return false;
  // Possessive quantifiers, class intersections, \G \Z \R \X \h \H and the like.
  if (/[*+?}]\+/.test(pattern.replace(/\\./g, "")) || /\[[^\]]*&&/.test(pattern)) return false;
  return !/\\[GZRXhHvVNec]/.test(pattern);
}

/** RE2's `$`, `.` and `\s` follow Perl; Java's `.` stops at more line ends, which no one writes for. */
export const duckRegex = (pattern: string) => pattern.replace(/\(\?<([A-Za-z]\w*)>/g, "(?P<$1>");

/** `$1`, `${name}` and `\$` of a Java replacement as RE2's `\1`. Undefined when a named group is meant. */
export function duckReplacement(replacement: string): string | undefined {
  let out = "";
  for (let i = 0; i < replacement.length; i++) {
    const char = replacement[i]!;
    if (char === "\\") out += replacement[++i] === "\\" ? "\\\\" : (replacement[i] ?? "");
    else if (char === "$") {
      const digit = replacement[i + 1];
      if (!digit || !/\d/.test(digit)) return undefined;
      out += `\\${digit}`;
      i++;
    } else out += char;
  }
  return out;
}
