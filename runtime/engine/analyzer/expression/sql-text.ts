import type { UnresolvedExpression, UnresolvedSqlText } from "../../../plan/unresolved/index";
import { parseExpression } from "../../../sql/index";
import type { SessionFacts } from "../../functions/index";
import { parseOptions } from "../parse-options";

/** What `expr("…")` holds. @throws ParseError */
export const parseSqlText = ({ text }: UnresolvedSqlText, session: SessionFacts): UnresolvedExpression =>
  parseExpression(text, parseOptions(session));
