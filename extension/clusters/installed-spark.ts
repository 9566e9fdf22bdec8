import { type ChildProcess, spawn } from "node:child_process";
import { createHash, randomBytes } from "node:crypto";
import { connect, createServer } from "node:net";
import { join } from "node:path";
import type { Writable } from "node:stream";
import { setTimeout as sleep } from "node:timers/promises";
import { type Disposable, type Event, EventEmitter, type LogOutputChannel, l10n } from "vscode";
import { findJava, type SparkInstallation } from "./find-spark";
import type { Target } from "./target";

const startTimeout = 120_000;

/** Spark ends when the wrapper's input does, which is when this process ends, however it ends. */
const wrapper =
  '"$@" < /dev/null & spark=$!; (while read -r _; do :; done; kill "$spark") <&3 & watch=$!; wait "$spark"; code=$?; kill "$watch"; exit "$code"';

/** A Spark of the user's own, started as a Connect server of this window when a notebook first runs on it. */
export class InstalledSpark implements Target, Disposable {
  readonly id: string;
  readonly label: string;
  readonly description: string;
  readonly isRemote = false;
  readonly startText: string;
  private address: Promise<string> | undefined;
  private process: ChildProcess | undefined;
  private readonly losses = new EventEmitter<string>();
  readonly onDidLose: Event<string> = this.losses.event;

  constructor(
    private readonly spark: SparkInstallation,
    private readonly log: LogOutputChannel,
  ) {
    this.id = `sparknb-spark-${createHash("sha256").update(spark.home).digest("hex").slice(0, 12)}`;
    this.label = l10n.t("Apache Spark {0}", spark.version);
    this.description = spark.home;
    this.startText = l10n.t("Starting Apache Spark {0}…", spark.version);
  }

  get isRunning(): boolean {
    return this.process !== undefined && this.process.exitCode === null;
  }

  start(): Promise<string> {
    this.address ??= this.launch().catch((error) => {
      this.address = undefined;
      throw error;
    });
    return this.address;
  }

  dispose(): void {
    (this.process?.stdio[3] as Writable | undefined)?.destroy();
    this.losses.dispose();
  }

  private async launch(): Promise<string> {
    if (!findJava())
      throw new Error(l10n.t("Apache Spark needs Java, which was not found: set JAVA_HOME, or put java on the PATH."));
    const [port, token] = [await freePort(), randomBytes(32).toString("base64url")];
    const command = [
      join(this.spark.home, "bin", "spark-submit"),
      ...["--class", "org.apache.spark.sql.connect.service.SparkConnectServer"],
      ...[
        "--conf",
        `spark.connect.grpc.binding.port=${port}`,
        "--conf",
        "spark.connect.grpc.binding.address=127.0.0.1",
      ],
      "spark-internal",
    ];
    const process_ = spawn("/bin/sh", ["-c", wrapper, "sh", ...command], {
      env: { ...process.env, SPARK_CONNECT_AUTHENTICATE_TOKEN: token, SPARK_HOME: this.spark.home },
      stdio: ["ignore", "pipe", "pipe", "pipe"],
    });
    this.process = process_;
    let lastWords = "";
    const keep = (text: string) => {
      lastWords = (lastWords + text).slice(-4_000);
      this.log.debug(text.trimEnd());
    };
    for (const stream of [process_.stdout, process_.stderr]) stream?.setEncoding("utf8").on("data", keep);
    const ended = new Promise<string>((resolve) => process_.once("exit", (code) => resolve(`exit code ${code}`)));
    void ended.then(() => this.ended());
    await Promise.race([
      answering(port),
      ended.then((how) =>
        Promise.reject(new Error(l10n.t("Apache Spark did not start ({0}).", how) + `\n${lastWords}`)),
      ),
    ]);
    this.log.info(`Apache Spark ${this.spark.version} serves on port ${port}`);
    return `sc://localhost:${port}/;token=${token}`;
  }

  private ended(): void {
    this.address = undefined;
    this.process = undefined;
    this.losses.fire(l10n.t("Apache Spark ended. Run the notebook again: its variables, views and tables are gone."));
  }
}

async function answering(port: number): Promise<void> {
  for (const end = Date.now() + startTimeout; !(await accepts(port)); await sleep(250))
    if (Date.now() > end) throw new Error(l10n.t("Apache Spark did not answer in {0} seconds.", startTimeout / 1_000));
}

function accepts(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host: "127.0.0.1", port });
    const settle = (answer: boolean) => {
      socket.destroy();
      resolve(answer);
    };
    socket.once("connect", () => settle(true)).once("error", () => settle(false));
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}
