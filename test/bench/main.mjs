// `npm run benchmark -- NAME [ARGUMENT…]`: runs test/bench/NAME.mjs, which exports `run(arguments)` and prints its figures. Needs `npm run build`.
import { readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const folder = dirname(fileURLToPath(import.meta.url));
const names = readdirSync(folder)
  .filter((file) => file.endsWith(".mjs") && file !== "main.mjs")
  .map((file) => file.slice(0, -".mjs".length));
const [name, ...given] = process.argv.slice(2);
if (!names.includes(name)) {
  console.error(`usage: npm run benchmark -- ${names.join("|")} [ARGUMENT…]`);
  process.exit(2);
}
const { run } = await import(pathToFileURL(join(folder, `${name}.mjs`)).href);
await run(given);
