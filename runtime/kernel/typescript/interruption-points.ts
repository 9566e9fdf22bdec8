import ts from "typescript";
import { compiledNames } from "./compiled-names";

/**
 * Makes code stoppable: every loop and function first looks at the stop flag, which another thread sets, and code that awaits looks
 * again when it goes on. V8's own termination cannot be used: it tears down Node's frames and leaves its async stack corrupt.
 */
export function interruptionPoints(context: ts.TransformationContext): ts.Transformer<ts.SourceFile> {
  const { factory } = context;
  const runtimeCall = (method: string, args: readonly ts.Expression[]) =>
    factory.createCallExpression(
      factory.createPropertyAccessExpression(factory.createIdentifier(compiledNames.runtime), method),
      undefined,
      args,
    );
  const check = () =>
    factory.createLogicalAnd(
      factory.createElementAccessExpression(factory.createIdentifier(compiledNames.stop), 0),
      runtimeCall("stop", []),
    );
  const checkedBlock = (body: ts.Statement) =>
    ts.isBlock(body)
      ? factory.updateBlock(body, [factory.createExpressionStatement(check()), ...body.statements])
      : factory.createBlock([factory.createExpressionStatement(check()), body]);
  const checkedBody = (body: ts.Block) => {
    const directives = body.statements.findIndex((statement) => !isDirective(statement));
    const at = directives < 0 ? body.statements.length : directives;
    return factory.updateBlock(body, [
      ...body.statements.slice(0, at),
      factory.createExpressionStatement(check()),
      ...body.statements.slice(at),
    ]);
  };

  const visit = (node: ts.Node): ts.Node => {
    if (ts.isTypeNode(node) && !ts.isExpressionWithTypeArguments(node)) return node;
    const result = ts.visitEachChild(node, visit, context);
    if (ts.isAwaitExpression(result)) return runtimeCall("resume", [result]);
    if (ts.isWhileStatement(result))
      return factory.updateWhileStatement(result, result.expression, checkedBlock(result.statement));
    if (ts.isDoStatement(result))
      return factory.updateDoStatement(result, checkedBlock(result.statement), result.expression);
    if (ts.isForStatement(result)) {
      const { initializer, condition, incrementor, statement } = result;
      return factory.updateForStatement(result, initializer, condition, incrementor, checkedBlock(statement));
    }
    if (ts.isForInStatement(result))
      return factory.updateForInStatement(
        result,
        result.initializer,
        result.expression,
        checkedBlock(result.statement),
      );
    if (ts.isForOfStatement(result)) {
      const { awaitModifier, initializer, expression, statement } = result;
      const body = awaitModifier
        ? factory.createBlock([factory.createExpressionStatement(runtimeCall("resume", [])), checkedBlock(statement)])
        : checkedBlock(statement);
      return factory.updateForOfStatement(result, awaitModifier, initializer, expression, body);
    }
    if (ts.isArrowFunction(result)) {
      const body = ts.isBlock(result.body) ? checkedBody(result.body) : factory.createComma(check(), result.body);
      return factory.updateArrowFunction(
        result,
        result.modifiers,
        result.typeParameters,
        result.parameters,
        result.type,
        result.equalsGreaterThanToken,
        ts.isBlock(body) ? body : factory.createParenthesizedExpression(body),
      );
    }
    if (ts.isBlock(result) && isFunctionBody(node)) return checkedBody(result);
    return result;
  };
  return (file) => ts.visitEachChild(file, visit, context);
}

const isDirective = (node: ts.Statement) => ts.isExpressionStatement(node) && ts.isStringLiteral(node.expression);

function isFunctionBody(node: ts.Node): boolean {
  const parent = ts.getOriginalNode(node).parent as ts.Node | undefined;
  return (
    parent !== undefined &&
    !ts.isArrowFunction(parent) &&
    ts.isFunctionLike(parent) &&
    (parent as ts.FunctionLikeDeclaration).body === ts.getOriginalNode(node)
  );
}
