import type { FunctionOrigin } from "../../../protocol/typescript-function";

/** What a kernel knows of code that it has compiled before it ran. */
export interface CompiledCode {
  /** The object that holds the notebook's variables, under the name by which compiled code reads it. */
  readonly scopeName: string;
  /** Names that compiled code calls for itself: whoever evaluates it provides them. */
  readonly runtimeNames: ReadonlySet<string>;
  /** A variable of the notebook's; undefined where there is none of the name. */
  variable(name: string): { readonly value: unknown } | undefined;
  /** Where a value was imported from. */
  imported(value: unknown): ImportedName | undefined;
  /** Where a stretch of a script's text comes from. Lines and columns from 1. */
  origin(script: string, line: number, column: number, text: string): FunctionOrigin | undefined;
}

/** What an import statement says. */
export interface ImportedName {
  readonly specifier: string;
  readonly folder: string;
  /** Absent: the whole module. */
  readonly name?: string;
}

let current: CompiledCode | undefined;

/** For processes that compile the user's code. */
export function setCompiledCode(code: CompiledCode): void {
  current = code;
}

export const compiledCode = (): CompiledCode | undefined => current;
