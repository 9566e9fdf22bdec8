// `npm run test:compat`: the real PySpark client against `sparknb server`, and what else needs more than npm's packages.
// Ends with `N passed, N failed, N skipped`.
import { client } from "./client.mjs";
import { conditions } from "./conditions.mjs";
import { hasJava, python, shared } from "./environment.mjs";
import { fuzz } from "./fuzz.mjs";
import { ml } from "./ml.mjs";
import { clientPackage } from "./package.mjs";
import { protocol } from "./protocol.mjs";
import { pythonFunctions } from "./python-functions.mjs";
import { Report } from "./report.mjs";
import { sample } from "./sample.mjs";
import { spark } from "./spark.mjs";
import { token } from "./token.mjs";
import { tpcds } from "./tpcds.mjs";
import { tpch } from "./tpch.mjs";

const report = new Report();
await clientPackage(report);
const executable = python();
if (!executable) {
  report.skip("PySpark", "no Python on this machine");
} else {
  // Neither chain keeps two cores busy by itself.
  await Promise.all([besideClients(), besideSpark()]);
}
report.end();

async function besideClients() {
  await protocol(report, executable);
  await conditions(report, executable);
  await client(report, executable);
  await token(report, executable);
  await ml(report, executable);
  await pythonFunctions(report, executable);
  await tpch(report, executable, shared);
  await tpcds(report, executable);
}

async function besideSpark() {
  await sample(report, executable);
  if (hasJava()) {
    await spark(report, executable);
    await fuzz(report, executable);
  } else {
    report.skip("the client and the plan panel on real Spark", "no Java on this machine");
    report.skip("random expressions on real Spark", "no Java on this machine");
  }
}
