export { tokenize } from "./lexer";
export { unquoteIdentifier, unquoteString } from "./string-literal";
export type { Token, TokenKind } from "./token";
export { displayToken, TokenCursor } from "./token-cursor";
