export type TokenKind =
  | "word"
  | "quoted"
  | "string"
  | "integer"
  | "decimal"
  | "exponent"
  | "bigint"
  | "smallint"
  | "tinyint"
  | "float"
  | "double"
  | "bigdecimal"
  | "symbol"
  | "unknown"
  | "end";

/** Comments and white space make no tokens. `end` closes every text. */
export interface Token {
  readonly kind: TokenKind;
  /** A word in capitals (`TEMP`, `REGEXP` and `==` as the word they mean), or the symbol; empty for all others. */
  readonly word: string;
  readonly text: string;
  /** 0-based offset of the first character. */
  readonly start: number;
  /** Offset after the last character. */
  readonly end: number;
}
