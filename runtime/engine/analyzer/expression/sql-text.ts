import type { UnresolvedExpression, UnresolvedSqlText } from "../../../plan/unresolved/index";
import { parseExpression } from "../../../sql/index";

/** What `expr("…")` holds. @throws ParseError */
export const parseSqlText = ({ text }: UnresolvedSqlText): UnresolvedExpression => parseExpression(text);
