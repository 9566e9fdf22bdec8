// `npm start`: installs, builds, makes the sample data and runs the sample notebook on the local cluster.
import { build, install, run } from "./prepare.mjs";

install();
build();
run(process.execPath, ["tools/make-sample-data.mjs"]);
run(process.execPath, ["dist/cli.js", "run", "extension/samples/first-steps.sparknb"]);
