export { parseDataType, parseTableSchema } from "../types/index";
export { formatSql } from "./format";
export { sumInterval } from "./literal/interval-text";
export {
  parseExpression,
  parseMultipartIdentifier,
  parseStatement,
  parseStatements,
  parseTableIdentifier,
  type StatementRange,
} from "./parse";
export { checkText, type TextKind } from "./parse-check";
export {
  parseExpressionTolerantly,
  parseTolerantly,
  type TolerantStatement,
  type TolerantText,
} from "./parse-tolerant";
export type { ParseOptions } from "./sql-cursor";
export type { TextSpan } from "./tolerant-cursor";
