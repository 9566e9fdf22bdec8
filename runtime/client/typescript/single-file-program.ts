import type ts from "typescript";
import type { Compiler } from "./compiler";

/** A program of one file that reads nothing else: names are bound, types are not known. */
export function singleFileProgram(
  { createProgram }: Pick<Compiler, "createProgram">,
  file: ts.SourceFile,
  options: ts.CompilerOptions,
): ts.Program {
  const { fileName } = file;
  const host: ts.CompilerHost = {
    getSourceFile: (path) => (path === fileName ? file : undefined),
    getDefaultLibFileName: () => "lib.d.ts",
    writeFile: () => {},
    getCurrentDirectory: () => "/",
    getCanonicalFileName: (path) => path,
    useCaseSensitiveFileNames: () => true,
    getNewLine: () => "\n",
    fileExists: (path) => path === fileName,
    readFile: () => undefined,
  };
  return createProgram([fileName], options, host);
}
