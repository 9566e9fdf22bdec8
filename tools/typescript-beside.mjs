import * as esbuild from "esbuild";

/** esbuild plugin: `typescript` stays out of the bundles; they load `typescript.js` beside them when they first need it. */
export const typescriptBeside = {
  name: "typescript-beside",
  setup(build) {
    build.onResolve({ filter: /^typescript$/ }, () => ({ path: "./typescript.js", external: true }));
  },
};

export async function bundleTypescript(outfile) {
  await esbuild.build({
    entryPoints: ["node_modules/typescript/lib/typescript.js"],
    outfile,
    platform: "node",
    format: "cjs",
    target: "node20",
    minify: true,
    logLevel: "error",
  });
}
