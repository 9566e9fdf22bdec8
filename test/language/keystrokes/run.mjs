// `node test/language/keystrokes/run.mjs [--positions N]`: types into ten messy notebooks at a built server (`npm run build`) and prints what it took.
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { createMessageConnection, IPCMessageReader, IPCMessageWriter } from "vscode-jsonrpc/node";
import { messyNotebook, mulberry } from "./notebooks.mjs";

const { values } = parseArgs({
  options: { positions: { type: "string", default: "2000" }, notebooks: { type: "string", default: "10" } },
});
const dist = resolve(import.meta.dirname, "../../../dist");
const count = Number(values.notebooks);
const perNotebook = Math.ceil(Number(values.positions) / count);

const driver = spawn(
  process.execPath,
  [resolve(dist, "cli.js"), "server", "--port", "0", "--workers", "1", "--insecure"],
  { stdio: ["ignore", "pipe", "inherit"] },
);
const remote = await new Promise((found) => driver.stdout.once("data", (text) => found(String(text).trim())));
const flags = JSON.parse(readFileSync(resolve(dist, "../extension/language/server-flags.json"), "utf8"));
const server = spawn(process.execPath, [...flags, resolve(dist, "language-server.js"), "--node-ipc"], {
  stdio: ["ignore", "inherit", "inherit", "ipc"],
});
let hasEnded = false;
server.once("exit", () => (hasEnded = true));
const connection = createMessageConnection(new IPCMessageReader(server), new IPCMessageWriter(server));
connection.onRequest("sparknb/target", () => ({ remote }));
let onDiagnostics = () => {};
connection.onNotification("textDocument/publishDiagnostics", (params) => onDiagnostics(params));
connection.listen();
await connection.sendRequest("initialize", {
  processId: process.pid,
  rootUri: null,
  // As VS Code has them.
  capabilities: { textDocument: { completion: { completionList: { itemDefaults: ["editRange", "data"] } } } },
});

const times = { columns: [], other: [], hover: [], diagnostics: [] };
const failures = [];
let version = 1;
let answered = 0;

for (let number = 1; number <= count; number++) await typeInto(number);

const memory = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${server.pid}/status`, "utf8"));
console.log(
  `${answered} positions in ${count} notebooks; ${failures.length} failed requests; the server ${hasEnded ? "ENDED" : "still runs"}`,
);
for (const [name, list] of Object.entries(times))
  console.log(
    `${name}: n=${list.length} p50=${quantile(list, 0.5)} ms p95=${quantile(list, 0.95)} ms max=${quantile(list, 1)} ms`,
  );
const [, ticks] = /\) (?:\S+ ){11}(\d+)/.exec(readFileSync(`/proc/${server.pid}/stat`, "utf8"));
console.log(`processor time of the server: ${Math.round((Number(ticks) * 10) / answered)} ms a position`);
console.log(`memory of the server: ${Math.round(Number(memory?.[1] ?? 0) / 1024)} MB`);
for (const failure of failures.slice(0, 5)) console.log(failure);
server.kill();
driver.kill();
process.exit(failures.length > 0 || hasEnded ? 1 : 0);

async function typeInto(number) {
  const uri = `file:///tmp/messy-${number}.sparknb`;
  const cells = messyNotebook(number);
  const random = mulberry(number);
  const idOf = (index) => `messy-${number}:${index}`;
  await connection.sendNotification("notebookDocument/didOpen", {
    notebookDocument: {
      uri,
      notebookType: "spark-notebook",
      version: 1,
      cells: cells.map((_, index) => ({ kind: 2, document: idOf(index) })),
    },
    cellTextDocuments: cells.map(({ language, text }, index) => ({
      uri: idOf(index),
      languageId: language,
      version: 1,
      text,
    })),
  });
  // Warm: the first answers of a notebook have everything to do.
  await ask("textDocument/hover", idOf(1), cells[1].text, 3).catch(() => {});
  for (let done = 0; done < perNotebook; ) {
    const index = Math.floor(random() * cells.length);
    const { text } = cells[index];
    const first = Math.floor(random() * text.length);
    for (let length = first; length < Math.min(text.length, first + 8) && done < perNotebook; length++, done++) {
      const typed = text.slice(0, length);
      await change(uri, idOf(index), typed);
      await position(idOf(index), typed, cells[index].language, done);
    }
    await change(uri, idOf(index), text);
  }
  const typescript = [...cells.keys()].filter((index) => cells[index].language === "sparkts").slice(-2);
  await diagnosticsAfterKeys(uri, idOf, typescript);
  await connection.sendNotification("notebookDocument/didClose", {
    notebookDocument: { uri },
    cellTextDocuments: cells.map((_, index) => ({ uri: idOf(index) })),
  });
}

async function position(uri, typed, language, done) {
  try {
    const started = performance.now();
    const result = await ask("textDocument/completion", uri, typed, typed.length);
    const isColumns =
      result?.items?.some(({ kind }) => kind === 5) && (language !== "sparkts" || /["'`][^"'`]*$/.test(typed));
    times[isColumns ? "columns" : "other"].push(performance.now() - started);
    if (done % 4 === 0) {
      const hovered = performance.now();
      await ask("textDocument/hover", uri, typed, Math.max(0, typed.length - 3));
      times.hover.push(performance.now() - hovered);
    }
    answered++;
  } catch (error) {
    failures.push(`${uri} after ${JSON.stringify(typed.slice(-40))}: ${error.message}`);
  }
}

/** A key in one cell changes what is wrong in another: the time from the key to the marks. */
async function diagnosticsAfterKeys(uri, idOf, [source, user]) {
  const frame = (name) => `const keyed = spark.range(3).withColumnRenamed("id", "${name}");`;
  await change(uri, idOf(source), frame("a"));
  await change(uri, idOf(user), 'keyed.select("missing")');
  await new Promise((done) => setTimeout(done, 2_500));
  for (let round = 0; round < 12; round++) {
    const started = performance.now();
    const marked = new Promise(
      (done) =>
        (onDiagnostics = ({ uri: cell, diagnostics }) =>
          cell === idOf(user) && JSON.stringify(diagnostics).includes(`column${round}`) && done(true)),
    );
    await change(uri, idOf(source), frame(`column${round}`));
    const isMarked = await Promise.race([marked, new Promise((done) => setTimeout(done, 5_000, false))]);
    if (isMarked) times.diagnostics.push(performance.now() - started);
    else failures.push(`${uri}: no marks after a key`);
  }
}

function ask(method, uri, text, offset) {
  const before = text.slice(0, offset).split("\n");
  const request = connection.sendRequest(method, {
    textDocument: { uri },
    position: { line: before.length - 1, character: before.at(-1).length },
  });
  return Promise.race([
    request,
    new Promise((_, reject) => setTimeout(reject, 20_000, new Error("no answer in 20 s"))),
  ]);
}

async function change(uri, cell, text) {
  version++;
  await connection.sendNotification("notebookDocument/didChange", {
    notebookDocument: { uri, version },
    change: { cells: { textContent: [{ document: { uri: cell, version }, changes: [{ text }] }] } },
  });
}

function quantile(list, part) {
  const sorted = [...list].sort((a, b) => a - b);
  return sorted.length === 0 ? 0 : Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))]);
}
