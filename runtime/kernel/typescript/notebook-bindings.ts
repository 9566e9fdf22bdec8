import ts from "typescript";
import { compiledNames } from "./compiled-names";
import { importStatements } from "./import-statements";
import { isAssigned, isReference } from "./reference";

/** What the transform learns about a cell. */
export interface CellBindings {
  /** Names that the cell declares for itself and the cells after it. */
  readonly declared: Set<string>;
  /** Names of the notebook that the cell reads or assigns to. */
  readonly referenced: Set<string>;
  readonly assigned: Set<string>;
}

/**
 * Turns a cell, parsed as a module, into the body of an async function whose top-level names live in the notebook's scope: declarations
 * stay where they are and are then copied there; every reference to a name of the notebook reads it there.
 */
export function notebookBindings(
  checker: ts.TypeChecker,
  bindings: CellBindings,
  isNotebookName: (name: string) => boolean,
): ts.TransformerFactory<ts.SourceFile> {
  return (context) => {
    const { factory } = context;
    const scopeProperty = (name: string) =>
      factory.createPropertyAccessExpression(factory.createIdentifier(compiledNames.scope), name);
    const runtimeCall = (method: string, args: readonly ts.Expression[]) =>
      factory.createCallExpression(
        factory.createPropertyAccessExpression(factory.createIdentifier(compiledNames.runtime), method),
        undefined,
        args,
      );
    const publish = (name: string): ts.Statement => {
      bindings.declared.add(name);
      return factory.createExpressionStatement(
        factory.createAssignment(scopeProperty(name), factory.createIdentifier(name)),
      );
    };

    const isShared = (node: ts.Identifier, symbol: ts.Symbol | undefined): boolean => {
      const name = node.text;
      if (name === "undefined" || name === "arguments") return false;
      const declarations = symbol?.declarations;
      if (!declarations?.length) return isNotebookName(name) || !(name in globalThis);
      return declarations.some(isTopLevel) && !declarations.some((declaration) => isWithin(node, ownPart(declaration)));
    };
    const sharedOrOwn = (node: ts.Identifier, symbol: ts.Symbol | undefined): ts.Expression => {
      if (!isShared(node, symbol)) return node;
      bindings.referenced.add(node.text);
      if (isAssigned(node)) bindings.assigned.add(node.text);
      return ts.setTextRange(scopeProperty(node.text), node);
    };
    const referenceTo = (node: ts.Identifier) => sharedOrOwn(node, checker.getSymbolAtLocation(node));

    const visitNode = (node: ts.Node): ts.Node => {
      if (ts.isTypeNode(node) && !ts.isExpressionWithTypeArguments(node)) return node;
      if (ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node) || isAmbient(node)) return node;
      if (ts.isIdentifier(node)) return isReference(node) ? referenceTo(node) : node;
      if (ts.isShorthandPropertyAssignment(node)) return visitShorthand(node);
      if (ts.isTypeOfExpression(node) && ts.isIdentifier(node.expression)) return visitTypeOf(node, node.expression);
      if (ts.isMetaProperty(node) && node.keywordToken === ts.SyntaxKind.ImportKeyword)
        return factory.createPropertyAccessExpression(factory.createIdentifier(compiledNames.runtime), "meta");
      if (ts.isCallExpression(node)) return visitCall(node);
      if (ts.isTaggedTemplateExpression(node) && ts.isIdentifier(node.tag)) {
        const tag = withoutReceiver(referenceTo(node.tag));
        return factory.updateTaggedTemplateExpression(
          node,
          tag,
          undefined,
          ts.visitNode(node.template, visitNode) as ts.TemplateLiteral,
        );
      }
      return ts.visitEachChild(node, visitNode, context);
    };

    const visitShorthand = (node: ts.ShorthandPropertyAssignment): ts.Node => {
      const value = sharedOrOwn(node.name, checker.getShorthandAssignmentValueSymbol(node));
      const fallback =
        node.objectAssignmentInitializer &&
        (ts.visitNode(node.objectAssignmentInitializer, visitNode) as ts.Expression);
      if (value === node.name) return factory.updateShorthandPropertyAssignment(node, node.name, fallback);
      return factory.createPropertyAssignment(
        node.name.text,
        fallback ? factory.createAssignment(value, fallback) : value,
      );
    };

    /** `typeof x` of an unknown name is "undefined", not an error. */
    const visitTypeOf = (node: ts.TypeOfExpression, operand: ts.Identifier): ts.Node => {
      const value = referenceTo(operand);
      if (value === operand) return node;
      const isKnown = factory.createBinaryExpression(
        factory.createStringLiteral(operand.text),
        ts.SyntaxKind.InKeyword,
        factory.createIdentifier(compiledNames.scope),
      );
      return factory.createParenthesizedExpression(
        factory.createConditionalExpression(
          isKnown,
          undefined,
          factory.updateTypeOfExpression(node, value as ts.UnaryExpression),
          undefined,
          factory.createStringLiteral("undefined"),
        ),
      );
    };

    const visitCall = (node: ts.CallExpression): ts.Node => {
      const args = ts.visitNodes(node.arguments, visitNode) as ts.NodeArray<ts.Expression>;
      if (node.expression.kind === ts.SyntaxKind.ImportKeyword)
        return ts.setTextRange(runtimeCall("import", args), node);
      const callee = withoutTypes(node.expression);
      if (!ts.isIdentifier(callee)) return ts.visitEachChild(node, visitNode, context);
      return factory.updateCallExpression(node, withoutReceiver(referenceTo(callee)), undefined, args);
    };
    /** A plain call must not get the scope as `this`. */
    const withoutReceiver = (callee: ts.Expression) => {
      if (ts.isIdentifier(callee)) return callee;
      const call = factory.createParenthesizedExpression(factory.createComma(factory.createNumericLiteral(0), callee));
      return ts.setEmitFlags(
        ts.setTextRange(call, callee),
        ts.EmitFlags.NoTrailingSourceMap | ts.EmitFlags.NoNestedSourceMaps,
      );
    };

    const visitStatement = (statement: ts.Statement, isLast: boolean): ts.Statement[] => {
      if (ts.isImportDeclaration(statement) || ts.isImportEqualsDeclaration(statement))
        return ts.isImportEqualsDeclaration(statement) ? importEquals(statement) : [];
      if (ts.isExportDeclaration(statement)) return [];
      if (ts.isExportAssignment(statement)) {
        const expression = factory.createExpressionStatement(statement.expression);
        return isLast ? [result(statement.expression)] : [ts.visitNode(expression, visitNode) as ts.Statement];
      }
      if (isLast && ts.isExpressionStatement(statement)) return [result(statement.expression)];
      if (isAmbient(statement)) return [statement];
      if (ts.isVariableStatement(statement) && !isUsing(statement)) return variables(statement);
      const visited = withoutExport(ts.visitNode(statement, visitNode) as ts.Statement);
      const name = declaredName(statement);
      if (!name) return [visited];
      return ts.isFunctionDeclaration(statement) ? [visited] : [visited, publish(name)];
    };

    const result = (expression: ts.Expression): ts.Statement => {
      const value = ts.setTextRange(
        factory.createAwaitExpression(ts.visitNode(expression, visitNode) as ts.Expression),
        expression,
      );
      return ts.setTextRange(factory.createReturnStatement(runtimeCall("result", [value])), expression.parent);
    };

    const variables = (statement: ts.VariableStatement): ts.Statement[] =>
      statement.declarationList.declarations.flatMap((declaration) => {
        const list = factory.createVariableDeclarationList(
          [ts.visitNode(declaration, visitNode) as ts.VariableDeclaration],
          statement.declarationList.flags,
        );
        const names = boundNames(declaration.name);
        const isConst = (statement.declarationList.flags & ts.NodeFlags.BlockScoped) === ts.NodeFlags.Const;
        const lock = runtimeCall(
          "lock",
          [names.map((name) => factory.createStringLiteral(name))].map((list) =>
            factory.createArrayLiteralExpression(list),
          ),
        );
        return [
          ts.setTextRange(factory.createVariableStatement(undefined, list), statement),
          ...names.map(publish),
          ...(isConst ? [factory.createExpressionStatement(lock)] : []),
        ];
      });

    const importEquals = (statement: ts.ImportEqualsDeclaration): ts.Statement[] => {
      const reference = statement.moduleReference;
      if (statement.isTypeOnly) return [];
      const value = ts.isExternalModuleReference(reference)
        ? factory.createCallExpression(scopeProperty("require"), undefined, [reference.expression])
        : (ts.visitNode(entityExpression(factory, reference), visitNode) as ts.Expression);
      bindings.declared.add(statement.name.text);
      return [factory.createExpressionStatement(factory.createAssignment(scopeProperty(statement.name.text), value))];
    };

    return (file) => {
      const statements = file.statements.filter((statement) => !ts.isEmptyStatement(statement));
      const imports = statements.filter(ts.isImportDeclaration);
      const hoisted = statements.filter(
        (statement) => ts.isFunctionDeclaration(statement) && statement.body && !isAmbient(statement),
      );
      const body = statements.flatMap((statement, index) => visitStatement(statement, index === statements.length - 1));
      return factory.updateSourceFile(file, [
        ...hoisted.flatMap((statement) => declaredName(statement) ?? []).map(publish),
        ...imports.flatMap((node) => importStatements(factory, node, bindings.declared, checker)),
        ...body,
      ]);
    };
  };
}

