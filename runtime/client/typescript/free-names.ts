import type typescript from "typescript";
import { compiler } from "./compiler";
import { assignmentTest, referenceTest } from "./reference";
import { singleFileProgram } from "./single-file-program";

/** What a function's text, as V8 shows it, says of itself. */
export interface FunctionSyntax {
  readonly form: "expression" | "method";
  readonly isAsync: boolean;
  readonly isGenerator: boolean;
  /** Names that it takes from around it. */
  readonly free: ReadonlyMap<string, NameUse>;
}

export interface NameUse {
  /** By property, what is used of it. */
  readonly members: ReadonlyMap<string, NameUse>;
  /** It is used for itself, too, not only for its members. */
  readonly isWhole: boolean;
  readonly isAssigned: boolean;
}

/** @throws SyntaxError for what is no text of a function: native ones have none */
export function functionSyntax(text: string): FunctionSyntax {
  const expression = parsed(`(${text}\n)`);
  const method = expression ? undefined : parsed(`({${text}\n})`);
  const { file, checker } = expression ?? method ?? noFunction(text);
  const node = functionNode(file, method !== undefined);
  const ts = compiler();
  return {
    form: method ? "method" : "expression",
    isAsync: !!ts
      .getModifiers(node as typescript.FunctionExpression)
      ?.some(({ kind }) => kind === ts.SyntaxKind.AsyncKeyword),
    isGenerator: (node as typescript.FunctionExpression).asteriskToken !== undefined,
    free: freeNames(file, checker),
  };
}

function noFunction(text: string): never {
  throw new SyntaxError(`Not the text of a function: ${text.slice(0, 80)}`);
}

function parsed(code: string) {
  const ts = compiler();
  const file = ts.createSourceFile("/function.ts", code, ts.ScriptTarget.ES2022, true, ts.ScriptKind.TS);
  const options = {
    target: ts.ScriptTarget.ES2022,
    moduleDetection: ts.ModuleDetectionKind.Force,
    noLib: true,
    noResolve: true,
    types: [],
  };
  const program = singleFileProgram(ts, file, options);
  if (program.getSyntacticDiagnostics(file).length > 0) return undefined;
  return { file, checker: program.getTypeChecker() };
}

function functionNode(file: typescript.SourceFile, isMethod: boolean): typescript.Node {
  const ts = compiler();
  const statement = file.statements[0] as typescript.ExpressionStatement;
  const inner = (statement.expression as typescript.ParenthesizedExpression).expression;
  return isMethod && ts.isObjectLiteralExpression(inner) ? inner.properties[0]! : inner;
}

function freeNames(file: typescript.SourceFile, checker: typescript.TypeChecker): ReadonlyMap<string, NameUse> {
  const ts = compiler();
  const isReference = referenceTest(ts);
  const isAssigned = assignmentTest(ts);
  const found = new Map<string, MutableUse>();

  const use = (node: typescript.Identifier) => {
    let entry = memberOf(found, node.text);
    let at: typescript.Expression = node;
    for (; ts.isPropertyAccessExpression(at.parent) && at.parent.expression === at; at = at.parent)
      entry = memberOf(entry.members, at.parent.name.text);
    if (!isTestedIn(at)) entry.isWhole = true;
    if (isAssigned(at)) entry.isAssigned = true;
  };
  const visit = (node: typescript.Node): void => {
    if (ts.isIdentifier(node)) {
      const isShorthand = ts.isShorthandPropertyAssignment(node.parent) && node.parent.name === node;
      const symbol = isShorthand
        ? checker.getShorthandAssignmentValueSymbol(node.parent)
        : checker.getSymbolAtLocation(node);
      const isName = isShorthand || isReference(node);
      if (isName && !symbol?.declarations?.length && !everywhere.has(node.text)) use(node);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

interface MutableUse {
  readonly members: Map<string, MutableUse>;
  isWhole: boolean;
  isAssigned: boolean;
}

function memberOf(members: Map<string, MutableUse>, name: string): MutableUse {
  const known = members.get(name) ?? { members: new Map(), isWhole: false, isAssigned: false };
  members.set(name, known);
  return known;
}

/** Names with a meaning of their own in every function. */
const everywhere: ReadonlySet<string> = new Set(["undefined", "arguments", "globalThis"]);

/** `"x" in scope` asks for the name only. */
function isTestedIn(node: typescript.Expression): boolean {
  const ts = compiler();
  const { parent } = node;
  return (
    ts.isBinaryExpression(parent) &&
    parent.operatorToken.kind === ts.SyntaxKind.InKeyword &&
    parent.right === node &&
    ts.isStringLiteral(parent.left)
  );
}
