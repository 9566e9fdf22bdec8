import { dirname, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { SparkConnectException } from "../../client/channel";
import { startDriver } from "../../cluster";
import { checkMove, type Finding } from "../../moving";
import { isRunnable } from "../../notebook";
import { parseArguments } from "../arguments";
import type { Command } from "../command";
import { CommandError } from "../command-error";
import { readNotebook } from "../run/read-notebook";

export const check: Command = {
  usage: "check NOTEBOOK --remote sc://…",
  summary:
    "Will the notebook move? Analyses every cell on a local Spark and on the other one, runs none, and lists what differs. Exit code 1 when something does.",
  options: [["--remote sc://…", "The Spark Connect server to which the notebook would move"]],
  async run(args) {
    const { values, positionals } = parseArguments({
      args: [...args],
      allowPositionals: true,
      options: { remote: { type: "string" } },
    });
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0) throw new CommandError("`sparknb check` takes one notebook.");
    const { remote } = values;
    if (remote === undefined) throw new CommandError("`sparknb check` needs --remote sc://…");
    const path = resolve(file);
    const folder = dirname(path);
    const numbered = readNotebook(path)
      .cells.map(({ language, source }, index) => ({ language, text: source, number: index + 1 }))
      .filter(({ language }) => isRunnable(language));
    const local = await startDriver({ distFolder: __dirname, workers: 1 });
    try {
      const { findings, plans, unknown } = await checkMove({
        uri: pathToFileURL(path).href,
        cells: numbered,
        here: { remote: local.address, settings: { "spark.sparknb.workingDirectory": folder } },
        there: { remote, settings: {} },
        localFolder: folder,
        distFolder: __dirname,
      }).catch((error: unknown) => {
        if (!(error instanceof SparkConnectException)) throw error;
        throw new CommandError(`${remote.split(";")[0]} does not answer: ${error.message}`);
      });
      for (const finding of findings) console.log(lineOf(finding, numbered));
      const parts = [`${numbered.length} cells, ${plans} plans compared, ${findings.length} differences`];
      if (unknown > 0) parts.push(`${unknown} plans that are known only when cells run`);
      console.log(parts.join("; "));
      return findings.length > 0 ? 1 : 0;
    } finally {
      await local.stop();
    }
  },
};

function lineOf(
  { cell, start, message }: Finding,
  cells: readonly { readonly number: number; readonly text: string }[],
): string {
  const { number, text } = cells[cell]!;
  return `cell ${number}:${text.slice(0, start).split("\n").length}: ${message}`;
}