/** Declared by a statement of the cell itself, not in a block or function of it. */
function isTopLevel(declaration: ts.Declaration): boolean {
  if (ts.isImportSpecifier(declaration) || ts.isImportClause(declaration) || ts.isNamespaceImport(declaration))
    return true;
  let node: ts.Node = declaration;
  while (ts.isBindingElement(node) || ts.isObjectBindingPattern(node) || ts.isArrayBindingPattern(node))
    node = node.parent;
  if (ts.isVariableDeclaration(node))
    return (
      ts.isVariableStatement(node.parent.parent) &&
      ts.isSourceFile(node.parent.parent.parent) &&
      !isUsing(node.parent.parent)
    );
  return ts.isSourceFile(node.parent) && !ts.isSourceFile(node);
}

/** `f` of `f!`, `(f as Callback)` and the like. */
function withoutTypes(node: ts.Expression): ts.Expression {
  const isWrapper =
    ts.isParenthesizedExpression(node) ||
    ts.isNonNullExpression(node) ||
    ts.isAsExpression(node) ||
    ts.isSatisfiesExpression(node);
  return isWrapper ? withoutTypes(node.expression) : node;
}

/** The part of a declaration in which its name is still its own: a class body, the defaults of a pattern. */
function ownPart(declaration: ts.Declaration): ts.Node | undefined {
  if (ts.isClassDeclaration(declaration) || ts.isEnumDeclaration(declaration) || ts.isModuleDeclaration(declaration))
    return declaration;
  let node: ts.Node = declaration;
  while (ts.isBindingElement(node) || ts.isObjectBindingPattern(node) || ts.isArrayBindingPattern(node))
    node = node.parent;
  return ts.isVariableDeclaration(node) ? node.name : undefined;
}

