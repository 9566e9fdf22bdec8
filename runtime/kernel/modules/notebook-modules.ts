import { readFileSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { ImportedValues } from "./imported-values";
import { ModuleNotFoundError } from "./module-not-found";
import { type NativeImport, nativeImport } from "./native-import";
import { pathOf, resolveFile } from "./resolve-file";

/** Loads a TypeScript file; given by the room that has the compiler. */
export type LoadTypeScript = (file: string) => Promise<Record<string, unknown>>;

/**
 * Imports for a notebook: packages and Node's own modules from its folder, files by path. A file of the user's is read again when it
 * has changed, so that running an import cell again shows the change.
 */
export class NotebookModules {
  readonly require: NodeJS.Require;
  readonly imported = new ImportedValues();
  readonly #native = new Map<string, NativeImport>();

  constructor(
    readonly folder: string,
    readonly loadTypeScript: LoadTypeScript,
  ) {
    this.require = createRequire(join(folder, "notebook.cjs"));
  }

  /** @throws Error with code ERR_MODULE_NOT_FOUND, or whatever the module throws */
  async import(specifier: string, folder = this.folder): Promise<Record<string, unknown>> {
    const path = pathOf(specifier, folder);
    if (path === undefined) return this.#note(await this.#nativeFrom(folder)(specifier), specifier, folder);
    const file = resolveFile(specifier, folder);
    if (file === undefined) throw new ModuleNotFoundError(specifier, folder);
    if (/\.[cm]?ts$/.test(file)) return this.loadTypeScript(file);
    if (file.endsWith(".json")) return { default: JSON.parse(readFileSync(file, "utf8")) };
    return this.#note(await this.#importFresh(file), pathToFileURL(file).href, folder);
  }

  #note(namespace: Record<string, unknown>, specifier: string, folder: string): Record<string, unknown> {
    this.imported.module(namespace, { specifier, folder });
    return namespace;
  }

  #importFresh(file: string): Promise<Record<string, unknown>> {
    const url = pathToFileURL(file);
    if (!file.includes("node_modules")) {
      delete this.require.cache[file];
      url.searchParams.set("changed", String(statSync(file).mtimeMs));
    }
    return this.#nativeFrom(dirname(file))(url.href);
  }

  #nativeFrom(folder: string): NativeImport {
    let found = this.#native.get(folder);
    if (!found) this.#native.set(folder, (found = nativeImport(folder)));
    return found;
  }
}
