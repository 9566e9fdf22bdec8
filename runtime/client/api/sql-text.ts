const space = /^(\s+|--[^\n]*(\n|$)|\/\*[\s\S]*?\*\/|\(|;)+/;
const queryWords = /^(select|values|table|with|from)\b/i;
const changeWords = /\b(insert|update|delete|merge)\b/i;

/** True for text that only reads: a query may run any number of times, a command just once. In doubt it is a command. */
export function isQueryText(text: string): boolean {
  const start = text.replace(space, "");
  const word = queryWords.exec(start)?.[1]?.toLowerCase();
  if (word === undefined) return false;
  return (word !== "with" && word !== "from") || !changeWords.test(start);
}
