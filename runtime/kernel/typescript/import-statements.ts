import ts from "typescript";
import { compiledNames } from "./compiled-names";

/**
 * A static import as assignments to the notebook's scope:
 * `const m = await __cell.import("pkg"); __nb.a = __cell.pick(m, "a", "pkg", isRequired);`
 * Names that the cell uses as types only need not exist in the module.
 */
export function importStatements(
  factory: ts.NodeFactory,
  node: ts.ImportDeclaration,
  declared: Set<string>,
  checker: ts.TypeChecker,
): ts.Statement[] {
  const { importClause: clause, moduleSpecifier } = node;
  if (clause?.phaseModifier === ts.SyntaxKind.TypeKeyword) return [];
  const runtimeCall = (method: string, args: readonly ts.Expression[]) =>
    factory.createCallExpression(
      factory.createPropertyAccessExpression(factory.createIdentifier(compiledNames.runtime), method),
      undefined,
      args,
    );
  const load = ts.setOriginalNode(factory.createAwaitExpression(runtimeCall("import", [moduleSpecifier])), node);
  if (!clause) return [ts.setTextRange(factory.createExpressionStatement(load), node)];
  const local = factory.createUniqueName("module");
  const assign = (name: string, value: ts.Expression) => {
    declared.add(name);
    const target = factory.createPropertyAccessExpression(factory.createIdentifier(compiledNames.scope), name);
    return ts.setTextRange(factory.createExpressionStatement(factory.createAssignment(target, value)), node);
  };
  const pick = (binding: ts.Identifier, exported: string) => {
    const isRequired = isUsedAsValue(binding, checker) ? factory.createTrue() : factory.createFalse();
    return assign(
      binding.text,
      runtimeCall("pick", [local, factory.createStringLiteral(exported), moduleSpecifier, isRequired]),
    );
  };
  const statements: ts.Statement[] = [
    factory.createVariableStatement(
      undefined,
      factory.createVariableDeclarationList(
        [factory.createVariableDeclaration(local, undefined, undefined, load)],
        ts.NodeFlags.Const,
      ),
    ),
  ];
  if (clause.name) statements.push(pick(clause.name, "default"));
  const named = clause.namedBindings;
  if (named && ts.isNamespaceImport(named)) statements.push(assign(named.name.text, local));
  if (named && ts.isNamedImports(named)) {
    for (const element of named.elements)
      if (!element.isTypeOnly) statements.push(pick(element.name, (element.propertyName ?? element.name).text));
  }
  return statements;
}

function isUsedAsValue(binding: ts.Identifier, checker: ts.TypeChecker): boolean {
  const symbol = checker.getSymbolAtLocation(binding);
  const search = (node: ts.Node): boolean => {
    if (ts.isImportDeclaration(node) || (ts.isTypeNode(node) && !ts.isExpressionWithTypeArguments(node))) return false;
    if (ts.isIdentifier(node) && node.text === binding.text && checker.getSymbolAtLocation(node) === symbol)
      return true;
    return !!ts.forEachChild(node, search);
  };
  return search(binding.getSourceFile());
}
