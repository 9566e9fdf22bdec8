import type typescript from "typescript";
import type { Compiler } from "./compiler";

/** Whether an identifier stands for a variable's value (or is assigned to), rather than being a name of something else. */
export function referenceTest(ts: Compiler): (node: typescript.Identifier) => boolean {
  const { SyntaxKind: kinds } = ts;
  /** Parents whose identifiers are all names, never values that are read. */
  const namesOnly = new Set<typescript.SyntaxKind>([
    kinds.MethodDeclaration,
    kinds.GetAccessor,
    kinds.SetAccessor,
    kinds.FunctionDeclaration,
    kinds.FunctionExpression,
    kinds.ClassDeclaration,
    kinds.ClassExpression,
    kinds.EnumDeclaration,
    kinds.ModuleDeclaration,
    kinds.LabeledStatement,
    kinds.BreakStatement,
    kinds.ContinueStatement,
    kinds.ImportSpecifier,
    kinds.ImportClause,
    kinds.NamespaceImport,
    kinds.NamespaceExport,
    kinds.ImportEqualsDeclaration,
    kinds.ExportSpecifier,
    kinds.MetaProperty,
  ]);
  /** Parents that have a name and an initializer: only the initializer is read. */
  const named = new Set<typescript.SyntaxKind>([
    kinds.PropertyAssignment,
    kinds.BindingElement,
    kinds.VariableDeclaration,
    kinds.Parameter,
    kinds.PropertyDeclaration,
    kinds.EnumMember,
  ]);
  return (node) => {
    const { parent } = node;
    if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
    if (ts.isShorthandPropertyAssignment(parent)) return parent.objectAssignmentInitializer === node;
    if (named.has(parent.kind)) return (parent as typescript.PropertyAssignment).initializer === node;
    return !namesOnly.has(parent.kind);
  };
}

/** `x` of `x = 1`, `x += 1` and `x++`. */
export function assignmentTest(ts: Compiler): (node: typescript.Expression) => boolean {
  const { PlusPlusToken, MinusMinusToken, FirstAssignment, LastAssignment } = ts.SyntaxKind;
  return (node) => {
    const { parent } = node;
    if (ts.isPrefixUnaryExpression(parent) || ts.isPostfixUnaryExpression(parent))
      return parent.operator === PlusPlusToken || parent.operator === MinusMinusToken;
    if (!ts.isBinaryExpression(parent) || parent.left !== node) return false;
    const { kind } = parent.operatorToken;
    return kind >= FirstAssignment && kind <= LastAssignment;
  };
}
