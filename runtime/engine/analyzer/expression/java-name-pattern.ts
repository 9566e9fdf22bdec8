const atom = /^(?:\\[pP]\{[^}]*\}|\\.|\[(?:\\.|[^\]\\])*\]|[^()|])/s;
const quantifier = /^(?:[*+?]|\{\d+(?:,\d*)?\})/;

/**
 * A Java pattern for names as JavaScript writes it. What Java quantifies possessively (`(a)?+`) is matched ahead and then taken as it is.
 * @throws SyntaxError
 */
export function javaNamePattern(pattern: string, flags: string): RegExp {
  const [, letters = ""] = /^\(\?([ims]+)\)/.exec(pattern) ?? [];
  const body = letters ? pattern.slice(letters.length + 3) : pattern;
  return new RegExp(`^(?:${withoutPossessives(body)})$`, [...new Set([...flags, ...letters])].join(""));
}

function withoutPossessives(pattern: string): string {
  const open: number[] = [];
  let text = "";
  let count = 0;
  for (let at = 0; at < pattern.length; ) {
    const [piece] = atom.exec(pattern.slice(at)) ?? [pattern[at]!];
    let start = text.length;
    text += piece;
    at += piece.length;
    if (piece === "(") open.push(start);
    if (piece === "(" || piece === "|") continue;
    if (piece === ")") start = open.pop() ?? start;
    const [times] = quantifier.exec(pattern.slice(at)) ?? [];
    if (times === undefined) continue;
    text += times;
    at += times.length;
    if (pattern[at] !== "+") continue;
    at++;
    const name = `possessive${count++}`;
    text = `${text.slice(0, start)}(?=(?<${name}>${text.slice(start)}))\\k<${name}>`;
  }
  return text;
}
