import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { root, work } from "./environment.mjs";
import { exec } from "./exec.mjs";
import { startServer } from "./server.mjs";

const samples = join(root, "extension", "samples");
const first = "first-steps.sparknb";

/** The first sample, and the same steps in Python, show the same rows: both on the bundled cluster. */
export async function sample(report, python) {
  await makeData();
  const server = await startServer();
  try {
    const fromPython = await pythonCells(python, server.address);
    const fromNotebook = await notebookCells(first);
    compare(report, `${first}, as PySpark shows it`, fromPython, fromNotebook);
  } finally {
    await server.stop();
  }
}

/** Every sample shows on another cluster what it shows on the bundled one. */
export async function samplesOn(report, name, address) {
  await makeData();
  for (const notebook of readdirSync(samples).filter((file) => file.endsWith(".sparknb"))) {
    const there = await notebookCells(notebook, "--remote", address);
    compare(report, `${notebook}, as ${name} shows it`, there, await notebookCells(notebook));
  }
}

async function makeData() {
  mkdirSync(work, { recursive: true });
  if (!existsSync(join(samples, "data", "ecommerce.csv"))) {
    await exec(process.execPath, [join(root, "tools", "make-sample-data.mjs")], { cwd: root });
  }
}

async function pythonCells(python, address) {
  const out = join(work, "sample-python");
  const script = join(root, "test", "compat", "sample.py");
  const printed = await exec(python, [script, address, join(samples, "data"), out]);
  rmSync(out, { recursive: true, force: true });
  return new Map(
    [...printed.matchAll(/^@@ cell (\d+)\n([\s\S]*?)(?=^@@ cell|$(?![\s\S]))/gm)].map(([, cell, text]) => [cell, text]),
  );
}

/** What the cells print and show, as text; by their number from 1. */
async function notebookCells(notebook, ...args) {
  const out = join(work, "sample-out.sparknb");
  await exec(process.execPath, [join(root, "dist", "cli.js"), "run", join(samples, notebook), "--out", out, ...args]);
  const { cells } = JSON.parse(readFileSync(out, "utf8"));
  return new Map(cells.map(({ outputs = [] }, i) => [String(i + 1), outputs.map(textOf).join("")]));
}

const joined = (text) => (Array.isArray(text) ? text.join("") : text);

function textOf(output) {
  const text = joined(output.text ?? output.data?.["text/plain"] ?? "");
  return text.endsWith("\n") ? text : `${text}\n`;
}

function compare(report, name, theirs, ours) {
  for (const [cell, expected] of theirs) {
    if (expected === "" || !ours.has(cell)) continue;
    const check = `cell ${cell} of ${name}`;
    if (normal(ours.get(cell)) === normal(expected)) report.pass(check);
    else report.fail(check, `expected\n${expected}\ngot\n${ours.get(cell)}`);
  }
}

/** Blank lines are how the two print, not what they print. */
const normal = (text) => text.replace(/\n+/g, "\n").trim();
