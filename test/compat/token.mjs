import { exec } from "./exec.mjs";
import { startServer } from "./server.mjs";

const countRows = (address) => `
from pyspark.sql import SparkSession
spark = SparkSession.builder.remote("${address}").getOrCreate()
print(spark.range(7).count())
`;

/** A driver takes who has its token and no one else. */
export async function token(report, python) {
  const server = await startServer();
  try {
    await report.check("PySpark with the token is served", async () => {
      const printed = await exec(python, ["-c", countRows(server.address)]);
      if (printed.trim() !== "7") throw new Error(`expected 7, got ${printed}`);
    });
    await report.check("clients that end do end: six of six", async () => {
      for (let i = 0; i < 6; i++) await exec(python, ["-c", countRows(server.address)], { timeout: 30_000 });
    });
    const [host] = server.address.split(";");
    for (const [name, address] of [
      ["without a token", host],
      ["with a wrong token", `${host};token=wrong`],
    ]) {
      await report.check(`PySpark ${name} is refused`, async () => {
        const outcome = await exec(python, ["-c", countRows(address)]).then(
          () => "was served",
          (error) => error.message,
        );
        if (!outcome.includes("UNAUTHENTICATED")) throw new Error(outcome);
      });
    }
  } finally {
    await report.check("the server stops cleanly on SIGTERM", async () => {
      const code = await server.stop();
      if (code !== 0) throw new Error(`exit code ${code}`);
    });
  }
}
