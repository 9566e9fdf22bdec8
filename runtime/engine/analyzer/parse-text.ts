import type { UnresolvedStatement } from "../../plan/unresolved/index";
import { type ParseOptions, parseStatement } from "../../sql/index";

const maxEntries = 64;
const memo = new Map<string, WeakRef<UnresolvedStatement>>();

/**
 * The statement that a text holds. A query's text is read several times within moments: when it is sent, for its schema, for its rows, and
 * again after each fact that its analysis asks for. Statements are never changed, so one may serve all, unless it holds a moment (`timestamp'now'`).
 * @throws ParseError
 */
export function parsedStatement(
  text: string,
  options: ParseOptions & Required<Pick<ParseOptions, "now">>,
): UnresolvedStatement {
  const key = `${options.timeZone}/${options.timestampType}/${text}`;
  const known = memo.get(key)?.deref();
  memo.delete(key);
  let isOfItsMoment = false;
  const now = () => {
    isOfItsMoment = true;
    return options.now();
  };
  const statement = known ?? parseStatement(text, { ...options, now });
  if (isOfItsMoment) return statement;
  memo.set(key, new WeakRef(statement));
  if (memo.size > maxEntries) memo.delete(memo.keys().next().value!);
  return statement;
}
