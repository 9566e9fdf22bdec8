import ts from "typescript";
import { singleFileProgram } from "../../client/typescript/single-file-program";
import type { CellNames } from "../lineage/cell-names";
import { positionAt } from "../stack/text-position";
import { CellSyntaxError } from "./cell-syntax-error";
import { compiledNames } from "./compiled-names";
import { interruptionPoints } from "./interruption-points";
import { notebookBindings } from "./notebook-bindings";
import { typescriptNames } from "./typescript-names";

export interface CompiledCell {
  /** An async function over `compiledNames`, in one expression. Its first line is ours: the source map starts on the second. */
  readonly code: string;
  readonly sourceMap: string;
  readonly declared: readonly string[];
  readonly names: CellNames;
}

const fileName = "/cell.ts";

/** Types are erased, not checked: only what cannot be parsed stops a cell. */
export const compilerOptions: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleDetection: ts.ModuleDetectionKind.Force,
  isolatedModules: true,
  noLib: true,
  noResolve: true,
  noCheck: true,
  types: [],
  sourceMap: true,
};

/**
 * @param isNotebookName whether an earlier cell has declared a name
 * @throws CellSyntaxError
 */
export function compileCell(text: string, isNotebookName: (name: string) => boolean): CompiledCell {
  const file = ts.createSourceFile(
    fileName,
    text,
    {
      languageVersion: ts.ScriptTarget.ES2022,
      setExternalModuleIndicator: (source) => {
        (source as { externalModuleIndicator?: true }).externalModuleIndicator = true;
      },
    },
    true,
    ts.ScriptKind.TS,
  );
  const program = singleFileProgram(ts, file, compilerOptions);
  const checker = program.getTypeChecker();
  rejectSyntaxErrors(program, file);

  const bindings = { declared: new Set<string>(), referenced: new Set<string>(), assigned: new Set<string>() };
  const outputs = new Map<string, string>();
  program.emit(file, (path, content) => void outputs.set(path, content), undefined, false, {
    before: [notebookBindings(checker, bindings, isNotebookName), interruptionPoints],
  });
  const body = outputs.get("/cell.js")!.replace(/(?:^|\n)export \{\};\n\/\/# sourceMappingURL=.*\s*$/, "");
  const { scope, runtime, stop } = compiledNames;
  return {
    code: `(async function (${scope}, ${runtime}, ${stop}) { "use strict";\n${body}\n})`,
    sourceMap: outputs.get("/cell.js.map")!,
    declared: [...bindings.declared],
    names: typescriptNames(file, bindings),
  };
}

function rejectSyntaxErrors(program: ts.Program, file: ts.SourceFile): void {
  const { bindDiagnostics = [] } = file as { bindDiagnostics?: readonly ts.Diagnostic[] };
  const diagnostic = [...program.getSyntacticDiagnostics(file), ...bindDiagnostics].at(0);
  if (!diagnostic) return;
  const start = Math.min(diagnostic.start ?? 0, file.text.length);
  const end = Math.min(start + Math.max(1, diagnostic.length ?? 1), Math.max(file.text.length, start));
  const message = ts.flattenDiagnosticMessageText(diagnostic.messageText, "\n");
  throw new CellSyntaxError(message, { start, end }, positionAt(file.text, start));
}
