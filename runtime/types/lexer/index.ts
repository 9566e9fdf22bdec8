export { tokenize } from "./lexer";
export { parametersOf, type SqlParameter, type SqlStatement, splitStatements } from "./split-statements";
export { unquoteIdentifier, unquoteString } from "./string-literal";
export type { Token, TokenKind } from "./token";
export { displayToken, TokenCursor } from "./token-cursor";
