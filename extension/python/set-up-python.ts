import { execFile } from "node:child_process";
import {
  type CancellationToken,
  commands,
  type ExtensionContext,
  type LogOutputChannel,
  l10n,
  type NotebookCell,
  ProgressLocation,
  window,
} from "vscode";
import { findPython, interpreterOf } from "../../runtime/cluster";
import { managedEnvironment } from "./interpreter";

const packages = [
  "pyspark-client>=4.2,<5",
  "pandas<3",
  ...["pyarrow", "matplotlib", "seaborn", "IPython", "grpcio", "grpcio-status"],
  ...["googleapis-common-protos", "zstandard", "findspark"],
];

/** Makes an environment with all that Python cells need, from a Python 3 of this machine. Then runs the cell that asked for it. */
export const setUpPython = (context: ExtensionContext, log: LogOutputChannel) => async (cell?: NotebookCell) => {
  const base = await findPython({ folders: [] });
  if (!base) {
    const message = l10n.t("Python cells need Python 3.10 or newer on this machine. TypeScript and SQL cells do not.");
    await window.showErrorMessage(message);
    return;
  }
  const environment = managedEnvironment(context.globalStorageUri);
  const isReady = await window.withProgress(
    { location: ProgressLocation.Notification, title: l10n.t("Setting up Python for notebooks"), cancellable: true },
    async (progress, token) => {
      try {
        await run(log, token, base, ["-m", "venv", "--clear", environment]);
        progress.report({ message: l10n.t("installing packages…") });
        await run(log, token, interpreterOf(environment)!, [
          "-m",
          "pip",
          "install",
          "--disable-pip-version-check",
          "--no-compile", // Python compiles what is used: that is minutes less on a small machine
          ...packages,
        ]);
        return true;
      } catch (error) {
        if (!token.isCancellationRequested) void showFailure(error, log);
        return false;
      }
    },
  );
  if (isReady && cell) await commands.executeCommand("notebook.cell.execute", rangeOf(cell), cell.notebook.uri);
};

const rangeOf = ({ index }: NotebookCell) => ({ start: index, end: index + 1 });

async function showFailure(error: unknown, log: LogOutputChannel): Promise<void> {
  const [line = ""] = (error instanceof Error ? error.message : String(error)).split("\n");
  const showLog = l10n.t("Show Log");
  if ((await window.showErrorMessage(l10n.t("Python could not be set up: {0}", line), showLog)) === showLog) log.show();
}

function run(log: LogOutputChannel, token: CancellationToken, program: string, args: readonly string[]): Promise<void> {
  log.info(`${program} ${args.join(" ")}`);
  return new Promise((resolve, reject) => {
    const child = execFile(program, args, { maxBuffer: 1 << 26, windowsHide: true }, (error, stdout, stderr) => {
      if (stdout) log.info(stdout);
      if (stderr) log.warn(stderr);
      if (error) reject(new Error(stderr.trim().split("\n").at(-1) || error.message));
      else resolve();
    });
    token.onCancellationRequested(() => child.kill());
  });
}
