import { statSync } from "node:fs";
import { isAbsolute, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

/** What an import without, or with the compiled, extension may mean; in order. */
const extensions = [".ts", ".mts", ".cts", ".js", ".mjs", ".cjs", ".json"];
const sourceOf: Readonly<Record<string, string>> = { ".js": ".ts", ".mjs": ".mts", ".cjs": ".cts" };

/** The file that a specifier names by path; undefined for packages and for files that do not exist. */
export function resolveFile(specifier: string, folder: string): string | undefined {
  const path = pathOf(specifier, folder);
  if (path === undefined) return undefined;
  const source = path.replace(/\.[cm]?js$/, (extension) => sourceOf[extension]!);
  const candidates = [
    path,
    source,
    ...extensions.map((extension) => path + extension),
    ...extensions.map((extension) => join(path, `index${extension}`)),
  ];
  return candidates.find((candidate) => statSync(candidate, { throwIfNoEntry: false })?.isFile());
}

/** Absolute path of a specifier that is one; undefined for packages. */
export function pathOf(specifier: string, folder: string): string | undefined {
  if (specifier.startsWith("file:")) return fileURLToPath(specifier);
  if (isAbsolute(specifier)) return specifier;
  return /^\.\.?(\/|$)/.test(specifier) ? resolve(folder, specifier) : undefined;
}
