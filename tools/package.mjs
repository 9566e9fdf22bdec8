// `npm run package`: builds for release and makes the VSIX of this platform, then checks what is in it.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { checkVsix } from "./check-vsix.mjs";
import { install, root, run } from "./prepare.mjs";
import { writeThirdPartyNotices } from "./third-party-notices.mjs";

install();
run("npm", ["run", "-s", "build"]);
if (!existsSync(join(root, "extension/samples/data"))) run(process.execPath, ["tools/make-sample-data.mjs"]);
const packages = writeThirdPartyNotices(join(root, "dist/THIRD-PARTY-NOTICES.txt"));

const { name, version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
const target = `${process.platform}-${process.arch}`;
const file = `${name}-${target}-${version}.vsix`;
run("npx", [
  "vsce",
  "package",
  "--target",
  target,
  "--out",
  file,
  "--allow-missing-repository",
  "--no-rewrite-relative-links",
]);

const { files, bytes } = checkVsix(join(root, file), target);
console.log(`${file}: ${files} files, ${(bytes / 1024 / 1024).toFixed(1)} MB, licences of ${packages} packages`);
