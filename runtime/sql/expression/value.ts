import type { Origin } from "../../plan/origin";
import type { UnresolvedExpression } from "../../plan/unresolved/index";
import type { SqlCursor } from "../sql-cursor";
import { not, operator } from "./build";

interface Infix {
  readonly power: number;
  readonly build: (left: UnresolvedExpression, right: UnresolvedExpression, origin: Origin) => UnresolvedExpression;
}

const infix = (power: number, name: string): Infix => ({
  power,
  build: (left, right, origin) => operator(name, [left, right], origin),
});
const unequal: Infix = { power: 1, build: (left, right, origin) => not(operator("==", [left, right], origin), origin) };

/** Spark's infix operators; a greater power binds closer. All are left-associative. */
const infixes: ReadonlyMap<string, Infix> = new Map(
  Object.entries({
    "*": infix(7, "*"),
    "/": infix(7, "/"),
    "%": infix(7, "%"),
    DIV: infix(7, "div"),
    "+": infix(6, "+"),
    "-": infix(6, "-"),
    "||": infix(6, "concat"),
    "<<": infix(5, "shiftleft"),
    ">>": infix(5, "shiftright"),
    ">>>": infix(5, "shiftrightunsigned"),
    "&": infix(4, "&"),
    "^": infix(3, "^"),
    "|": infix(2, "|"),
    "=": infix(1, "=="),
    "<=>": infix(1, "<=>"),
    "<>": unequal,
    "!=": unequal,
    "<": infix(1, "<"),
    "<=": infix(1, "<="),
    ">": infix(1, ">"),
    ">=": infix(1, ">="),
  }),
);

const prefixes: ReadonlyMap<string, string> = new Map([
  ["-", "negative"],
  ["+", "positive"],
  ["~", "~"],
]);

const atPrefix = ({ current: { kind, word } }: SqlCursor) => kind === "symbol" && prefixes.has(word);

/** Operators by precedence. A chain of one level is a loop, not a recursion. */
export function parseValue(cursor: SqlCursor, minimum = 1): UnresolvedExpression {
  const start = cursor.current.start;
  let left = parsePrefix(cursor);
  for (;;) {
    const next = infixes.get(cursor.current.word);
    if (!next || next.power < minimum) return left;
    if (cursor.at("DIV") && cursor.isTerminator(cursor.peek())) return left;
    cursor.next();
    const right = parseValue(cursor, next.power + 1);
    left = next.build(left, right, cursor.origin(start));
  }
}

function parsePrefix(cursor: SqlCursor): UnresolvedExpression {
  if (!atPrefix(cursor)) return cursor.primary();
  const starts: { readonly name: string; readonly start: number }[] = [];
  for (;;) {
    const { word, start } = cursor.current;
    const name = prefixes.get(word);
    if (!name || (word === "-" && startsNumber(cursor))) break;
    starts.push({ name, start });
    cursor.next();
  }
  let expression = cursor.primary();
  for (const { name, start } of starts.reverse()) expression = operator(name, [expression], cursor.origin(start));
  return expression;
}

/** A minus belongs to the number behind it. */
function startsNumber(cursor: SqlCursor): boolean {
  const { kind } = cursor.peek();
  return (
    kind !== "word" &&
    kind !== "quoted" &&
    kind !== "symbol" &&
    kind !== "string" &&
    kind !== "end" &&
    kind !== "unknown"
  );
}
