import type { UnresolvedExpression } from "../../plan/unresolved/index";
import { canonicalCollation, parseType } from "../../types/index";
import type { SqlCursor } from "../sql-cursor";
import { call, operator, stringLiteral } from "./build";
import { parseStarExcept } from "./star";

/** What may follow a primary expression, again and again: `.field`, `[index]`, `::type`, `COLLATE name`, `:path`. */
export function parsePostfix(cursor: SqlCursor, primary: UnresolvedExpression, start: number): UnresolvedExpression {
  let base = primary;
  for (;;) {
    const { word } = cursor.current;
    if (word === ".") {
      cursor.next();
      if (cursor.at("*") && base.kind === "Attribute") return parseStarExcept(cursor, start, base.nameParts);
      base = fieldOf(base, cursor.identifier(true));
    } else if (word === "[") {
      cursor.next();
      const extraction = cursor.value();
      if (!cursor.accept("]")) cursor.fail(cursor.current, cursor.isAtEnd ? ": missing ']'" : "");
      base = { kind: "ExtractValue", child: base, extraction };
    } else if (word === "::") {
      cursor.next();
      base = { kind: "Cast", child: base, type: parseType(cursor), mode: "session" };
    } else if (word === "COLLATE" && !cursor.isTerminator(cursor.peek())) {
      cursor.next();
      const name = cursor.multipartIdentifier().at(-1)!;
      cursor.check(() => canonicalCollation(name));
      base = call("collate", [base, stringLiteral(name)]);
    } else if (word === ":" && !cursor.isTerminator(cursor.peek())) {
      cursor.next();
      base = operator("variant_get", [base, stringLiteral(parseVariantPath(cursor)), stringLiteral("variant")]);
    } else return base;
    base = { ...base, origin: cursor.origin(start) };
  }
}

const fieldOf = (base: UnresolvedExpression, name: string): UnresolvedExpression =>
  base.kind === "Attribute"
    ? { ...base, nameParts: [...base.nameParts, name] }
    : { kind: "ExtractValue", child: base, extraction: stringLiteral(name) };

/** `a.b[0]['c']` behind a colon, as a JSON path. */
function parseVariantPath(cursor: SqlCursor): string {
  let path = "$";
  let isFirst = true;
  for (;;) {
    if (cursor.accept("[")) {
      if (cursor.atString()) path += `['${cursor.string()}']`;
      else if (cursor.current.kind === "integer") path += `[${cursor.next().text}]`;
      else path += `['${cursor.identifier(true)}']`;
      cursor.expect("]");
    } else if (isFirst || cursor.accept(".")) path += `.${cursor.identifier(true)}`;
    else return path;
    isFirst = false;
  }
}
