import { createHash } from "node:crypto";
import { chmodSync, readFileSync, writeFileSync } from "node:fs";

/**
 * esbuild plugin: beside each `<name>.bundle.js` writes `<name>.js`, which runs the bundle with V8's compiled code of an earlier run
 * (Node 20 has no `module.enableCompileCache`). V8 checks only the length of the source, so the bundle's hash is in the cache's name.
 */
export const codeCacheLoader = (name) => ({
  name: "code-cache-loader",
  setup(build) {
    build.onEnd(({ errors }) => {
      if (errors.length > 0) return;
      const bundle = readFileSync(`${build.initialOptions.outdir}/${name}.bundle.js`);
      const hash = createHash("sha256").update(bundle).digest("hex").slice(0, 16);
      const loader = `${build.initialOptions.outdir}/${name}.js`;
      writeFileSync(loader, loaderText(name, hash));
      chmodSync(loader, 0o755);
    });
  },
});

const loaderText = (name, hash) => `#!/usr/bin/env node
"use strict";
const fs = require("node:fs"), path = require("node:path"), vm = require("node:vm"), { env, platform, versions, arch } = process;
const file = path.join(__dirname, "${name}.bundle.js"), family = "${name}-" + versions.v8 + "-" + arch + "-";
const home = require("node:os").homedir();
const caches = env.XDG_CACHE_HOME || (platform === "win32" ? env.LOCALAPPDATA : platform === "darwin" && path.join(home, "Library", "Caches"));
const folder = path.join(caches || path.join(home, ".cache"), "sparknb", "code"), cache = path.join(folder, family + "${hash}");
const read = () => { try { return fs.readFileSync(cache); } catch { return undefined; } };
const cachedData = read();
const script = new vm.Script(require("node:module").wrap(fs.readFileSync(file, "utf8")), { filename: file, cachedData });
const save = () => {
  process.off("exit", save);
  try {
    fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
    fs.writeFileSync(cache + "." + process.pid, script.createCachedData(), { mode: 0o600 });
    fs.renameSync(cache + "." + process.pid, cache);
    for (const old of fs.readdirSync(folder)) if (old.startsWith(family) && !old.startsWith(family + "${hash}")) fs.rmSync(path.join(folder, old), { force: true });
  } catch {} // a folder that cannot be written costs start-up time only
};
// Saved a little later, so that functions compiled while starting are in it.
if (!cachedData || script.cachedDataRejected) { setTimeout(save, 2000).unref(); process.on("exit", save); }
script.runInThisContext().call(exports, exports, require, module, file, __dirname);
`;
