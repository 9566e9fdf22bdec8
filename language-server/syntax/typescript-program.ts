import ts from "typescript";
import type { Expr, FunctionExpr, ImportBinding, Parameter, Pattern, Span, Statement } from "./program";

/** Reads a TypeScript cell; text that is not finished gives what is there. */
export function typescriptProgram(text: string): Statement[] {
  const file = ts.createSourceFile("cell.ts", text, ts.ScriptTarget.ES2022, true, ts.ScriptKind.TS);
  return file.statements.flatMap((statement) => statementsOf(file, statement));
}

const spanOf = (file: ts.SourceFile, node: ts.Node): Span => ({ start: node.getStart(file), end: node.end });

function statementsOf(file: ts.SourceFile, node: ts.Statement): Statement[] {
  const span = spanOf(file, node);
  const block = (inner: ts.Statement): Statement[] => statementsOf(file, inner);
  if (ts.isVariableStatement(node)) return declarations(file, node.declarationList);
  if (ts.isExpressionStatement(node)) return expressionStatement(file, node.expression, span);
  if (ts.isFunctionDeclaration(node))
    return node.name ? [{ kind: "function", name: node.name.text, value: functionOf(file, node), ...span }] : [];
  if (ts.isBlock(node)) return [{ kind: "block", body: node.statements.flatMap(block), ...span }];
  if (ts.isReturnStatement(node))
    return [{ kind: "return", ...(node.expression && { value: expr(file, node.expression) }), ...span }];
  if (ts.isIfStatement(node)) {
    const whenFalse = node.elseStatement ? block(node.elseStatement) : [];
    const whenTrue = block(node.thenStatement);
    return [{ kind: "if", test: expr(file, node.expression), whenTrue, whenFalse, ...span }];
  }
  if (ts.isForOfStatement(node) && ts.isVariableDeclarationList(node.initializer)) {
    const target = patternOf(file, node.initializer.declarations[0]!.name);
    return [{ kind: "each", target, items: expr(file, node.expression), body: block(node.statement), ...span }];
  }
  if (ts.isTryStatement(node)) {
    const handler = node.catchClause ? block(node.catchClause.block) : [];
    const after = node.finallyBlock ? block(node.finallyBlock) : [];
    return [...block(node.tryBlock), { kind: "perhaps", parts: [], body: handler, ...span }, ...after];
  }
  if (ts.isImportDeclaration(node)) return [{ kind: "import", bindings: importBindings(node), ...span }];
  if (ts.isExportAssignment(node)) return expressionStatement(file, node.expression, span);
  return [{ kind: "perhaps", ...partsInside(file, node), ...span }];
}

function expressionStatement(file: ts.SourceFile, node: ts.Expression, span: Span): Statement[] {
  const inner = withoutTypes(node);
  if (
    ts.isBinaryExpression(inner) &&
    inner.operatorToken.kind === ts.SyntaxKind.EqualsToken &&
    ts.isIdentifier(inner.left)
  )
    return [{ kind: "assign", name: inner.left.text, value: expr(file, inner.right), ...span }];
  return [{ kind: "expression", expression: expr(file, node), ...span }];
}

const declarations = (file: ts.SourceFile, list: ts.VariableDeclarationList): Statement[] =>
  list.declarations.map((node) => ({
    kind: "declare",
    target: patternOf(file, node.name),
    ...(node.initializer && { value: expr(file, node.initializer) }),
    ...spanOf(file, node),
  }));

function patternOf(file: ts.SourceFile, name: ts.BindingName): Pattern {
  if (ts.isIdentifier(name)) return { kind: "name", name: name.text, span: spanOf(file, name) };
  if (ts.isArrayBindingPattern(name)) {
    const items = name.elements.map((element) =>
      ts.isOmittedExpression(element) ? undefined : patternOf(file, element.name),
    );
    return { kind: "items", items };
  }
  const fields = name.elements.map((element) => ({
    key:
      element.propertyName && "text" in element.propertyName ? element.propertyName.text : element.name.getText(file),
    target: patternOf(file, element.name),
  }));
  return { kind: "fields", fields };
}

/** What a statement that we do not follow holds: its expressions, and the statements that may run. */
function partsInside(file: ts.SourceFile, node: ts.Node): { parts: Expr[]; body: Statement[] } {
  const parts: Expr[] = [];
  const body: Statement[] = [];
  node.forEachChild((child) => {
    if (ts.isVariableDeclarationList(child)) body.push(...declarations(file, child));
    else if (ts.isStatement(child)) body.push(...statementsOf(file, child));
    else if (ts.isExpression(child)) parts.push(expr(file, child));
    else {
      const inner = partsInside(file, child);
      parts.push(...inner.parts);
      body.push(...inner.body);
    }
  });
  return { parts, body };
}

function importBindings({ importClause: clause, moduleSpecifier }: ts.ImportDeclaration): ImportBinding[] {
  const module = ts.isStringLiteral(moduleSpecifier) ? moduleSpecifier.text : "";
  const named = clause?.namedBindings;
  return [
    ...(clause?.name ? [{ name: clause.name.text, module, exported: "default" }] : []),
    ...(named && ts.isNamespaceImport(named) ? [{ name: named.name.text, module, exported: "*" }] : []),
    ...(named && ts.isNamedImports(named)
      ? named.elements.map(({ name, propertyName }) => ({
          name: name.text,
          module,
          exported: (propertyName ?? name).text,
        }))
      : []),
  ];
}

function withoutTypes(node: ts.Expression): ts.Expression {
  const isWrapper =
    ts.isParenthesizedExpression(node) ||
    ts.isNonNullExpression(node) ||
    ts.isAsExpression(node) ||
    ts.isSatisfiesExpression(node);
  return isWrapper ? withoutTypes(node.expression) : node;
}

