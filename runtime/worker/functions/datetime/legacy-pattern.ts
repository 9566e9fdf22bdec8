import { malformed } from "./pattern-errors";

export type LegacyToken = { readonly literal: string } | { readonly letter: string; readonly count: number };

/** Java's `SimpleDateFormat` takes the pattern. */
export const isLegacyPattern = (pattern: string): boolean => tokenize(pattern) !== undefined;

const known = new Map<string, readonly LegacyToken[]>();

/** @throws RaisedCondition INVALID_DATETIME_PATTERN.WITH_SUGGESTION */
export function legacyTokens(pattern: string): readonly LegacyToken[] {
  let tokens = known.get(pattern);
  if (!tokens) {
    tokens = tokenize(pattern);
    if (!tokens) throw malformed(pattern);
    known.set(pattern, tokens);
  }
  return tokens;
}

function tokenize(pattern: string): readonly LegacyToken[] | undefined {
  const tokens: LegacyToken[] = [];
  for (const [token] of pattern.matchAll(/'(?:[^']|'')*'|([A-Za-z])\1*|[^A-Za-z']|'/g)) {
    if (token === "'") return undefined;
    if (token.startsWith("'"))
      tokens.push({ literal: token === "''" ? "'" : token.slice(1, -1).replaceAll("''", "'") });
    else if (!/[A-Za-z]/.test(token)) tokens.push({ literal: token });
    else {
      if (!"GyMwWDdFEaHkKhmsSzZXuYL".includes(token[0]!)) return undefined;
      if (token[0] === "X" && token.length > 3) return undefined;
      tokens.push({ letter: token[0]!, count: token.length });
    }
  }
  return tokens;
}
