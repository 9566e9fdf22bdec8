const word = /'(?:[^']|'')*'?|"(?:[^"]|"")*"?|#\d+|[\p{L}_$][\p{L}\p{N}_$]*|\s+|./gsu;

/** The words of a text that DuckDB prints: names, places (`#1`), quoted texts whole, and each other character. Together they are the text. */
export const wordsOf = (text: string): readonly string[] => text.match(word) ?? [];