function functionOf(file: ts.SourceFile, node: ts.FunctionLikeDeclaration): FunctionExpr {
  const parameters = node.parameters.map(
    (parameter): Parameter => ({
      target: patternOf(file, parameter.name),
      isRest: !!parameter.dotDotDotToken,
      ...(parameter.initializer && { initial: expr(file, parameter.initializer) }),
    }),
  );
  const { body } = node;
  const inner = !body
    ? []
    : ts.isBlock(body)
      ? body.statements.flatMap((statement) => statementsOf(file, statement))
      : expr(file, body);
  return { kind: "function", parameters, body: inner, ...spanOf(file, node) };
}

function expr(file: ts.SourceFile, outer: ts.Expression): Expr {
  const node = withoutTypes(outer);
  const span = spanOf(file, node);
  const of = (inner: ts.Expression) => expr(file, inner);
  if (ts.isStringLiteralLike(node)) return stringOf(file, node, span);
  if (ts.isTemplateExpression(node)) {
    const texts = [node.head.text, ...node.templateSpans.map((part) => part.literal.text)];
    const values = node.templateSpans.map((part) => of(part.expression));
    return { kind: "template", texts, values, content: { start: span.start + 1, end: span.end - 1 }, ...span };
  }
  if (ts.isNumericLiteral(node)) return { kind: "constant", value: Number(node.text), ...span };
  if (ts.isBigIntLiteral(node)) return { kind: "constant", value: BigInt(node.text.slice(0, -1)), ...span };
  if (node.kind === ts.SyntaxKind.TrueKeyword) return { kind: "constant", value: true, ...span };
  if (node.kind === ts.SyntaxKind.FalseKeyword) return { kind: "constant", value: false, ...span };
  if (node.kind === ts.SyntaxKind.NullKeyword) return { kind: "constant", value: null, ...span };
  if (ts.isIdentifier(node)) {
    if (node.text === "undefined") return { kind: "constant", value: undefined, ...span };
    return { kind: "name", name: node.text, ...span };
  }
  if (ts.isPropertyAccessExpression(node)) {
    const nameSpan = spanOf(file, node.name);
    return { kind: "member", object: of(node.expression), name: node.name.text, nameSpan, ...span };
  }
  if (ts.isElementAccessExpression(node))
    return { kind: "index", object: of(node.expression), index: of(node.argumentExpression), ...span };
  if (ts.isCallExpression(node) || ts.isNewExpression(node)) {
    const args = (node.arguments ?? []).map(of);
    return { kind: "call", callee: of(node.expression), args, named: [], isNew: ts.isNewExpression(node), ...span };
  }
  if (ts.isArrayLiteralExpression(node)) return { kind: "array", items: node.elements.map(of), ...span };
  if (ts.isObjectLiteralExpression(node)) return objectOf(file, node, span);
  if (ts.isSpreadElement(node)) return { kind: "spread", operand: of(node.expression), ...span };
  if (ts.isArrowFunction(node) || ts.isFunctionExpression(node)) return functionOf(file, node);
  if (ts.isBinaryExpression(node)) {
    const operator = node.operatorToken.getText(file);
    return { kind: "binary", operator, left: of(node.left), right: of(node.right), ...span };
  }
  if (ts.isPrefixUnaryExpression(node)) {
    const operator = ts.tokenToString(node.operator) ?? "";
    return { kind: "unary", operator, operand: of(node.operand), ...span };
  }
  if (ts.isConditionalExpression(node)) {
    const [whenTrue, whenFalse] = [of(node.whenTrue), of(node.whenFalse)];
    return { kind: "conditional", test: of(node.condition), whenTrue, whenFalse, ...span };
  }
  if (ts.isAwaitExpression(node)) return { kind: "await", operand: of(node.expression), ...span };
  return { kind: "unknown", parts: partsInside(file, node).parts, ...span };
}

function stringOf(file: ts.SourceFile, node: ts.StringLiteralLike, span: Span): Expr {
  const quote = file.text[span.start];
  const isClosed = span.end - span.start >= 2 && file.text[span.end - 1] === quote && !node.isUnterminated;
  const content = { start: span.start + 1, end: isClosed ? span.end - 1 : span.end };
  return { kind: "string", value: node.text, content, raw: file.text.slice(content.start, content.end), ...span };
}

function objectOf(file: ts.SourceFile, node: ts.ObjectLiteralExpression, span: Span): Expr {
  const entries = node.properties.flatMap((property): { key: Expr; value: Expr }[] => {
    if (ts.isPropertyAssignment(property))
      return [{ key: keyOf(file, property.name), value: expr(file, property.initializer) }];
    if (ts.isShorthandPropertyAssignment(property))
      return [{ key: keyOf(file, property.name), value: expr(file, property.name) }];
    if (ts.isSpreadAssignment(property)) {
      const operand = expr(file, property.expression);
      const spread: Expr = { kind: "spread", operand, ...spanOf(file, property) };
      return [{ key: spread, value: spread }];
    }
    const unknown: Expr = { kind: "unknown", parts: [], ...spanOf(file, property) };
    return [{ key: keyOf(file, property.name), value: unknown }];
  });
  return { kind: "object", entries, ...span };
}

/** A plain name is a string that happens to need no quotes. */
function keyOf(file: ts.SourceFile, name: ts.PropertyName): Expr {
  const span = spanOf(file, name);
  if (ts.isComputedPropertyName(name)) return expr(file, name.expression);
  if (ts.isStringLiteralLike(name)) return stringOf(file, name, span);
  const value = "text" in name ? name.text : "";
  return { kind: "string", value, raw: value, content: span, ...span };
}
