import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import {
  createMessageConnection,
  IPCMessageReader,
  IPCMessageWriter,
  type MessageConnection,
} from "vscode-jsonrpc/node";
import type { SurveyedCell } from "../protocol/notebook-survey";

export interface CellText {
  readonly language: string;
  readonly text: string;
}

/** The language server as a process of ours: it knows what cells make without running them, and asks one Spark about it. */
export class Surveyor {
  private constructor(
    private readonly process: ChildProcess,
    private readonly connection: MessageConnection,
  ) {}

  static async start(
    distFolder: string,
    remote: string,
    settings: Readonly<Record<string, string>>,
  ): Promise<Surveyor> {
    const child = spawn(process.execPath, [join(distFolder, "language-server.js"), "--node-ipc"], {
      stdio: ["ignore", "ignore", "inherit", "ipc"],
      env: { ...process.env, ELECTRON_RUN_AS_NODE: "1" },
    });
    const connection = createMessageConnection(new IPCMessageReader(child), new IPCMessageWriter(child));
    connection.onRequest("sparknb/target", () => ({ remote, settings }));
    connection.onRequest("sparknb/variables", () => null);
    connection.listen();
    await connection.sendRequest("initialize", { processId: process.pid, rootUri: null, capabilities: {} });
    await connection.sendNotification("initialized", {});
    return new Surveyor(child, connection);
  }

  /** One answer for each cell, in order. */
  async survey(uri: string, cells: readonly CellText[]): Promise<readonly SurveyedCell[]> {
    const documents = cells.map(({ language, text }, index) => ({
      uri: `cell:${index + 1}`,
      languageId: language,
      version: 1,
      text,
    }));
    await this.connection.sendNotification("notebookDocument/didOpen", {
      notebookDocument: {
        uri,
        notebookType: "spark-notebook",
        version: 1,
        cells: documents.map((document) => ({ kind: 2, document: document.uri })),
      },
      cellTextDocuments: documents,
    });
    return this.connection.sendRequest("sparknb/survey", { notebook: uri });
  }

  stop(): void {
    this.connection.dispose();
    this.process.kill();
  }
}
