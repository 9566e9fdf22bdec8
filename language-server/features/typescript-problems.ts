import { builtinModules } from "node:module";
import ts from "typescript";
import { declaredNames, parseCell } from "../cells/cell-module";
import type { NotebookCell } from "../cells/notebook";
import type { OpenNotebook } from "../cells/open-notebook";
import type { TypeScriptNotebook } from "../cells/typescript-notebook";
import type { CellProblem } from "./cell-problem";

/** Mistakes of types that a run is sure to trip over; others are no business of a cell whose types are erased. */
const confirmed: ReadonlySet<number> = new Set([
  2304, // Cannot find name
  2552, // … did you mean
  2307, // Cannot find module
  2588, // Cannot assign to a constant
  2349, // Not callable
  2351, // Not constructable
  2448, // Used before its declaration
  2451, // Cannot redeclare
]);
/** Sure only where the client API says so: an object of the user's may have more than its type tells. */
const ofTheApi: ReadonlySet<number> = new Set([2339, 2551, 2554, 2555, 2345, 2769]);
const laterNames: ReadonlySet<number> = new Set([2304, 2552]);

const known = new WeakMap<
  TypeScriptNotebook,
  Map<string, { readonly stamp: string; readonly problems: readonly CellProblem[] }>
>();

/** Checked again only when something that the cell's types depend on has changed. */
export function typescriptProblems(notebook: OpenNotebook, cell: NotebookCell): readonly CellProblem[] {
  const { typescript } = notebook;
  const cells = known.get(typescript) ?? new Map();
  known.set(typescript, cells);
  const stamp = typescript.stampOf(cell.id);
  const same = cells.get(cell.id);
  if (same?.stamp === stamp) return same.problems;
  const problems = check(notebook, cell);
  cells.set(cell.id, { stamp, problems });
  return problems;
}

function check(notebook: OpenNotebook, cell: NotebookCell): CellProblem[] {
  const { typescript } = notebook;
  const path = typescript.pathOf(cell.id);
  const program = typescript.service.getProgram();
  const file = program?.getSourceFile(path);
  if (!program || !file) return [];
  const problemOf = (diagnostic: ts.DiagnosticWithLocation | ts.Diagnostic, code: string): CellProblem[] => {
    const start = diagnostic.start === undefined ? undefined : typescript.toCell(path, diagnostic.start);
    if (!start) return [];
    const end = typescript.toCell(path, diagnostic.start! + (diagnostic.length ?? 0))?.offset ?? start.offset;
    const message = ts.flattenDiagnosticMessageText(diagnostic.messageText, "\n").replaceAll("$earlier", "");
    return [{ span: { start: start.offset, end }, severity: "error", message, code, source: "typescript", fixes: [] }];
  };
  const syntax = typescript.service
    .getSyntacticDiagnostics(path)
    .flatMap((diagnostic) => problemOf(diagnostic, "syntax"));
  if (syntax.length > 0) return syntax;
  const checker = program.getTypeChecker();
  return typescript.service
    .getSemanticDiagnostics(path)
    .filter((diagnostic) => isSure(notebook, cell, file, checker, diagnostic))
    .flatMap((diagnostic) => problemOf(diagnostic, String(diagnostic.code)));
}

function isSure(
  notebook: OpenNotebook,
  cell: NotebookCell,
  file: ts.SourceFile,
  checker: ts.TypeChecker,
  { code, start, length, messageText }: ts.Diagnostic,
): boolean {
  if (start === undefined) return false;
  const node = nodeAt(file, start, start + (length ?? 0));
  if (laterNames.has(code)) return !isProvided(notebook, cell, node);
  if (code === 2307) return !builtinModules.includes(String(messageText).split("'")[1]?.replace("node:", "") ?? "");
  if (confirmed.has(code)) return true;
  return ofTheApi.has(code) && isOfApi(checker, node);
}

function nodeAt(file: ts.SourceFile, start: number, end: number): ts.Node {
  let node: ts.Node = file;
  for (;;) {
    const inner: ts.Node | undefined = ts.forEachChild(node, (child) =>
      child.getStart(file) <= start && end <= child.end ? child : undefined,
    );
    if (!inner) return node;
    node = inner;
  }
}

/** A global of Node's, or, inside a function, a name that a cell below declares before the function is called. */
function isProvided(notebook: OpenNotebook, cell: NotebookCell, node: ts.Node): boolean {
  const name = node.getText();
  if (name in globalThis || ["require", "__dirname", "__filename", "module", "exports"].includes(name)) return true;
  if (!ts.findAncestor(node, ts.isFunctionLike)) return false;
  const below = notebook.cells.slice(notebook.cells.indexOf(cell) + 1);
  return below.some(
    ({ language, text }) =>
      language === "sparkts" && text.includes(name) && declaredNames(parseCell(text)).names.includes(name),
  );
}

/** Whether the property or call is one of the client API's own. */
function isOfApi(checker: ts.TypeChecker, node: ts.Node): boolean {
  const access = ts.findAncestor(node, ts.isPropertyAccessExpression);
  if (access && access.name === node) return isApiType(checker.getTypeAtLocation(access.expression));
  const call = ts.findAncestor(node, ts.isCallExpression);
  const callee =
    call &&
    checker.getSymbolAtLocation(
      ts.isPropertyAccessExpression(call.expression) ? call.expression.name : call.expression,
    );
  const target = callee && callee.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(callee) : callee;
  return target?.declarations?.some(isApiDeclaration) ?? false;
}

const isApiDeclaration = (declaration: ts.Declaration) =>
  declaration.getSourceFile().fileName.startsWith("/sparknb/runtime/client/api/");
const isApiType = (type: ts.Type) =>
  (type.symbol?.declarations ?? []).some(
    (declaration) => isApiDeclaration(declaration) && ts.isClassDeclaration(declaration),
  );
