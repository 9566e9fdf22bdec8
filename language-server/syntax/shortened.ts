/** One line of a text, cut to a length. */
export function shortened(text: string, length = 50): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length > length ? `${line.slice(0, length - 1)}…` : line;
}
