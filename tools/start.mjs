// `npm start`: installs, builds, makes the sample data and runs the sample notebook on the local cluster.
import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { build, install, root, run } from "./prepare.mjs";

install();
build();
const modified = (path) => statSync(join(root, path)).mtimeMs;
const [script, data] = ["tools/make-sample-data.mjs", "extension/samples/data/ecommerce.csv"];
if (!existsSync(join(root, data)) || modified(data) < modified(script)) run(process.execPath, [script]);
run(process.execPath, ["dist/cli.js", "run", "extension/samples/first-steps.sparknb"]);
