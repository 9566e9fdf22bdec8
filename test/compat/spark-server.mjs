import { spawn } from "node:child_process";
import { mkdirSync, openSync } from "node:fs";
import { join } from "node:path";
import { work } from "./environment.mjs";
import { exec } from "./exec.mjs";
import { freePort, untilOpen } from "./ports.mjs";

/** Apache Spark's own Connect server, from the installed PySpark; needs Java. */
export async function startSpark(python) {
  const folder = join(work, "spark");
  mkdirSync(folder, { recursive: true });
  const home = (await exec(python, ["-c", "import pyspark, os; print(os.path.dirname(pyspark.__file__))"])).trim();
  const port = await freePort();
  const settings = {
    "spark.ui.enabled": "false",
    "spark.connect.grpc.binding.port": port,
    "spark.connect.grpc.binding.address": "127.0.0.1",
    "spark.sql.timeType.enabled": "true",
    "spark.sql.warehouse.dir": join(folder, "warehouse"),
    "spark.driver.extraJavaOptions": `-Xss4M -Duser.timezone=UTC -Dderby.system.home=${folder}`,
  };
  const child = spawn(
    join(home, "bin", "spark-submit"),
    [
      ...[
        "--class",
        "org.apache.spark.sql.connect.service.SparkConnectServer",
        "--master",
        "local[2]",
        "--driver-memory",
        "3g",
      ],
      ...Object.entries(settings).flatMap(([key, value]) => ["--conf", `${key}=${value}`]),
      "spark-internal",
    ],
    {
      cwd: folder,
      detached: true,
      stdio: ["ignore", openSync(join(folder, "server.log"), "w"), openSync(join(folder, "server.err"), "w")],
      env: { ...process.env, TZ: "UTC", SPARK_HOME: home, SPARK_LOCAL_IP: "127.0.0.1", PYSPARK_PYTHON: python },
    },
  );
  const stop = async () => {
    const exited = new Promise((resolve) => child.once("exit", resolve));
    process.kill(-child.pid, "SIGTERM");
    await exited;
  };
  await untilOpen(port, child, "Spark's server").catch(async (error) => {
    if (child.exitCode === null) await stop();
    throw error;
  });
  return { address: `sc://127.0.0.1:${port}`, stop };
}
