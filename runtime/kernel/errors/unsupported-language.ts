/** A cell in a language that this kernel does not run. */
export class UnsupportedLanguageError extends Error {
  override readonly name = "UnsupportedLanguageError";
  constructor(language: string) {
    super(`${language} cells cannot be run yet. Change the cell's language to TypeScript or SQL.`);
  }
}
