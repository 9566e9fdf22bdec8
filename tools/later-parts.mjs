import { resolve } from "node:path";

/** Most of the extension's code by size: files of their own, which the editor's start need not wait for. */
export const parts = {
  "language-client": "extension/language/language-client.ts",
  "notebook-formats": "runtime/notebook/convert/formats.ts",
  moving: "runtime/moving/index.ts",
};

const names = new Map(
  Object.entries(parts).map(([name, path]) => [resolve(path).replace(/(\/index)?\.ts$/, ""), name]),
);

/** esbuild plugin: `import()` of such a part loads the file beside. */
export const laterParts = {
  name: "later-parts",
  setup(build) {
    build.onResolve({ filter: /^\.\.?\// }, ({ kind, path, resolveDir }) => {
      const name = kind === "dynamic-import" ? names.get(resolve(resolveDir, path)) : undefined;
      return name && { path: `./${name}.js`, external: true };
    });
  },
};
