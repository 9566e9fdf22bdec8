import type typescript from "typescript";

export type Compiler = typeof typescript;

let loaded: Compiler | undefined;

/** The TypeScript compiler, loaded when it is first needed: it is as large as everything else together. */
export const compiler = (): Compiler => (loaded ??= require("typescript") as Compiler);
