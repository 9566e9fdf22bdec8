/** Compiles the workers' numeric kernels (AssemblyScript) to WebAssembly, as a text that bundles and tests import alike. */
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import asc from "assemblyscript/asc";

process.chdir(resolve(import.meta.dirname, ".."));
const folder = "runtime/worker/ml/dense";
const target = `${folder}/gen/kernels.ts`;
const sources = readdirSync(`${folder}/assembly`).map((name) => join(folder, "assembly", name));
const changed = (path) => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
const latest = Math.max(...[import.meta.filename, ...sources].map(changed));
if (changed(target) < latest) {
  mkdirSync(`${folder}/gen`, { recursive: true });
  const binary = `${folder}/gen/kernels.wasm`;
  const options = ["-O3", "--noAssert", "--runtime", "stub", "--enable", "simd,bulk-memory", "-o", binary];
  const { error, stderr } = await asc.main([`${folder}/assembly/index.ts`, ...options]);
  if (error) throw new Error(stderr.toString());
  writeFileSync(target, `export const kernels = "${readFileSync(binary, "base64")}";\n`);
}
