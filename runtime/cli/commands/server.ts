import { startDriver } from "../../cluster";
import { parseArguments, parseConf, parseWholeNumber } from "../arguments";
import type { Command } from "../command";
import { CommandError } from "../command-error";

/** Spark Connect's own. */
const defaultPort = "15002";

export const server: Command = {
  usage: "server [--port P] [--workers N] [--conf K=V]… [--insecure]",
  summary: "Runs the cluster for any Spark Connect client. The first line of output is its address.",
  options: [
    ["--port P", `Port on this machine's loopback (${defaultPort}); 0: any that is free`],
    ["--workers N", "Worker processes (2)"],
    ["--conf K=V", "Spark configuration; may be repeated"],
    ["--insecure", "Takes every caller of this machine, without a token"],
  ],
  async run(args) {
    const { values } = parseArguments({
      args: [...args],
      options: {
        port: { type: "string", default: defaultPort },
        workers: { type: "string", default: "2" },
        conf: { type: "string", multiple: true },
        insecure: { type: "boolean", default: false },
      },
    });
    const signal = nextStopSignal();
    const port = parseWholeNumber("--port", values.port, 0, 65_535);
    const driver = await startDriver({
      distFolder: __dirname,
      port,
      workers: parseWholeNumber("--workers", values.workers, 1, 256),
      conf: parseConf(values.conf),
      isInsecure: values.insecure,
    }).catch((error: Error & { code?: string }) => {
      throw error.code === "EADDRINUSE"
        ? new CommandError(`Port ${port} is taken. Choose another with --port, or 0 for any that is free.`)
        : error;
    });
    console.log(driver.address);
    const ended = await Promise.race([signal.then(() => undefined), driver.exited]);
    if (ended !== undefined) throw new CommandError(`The driver ${ended}`);
    await driver.stop();
    return 0;
  },
};

/** From now on these signals end nothing by themselves. */
function nextStopSignal(): Promise<void> {
  return new Promise((resolve) => {
    process.on("SIGTERM", () => resolve());
    process.on("SIGINT", () => resolve());
  });
}
