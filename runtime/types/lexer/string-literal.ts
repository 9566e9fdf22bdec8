const escapes: Readonly<Record<string, string>> = {
  "0": "\0",
  b: "\b",
  n: "\n",
  r: "\r",
  t: "\t",
  Z: "\u001a",
  "%": "\\%",
  _: "\\_",
};

const escapePattern = /\\(?:U([0-9A-Fa-f]{8})|u([0-9A-Fa-f]{4})|([01][0-7]{2})|([\s\S]))|''|""/g;

/** The value of a string literal as written: `'it''s\n'`, `"x"`, `r'\d'`. */
export function unquoteString(literal: string): string {
  const first = literal.charCodeAt(0);
  if (first === 82 || first === 114) return literal.slice(2, -1);
  const body = literal.slice(1, -1);
  const quote = literal[0]!;
  if (!body.includes("\\") && !body.includes(quote)) return body;
  return body.replace(escapePattern, (whole, long, short, octal, character: string | undefined) => {
    if (long || short) return fromCodePoint(Number.parseInt(long ?? short, 16), whole);
    if (octal) return String.fromCharCode(Number.parseInt(octal, 8));
    if (character !== undefined) return escapes[character] ?? character;
    return whole[0] === quote ? quote : whole;
  });
}

const fromCodePoint = (code: number, whole: string) => (code <= 0x10ffff ? String.fromCodePoint(code) : whole);

/** `` `a``b` `` is a`b. */
export const unquoteIdentifier = (quoted: string): string => quoted.slice(1, -1).replaceAll("``", "`");
