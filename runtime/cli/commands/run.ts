import { writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { findPython } from "../../cluster";
import { type Notebook, type NotebookCell, serializeNotebook } from "../../notebook";
import { parseArguments, parseConf, parseWholeNumber } from "../arguments";
import type { Command } from "../command";
import { CommandError } from "../command-error";
import { NotebookTarget } from "../run/notebook-target";
import { outputText } from "../run/print-output";
import { readNotebook } from "../run/read-notebook";
import { type RunResult, runCells } from "../run/run-cells";

export const run: Command = {
  usage: "run NOTEBOOK [--remote sc://…] [--out FILE] [--python PATH] [--workers N] [--conf K=V]… [--keep-going]",
  summary: "Runs all cells of a notebook and prints their outputs. Exit code 1 when a cell fails.",
  options: [
    ["--remote sc://…", "Runs on this Spark Connect server instead of a cluster of its own"],
    ["--out FILE", "Writes the notebook with its outputs"],
    [
      "--python PATH",
      "Interpreter or environment of Python cells (a .venv beside the notebook or here, else the PATH's)",
    ],
    ["--workers N", "Worker processes of the cluster (2)"],
    ["--conf K=V", "Spark configuration; may be repeated"],
    ["--keep-going", "Runs the cells after one that failed, too"],
  ],
  async run(args) {
    const { values, positionals } = parseArguments({
      args: [...args],
      allowPositionals: true,
      options: {
        remote: { type: "string" },
        out: { type: "string" },
        python: { type: "string" },
        workers: { type: "string", default: "2" },
        conf: { type: "string", multiple: true },
        "keep-going": { type: "boolean", default: false },
      },
    });
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0) throw new CommandError("`sparknb run` takes one notebook.");
    const notebookPath = resolve(file);
    const out = values.out === undefined ? undefined : resolve(values.out);
    const notebook = readNotebook(notebookPath);
    const keepGoing = values["keep-going"];
    const python = await pythonOf(notebook, dirname(notebookPath), values.python);
    const began = performance.now();
    const interruption = new Interruption();
    const target = await NotebookTarget.start({
      ...(values.remote !== undefined && { remote: values.remote }),
      notebookPath,
      folder: dirname(notebookPath),
      workers: parseWholeNumber("--workers", values.workers, 1, 256),
      conf: parseConf(values.conf),
    });
    try {
      interruption.whenAsked(() => target.kernel.interrupt());
      const result = await Promise.race([
        runCells(notebook, target.kernel, { start: printHead, output: printOutput }, { keepGoing, python }),
        target.lost.then((how) => {
          // A terminal sends Ctrl-C to the driver, too.
          if (!interruption.isAsked) throw new CommandError(how);
        }),
      ]);
      if (result === undefined) return 130;
      if (out !== undefined) writeFileSync(out, serializeNotebook(result.notebook));
      console.log(summary(result, (performance.now() - began) / 1000));
      return result.isCancelled ? 130 : result.failed > 0 ? 1 : 0;
    } finally {
      await target.stop();
    }
  },
};

/** Looked for only where there is a Python cell. */
async function pythonOf({ cells }: Notebook, folder: string, chosen: string | undefined): Promise<string | undefined> {
  if (!cells.some(({ language }) => language === "python")) return undefined;
  return findPython({ ...(chosen !== undefined && { chosen }), folders: [folder, process.cwd()] });
}

/** Ctrl-C cancels the running cell; what follows ends everything. */
class Interruption {
  isAsked = false;
  #cancel: (() => Promise<void>) | undefined;

  constructor() {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => this.#ask());
  }

  whenAsked(cancel: () => Promise<void>): void {
    this.#cancel = cancel;
    if (this.isAsked) this.#ask();
  }

  #ask(): void {
    // A second time, or a cell that cannot be stopped: the processes end with this one.
    if (this.isAsked && this.#cancel) process.exit(130);
    this.isAsked = true;
    void this.#cancel?.().catch(() => process.exit(130));
  }
}

const languageNames: Readonly<Record<string, string>> = { sparkts: "TypeScript", sparksql: "SQL", python: "Python" };

function printHead({ language, source }: NotebookCell, index: number): void {
  const line = source.split("\n").find((text) => text.trim() !== "") ?? "";
  const head = `[${index}] ${languageNames[language]}  ${line.trim().slice(0, 100)}`;
  process.stdout.write(process.stdout.isTTY ? `\u001b[2m${head}\u001b[22m\n` : `${head}\n`);
}

const printOutput: Parameters<typeof runCells>[2]["output"] = (output) => {
  const isError = output.kind === "error" || (output.kind === "stream" && output.name === "stderr");
  (isError ? process.stderr : process.stdout).write(outputText(output));
};

function summary({ ran, failed, notRun, isCancelled }: RunResult, seconds: number): string {
  const cells = (count: number) => `${count} ${count === 1 ? "cell" : "cells"}`;
  const parts = [`${cells(ran)} ran in ${seconds.toFixed(1)} s`];
  if (failed > 0) parts.push(`${failed} failed`);
  if (isCancelled) parts.push("cancelled");
  if (notRun > 0) parts.push(`${notRun} not run`);
  return parts.join(", ");
}
