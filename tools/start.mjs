// `npm start`: installs, builds, makes the sample data and runs the sample notebook on the local cluster.
import { install, run } from "./install.mjs";

install();
run("npm", ["run", "-s", "build"]);
run(process.execPath, ["tools/make-sample-data.mjs"]);
run(process.execPath, ["dist/cli.js", "run", "extension/samples/first-steps.sparknb"]);
