import type { Expr, Span, Statement } from "./program";

export const contains = (span: Span, offset: number): boolean => span.start <= offset && offset <= span.end;

/** The expressions directly inside one; statements of a function body are its `statementsOf`. */
export function partsOf(expr: Expr): readonly Expr[] {
  switch (expr.kind) {
    case "template":
      return expr.values;
    case "member":
      return [expr.object];
    case "index":
      return [expr.object, expr.index];
    case "call":
      return [expr.callee, ...expr.args, ...expr.named.map((argument) => argument.value)];
    case "array":
      return expr.items;
    case "object":
      return expr.entries.flatMap(({ key, value }) => [key, value]);
    case "spread":
    case "unary":
    case "await":
      return [expr.operand];
    case "function":
      return [
        ...expr.parameters.flatMap((parameter) => parameter.initial ?? []),
        ...(Array.isArray(expr.body)
          ? (expr.body as readonly Statement[]).flatMap(expressionsOf)
          : [expr.body as Expr]),
      ];
    case "binary":
      return [expr.left, expr.right];
    case "conditional":
      return [expr.test, expr.whenTrue, expr.whenFalse];
    case "unknown":
      return expr.parts;
    default:
      return [];
  }
}

/** The outermost expressions of a statement, those of nested statements too. */
export function expressionsOf(statement: Statement): Expr[] {
  switch (statement.kind) {
    case "declare":
    case "return":
      return statement.value ? [statement.value] : [];
    case "assign":
    case "function":
      return [statement.value];
    case "expression":
      return [statement.expression];
    case "if":
      return [statement.test, ...[...statement.whenTrue, ...statement.whenFalse].flatMap(expressionsOf)];
    case "each":
      return [statement.items, ...statement.body.flatMap(expressionsOf)];
    case "block":
      return statement.body.flatMap(expressionsOf);
    case "perhaps":
      return [...statement.parts, ...statement.body.flatMap(expressionsOf)];
    case "import":
      return [];
  }
}

/** The expressions around a place, outermost first. */
export function pathTo(statements: readonly Statement[], offset: number): Expr[] {
  const path: Expr[] = [];
  let level: readonly Expr[] = statements.flatMap(expressionsOf);
  for (;;) {
    const inside = level.filter((expr) => contains(expr, offset));
    // Where two touch, the one that begins here is what the user points at, unless the other still goes on.
    const next = inside.find((expr) => expr.start < offset && offset < expr.end) ?? inside.at(-1);
    if (!next) return path;
    path.push(next);
    level = partsOf(next);
  }
}

export function* eachExpression(roots: readonly Expr[]): Generator<Expr, void, undefined> {
  for (const root of roots) {
    yield root;
    yield* eachExpression(partsOf(root));
  }
}
