// `node tools/with-packages.mjs SCRIPT …`: installs and builds first, because a script's own imports are loaded before its first line runs.
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build, install, root } from "./prepare.mjs";

install();
build();
process.argv.splice(1, 1);
await import(pathToFileURL(join(root, process.argv[1])));