function isWithin(node: ts.Node, ancestor: ts.Node | undefined): boolean {
  if (!ancestor) return false;
  for (let at: ts.Node = node; at; at = at.parent) if (at === ancestor) return true;
  return false;
}

const isUsing = (statement: ts.VariableStatement) =>
  (statement.declarationList.flags & ts.NodeFlags.Using) === ts.NodeFlags.Using;

const isAmbient = (node: ts.Node) =>
  ts.canHaveModifiers(node) && !!ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.DeclareKeyword);

function declaredName(statement: ts.Statement): string | undefined {
  const hasValue =
    (ts.isFunctionDeclaration(statement) && statement.body) ||
    ts.isClassDeclaration(statement) ||
    ts.isEnumDeclaration(statement) ||
    (ts.isModuleDeclaration(statement) && ts.isIdentifier(statement.name) && !isTypesOnly(statement));
  return hasValue ? (statement as ts.ClassDeclaration).name?.text : undefined;
}

/** A namespace of nothing but types has no value. */
function isTypesOnly({ body }: ts.ModuleDeclaration): boolean {
  if (!body) return true;
  if (ts.isModuleDeclaration(body)) return isTypesOnly(body);
  return (
    ts.isModuleBlock(body) &&
    body.statements.every((statement) => ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement))
  );
}

function withoutExport(statement: ts.Statement): ts.Statement {
  if (!ts.canHaveModifiers(statement)) return statement;
  const isExport = ({ kind }: ts.ModifierLike) =>
    kind === ts.SyntaxKind.ExportKeyword || kind === ts.SyntaxKind.DefaultKeyword;
  const modifiers = (statement.modifiers ?? []).filter((modifier) => !isExport(modifier));
  if (modifiers.length === (statement.modifiers?.length ?? 0)) return statement;
  return ts.factory.replaceModifiers(statement as ts.ClassDeclaration, modifiers as ts.Modifier[]);
}

function boundNames(name: ts.BindingName): string[] {
  if (ts.isIdentifier(name)) return [name.text];
  return name.elements.flatMap((element) => (ts.isOmittedExpression(element) ? [] : boundNames(element.name)));
}

function entityExpression(factory: ts.NodeFactory, name: ts.EntityName): ts.Expression {
  return ts.isIdentifier(name)
    ? name
    : factory.createPropertyAccessExpression(entityExpression(factory, name.left), name.right);
}
