import { join } from "node:path";
import { constants, Script } from "node:vm";

export type NativeImport = (specifier: string) => Promise<Record<string, unknown>>;

/** Node's own `import()` as a file of this folder would do it: its packages, its conditions. */
export function nativeImport(folder: string): NativeImport {
  const script = new Script("(specifier) => import(specifier)", {
    filename: join(folder, "notebook.mjs"),
    importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  });
  return script.runInThisContext() as NativeImport;
}
