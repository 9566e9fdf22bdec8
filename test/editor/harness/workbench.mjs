import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { isAlive } from "../../is-alive.mjs";
import { root } from "../setup/extension.mjs";
import { Editor } from "./editor.mjs";
import { extensionProcesses, waitUntilGone } from "./processes.mjs";

/** What one scenario works with: a folder of its own, an editor on it, and a look at the extension's processes. */
export class Workbench {
  constructor(place) {
    this.place = place;
    this.folder = join(place.laneFolder, "folder");
    rmSync(this.folder, { recursive: true, force: true });
    mkdirSync(this.folder, { recursive: true });
  }

  /** @returns the copy's path: outputs and edits stay out of the repository */
  copySamples() {
    cpSync(join(root, "extension", "samples"), this.folder, { recursive: true });
    rmSync(join(this.folder, "out"), { recursive: true, force: true });
    return join(this.folder, "first-steps.sparknb");
  }

  /** @param {(string | { sql: string } | { python: string })[]} cells TypeScript texts, SQL or Python */
  writeNotebook(name, cells) {
    const text = cells.map((cell, index) => ({
      cell_type: "code",
      execution_count: null,
      id: `cell-${index + 1}`,
      metadata: {
        vscode: { languageId: typeof cell === "string" ? "sparkts" : "sql" in cell ? "sparksql" : "python" },
      },
      outputs: [],
      source: (typeof cell === "string" ? cell : (cell.sql ?? cell.python)).split(/(?<=\n)/),
    }));
    const notebook = { cells: text, metadata: {}, nbformat: 4, nbformat_minor: 5 };
    writeFileSync(join(this.folder, name), `${JSON.stringify(notebook, null, 1)}\n`);
  }

  readNotebook(name) {
    return JSON.parse(readFileSync(join(this.folder, name), "utf8"));
  }

  async open(options) {
    this.editor = await Editor.start({ ...this.place, port: await freePort() }, this.folder, options);
    return this.editor;
  }

  /** @param {string} [name] of a process's bundle: driver, worker, kernel */
  processes(name) {
    return extensionProcesses(this.place.extensionsFolder, name);
  }

  async waitForProcess(name, timeoutMs = 60_000) {
    for (const end = Date.now() + timeoutMs; this.processes(name).length === 0; await delay(50)) {
      if (Date.now() > end) throw new Error(`No ${name} after ${timeoutMs} ms`);
    }
  }

  /** Of processes that are gone: what a scratch folder's own process did not remove. */
  scratchFolders() {
    const root = join(tmpdir(), `sparknb-${process.getuid()}`);
    if (!existsSync(root)) return [];
    return readdirSync(root).filter((name) => !isAlive(Number(/-(\d+)-/.exec(name)?.[1])));
  }

  /** Fails when a process of the extension is left. */
  async expectNoProcess(name, timeoutMs = 60_000) {
    const left = await waitUntilGone(() => this.processes(name), timeoutMs);
    if (left.length > 0) throw new Error(`Left behind: ${JSON.stringify(left)}`);
  }

  async close() {
    await this.editor?.stop();
    for (const { pid } of this.processes()) process.kill(pid, "SIGKILL");
    await waitUntilGone(() => this.processes(), 10_000);
  }
}

function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
