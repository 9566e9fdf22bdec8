/** A text in quotes, escaped as Jackson does. */
export const quoteJson = (text: string) =>
  JSON.stringify(text).replace(/\\u00[0-9a-f]{2}/g, (found) => `\\u${found.slice(2).toUpperCase()}`);
