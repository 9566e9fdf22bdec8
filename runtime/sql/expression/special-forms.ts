import type { UnresolvedExpression } from "../../plan/unresolved/index";
import type { SqlCursor } from "../sql-cursor";
import { call, stringLiteral } from "./build";
import { parseNamedList } from "./named";

/** Reads a form with words between its arguments; the cursor is behind the opening parenthesis. Undefined: a plain call after all. */
type SpecialForm = (cursor: SqlCursor, start: number) => UnresolvedExpression | undefined;

/** After the first value, the word that makes the call special; `read` gets the value and what follows. */
function afterValue(
  word: string,
  read: (cursor: SqlCursor, first: UnresolvedExpression, start: number) => UnresolvedExpression,
): SpecialForm {
  return (cursor, start) => {
    if (cursor.at(")")) return undefined;
    const first = cursor.value();
    return cursor.accept(word) ? read(cursor, first, start) : undefined;
  };
}

function close(
  cursor: SqlCursor,
  name: string,
  args: readonly UnresolvedExpression[],
  start: number,
): UnresolvedExpression {
  cursor.expectClose();
  return call(name, args, cursor.origin(start));
}

const substring = afterValue("FROM", (cursor, text, start) => {
  const args = [text, cursor.value()];
  if (cursor.accept("FOR")) args.push(cursor.value());
  return close(cursor, "substring", args, start);
});

const trims: Readonly<Record<string, string>> = { BOTH: "trim", LEADING: "ltrim", TRAILING: "rtrim" };

const trim: SpecialForm = (cursor, start) => {
  const option = cursor.current.word;
  const isOption = Object.hasOwn(trims, option) && !cursor.isTerminator(cursor.peek());
  if (isOption) cursor.next();
  const name = isOption ? trims[option]! : "trim";
  if (cursor.at("FROM") && !cursor.isTerminator(cursor.peek())) {
    cursor.next();
    return close(cursor, name, [cursor.value()], start);
  }
  const characters = cursor.value();
  if (!cursor.at("FROM")) return isOption ? cursor.fail() : undefined;
  cursor.next();
  return close(cursor, name, [characters, cursor.value()], start);
};

/** By word; each is tried, and when it does not apply the call is read again as a plain one. */
const forms: Readonly<Record<string, SpecialForm>> = {
  STRUCT: (cursor, start) => {
    if (cursor.at(")") || cursor.at("DISTINCT")) return undefined;
    return close(cursor, "struct", parseNamedList(cursor), start);
  },
  SUBSTRING: substring,
  SUBSTR: substring,
  TRIM: trim,
  POSITION: afterValue("IN", (cursor, part, start) => close(cursor, "locate", [part, cursor.value()], start)),
  OVERLAY: afterValue("PLACING", (cursor, text, start) => {
    const args = [text, cursor.value()];
    cursor.expect("FROM");
    args.push(cursor.value());
    if (cursor.accept("FOR")) args.push(cursor.value());
    return close(cursor, "overlay", args, start);
  }),
  EXTRACT: (cursor, start) => {
    if (!cursor.atIdentifier() || cursor.peek().word !== "FROM") return undefined;
    const token = cursor.current;
    const field = stringLiteral(cursor.identifier(true), {
      start: token.start,
      stop: token.end - 1,
      text: cursor.text,
    });
    cursor.next();
    return close(cursor, "extract", [field, cursor.value()], start);
  },
};

/** A special form at its name, or undefined with the cursor where it was. */
export function parseSpecialForm(cursor: SqlCursor): UnresolvedExpression | undefined {
  const form = Object.hasOwn(forms, cursor.current.word) ? forms[cursor.current.word] : undefined;
  if (!form) return undefined;
  const { index } = cursor;
  const start = cursor.next().start;
  cursor.next();
  const result = form(cursor, start);
  if (!result) cursor.index = index;
  return result;
}
