/** SHOW's patterns: `*` for any characters, `|` between alternatives, case ignored. No pattern fits every name. */
export function namePattern(pattern: string | undefined): (name: string) => boolean {
  if (pattern === undefined) return () => true;
  const alternatives = pattern
    .trim()
    .split("|")
    .map((part) => new RegExp(`^(?:${part.trim().replaceAll("*", ".*")})$`, "i"));
  return (name) => alternatives.some((alternative) => alternative.test(name));
}
