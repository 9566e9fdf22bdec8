import { type ChildProcess, spawn } from "node:child_process";
import { cpSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import {
  createMessageConnection,
  IPCMessageReader,
  IPCMessageWriter,
  type MessageConnection,
} from "vscode-jsonrpc/node";
import { writeTypings } from "../../tools/typings.mjs";
import { bundle } from "../worker/dist";

export interface Diagnostic {
  readonly range: { readonly start: { readonly line: number; readonly character: number }; readonly end: object };
  readonly message: string;
  readonly code: string;
}

/** The language server as a process of its own, spoken to as an editor does. */
export class LanguageServer {
  readonly diagnostics = new Map<string, readonly Diagnostic[]>();
  /** What the server is told when it asks where to analyse. */
  target: { readonly remote: string; readonly canPeek?: boolean } | null = null;
  /** The server has asked that the lenses be asked for anew. */
  lensRefreshes = 0;
  private version = 1;
  private readonly opened = new Set<string>();
  private readonly listeners = new Set<() => void>();

  private constructor(
    readonly process: ChildProcess,
    readonly connection: MessageConnection,
    private readonly dist: string,
  ) {}

  static async start(remote: string | undefined): Promise<LanguageServer> {
    const dist = await bundle({ "language-server": "language-server/main.ts" });
    const shared = resolve(import.meta.dirname, "../.work/typings.json");
    writeTypings(shared);
    cpSync(shared, join(dist, "typings.json"));
    const child = spawn(process.execPath, [join(dist, "language-server.js"), "--node-ipc"], {
      stdio: ["ignore", "inherit", "inherit", "ipc"],
    });
    const connection = createMessageConnection(new IPCMessageReader(child), new IPCMessageWriter(child));
    const server = new LanguageServer(child, connection, dist);
    server.target = remote ? { remote } : null;
    connection.onRequest("sparknb/target", () => server.target);
    connection.onNotification(
      "textDocument/publishDiagnostics",
      ({ uri, diagnostics }: { uri: string; diagnostics: Diagnostic[] }) => {
        server.diagnostics.set(uri, diagnostics);
        for (const listener of server.listeners) listener();
      },
    );
    connection.onRequest("workspace/codeLens/refresh", () => {
      server.lensRefreshes++;
      return null;
    });
    connection.listen();
    const capabilities = { workspace: { codeLens: { refreshSupport: true } } };
    await connection.sendRequest("initialize", { processId: process.pid, rootUri: null, capabilities });
    await connection.sendNotification("initialized", {});
    return server;
  }

  /** Opens a notebook of cells; their URIs are `cell:1`, `cell:2`, … */
  async open(
    cells: readonly { readonly language: string; readonly text: string }[],
    uri = "file:///tmp/test.sparknb",
  ): Promise<void> {
    for (const index of cells.keys()) this.opened.add(`cell:${index + 1}`);
    await this.connection.sendNotification("notebookDocument/didOpen", {
      notebookDocument: {
        uri,
        notebookType: "spark-notebook",
        version: 1,
        cells: cells.map((_, index) => ({ kind: 2, document: `cell:${index + 1}` })),
      },
      cellTextDocuments: cells.map(({ language, text }, index) => ({
        uri: `cell:${index + 1}`,
        languageId: language,
        version: 1,
        text,
      })),
    });
  }

  async close(uri = "file:///tmp/test.sparknb"): Promise<void> {
    const cells = [...this.opened].map((cell) => ({ uri: cell }));
    this.opened.clear();
    this.diagnostics.clear();
    await this.connection.sendNotification("notebookDocument/didClose", {
      notebookDocument: { uri },
      cellTextDocuments: cells,
    });
  }

  /** As when another target is chosen, or a cell has run. */
  async targetChanged(notebook = "file:///tmp/test.sparknb"): Promise<void> {
    await this.connection.sendNotification("sparknb/sessionChanged", { notebook });
  }

  /** Replaces a cell's text. */
  async change(cell: number, text: string, uri = "file:///tmp/test.sparknb"): Promise<void> {
    const document = { uri: `cell:${cell}`, version: ++this.version };
    await this.connection.sendNotification("notebookDocument/didChange", {
      notebookDocument: { uri, version: this.version },
      change: { cells: { textContent: [{ document, changes: [{ text }] }] } },
    });
  }

  request<T>(method: string, cell: number, line: number, character: number, more: object = {}): Promise<T> {
    return this.connection.sendRequest(method, {
      textDocument: { uri: `cell:${cell}` },
      position: { line, character },
      ...more,
    });
  }

  /** Waits until what is wrong with a cell is as wanted. */
  async until(
    cell: number,
    isThere: (diagnostics: readonly Diagnostic[]) => boolean,
    timeoutMs = 15_000,
  ): Promise<readonly Diagnostic[]> {
    const now = () => this.diagnostics.get(`cell:${cell}`) ?? [];
    if (isThere(now())) return now();
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`Still ${JSON.stringify(now())}`)), timeoutMs);
      const listener = () => {
        if (!isThere(now())) return;
        clearTimeout(timer);
        this.listeners.delete(listener);
        resolve(now());
      };
      this.listeners.add(listener);
    });
  }

  async stop(): Promise<void> {
    await this.connection.sendRequest("shutdown");
    await this.connection.sendNotification("exit");
    this.connection.dispose();
    if (this.process.exitCode === null) await new Promise((resolve) => this.process.once("exit", resolve));
    rmSync(this.dist, { recursive: true, force: true });
  }
}
