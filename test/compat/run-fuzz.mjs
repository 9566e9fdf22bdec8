// `npm run test:fuzz`: random typed expressions, ours against Apache Spark; `test:compat` has them too.
// Ends with `N passed, N failed, N skipped`.
import { hasJava, python } from "./environment.mjs";
import { fuzz } from "./fuzz.mjs";
import { Report } from "./report.mjs";

const report = new Report();
const executable = python();
if (executable && hasJava()) await fuzz(report, executable);
else report.skip("random expressions on real Spark", "no Java or no Python on this machine");
report.end();
