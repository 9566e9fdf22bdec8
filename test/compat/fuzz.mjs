import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import fc from "fast-check";
import { root } from "./environment.mjs";
import { expression, relation } from "./fuzz-expressions.mjs";
import { startServer } from "./server.mjs";
import { startSpark } from "./spark-server.mjs";

const count = 10_000;
/** Expressions that are asked for at once; with ANSI on, for each fourth of them, one failure costs its batch. */
const batchSizes = { legacy: 60, ansi: 10 };
/** Shrinking asks both engines again and again: only so long, in milliseconds, for one disagreement and for all of them. */
const shrinkingOne = 4_000;
const shrinkingAll = 40_000;
/** Each a reason with patterns of the expression's text and of both answers' JSON, of which those that are given must all fit. */
const known = JSON.parse(readFileSync(join(root, "test", "compat", "fuzz-known.json"), "utf8")).map((row) =>
  ["expression", "theirs", "ours"].flatMap((part) => (row[part] ? [[part, new RegExp(row[part])]] : [])),
);

const isKnown = (expression, theirs, ours) => {
  const texts = { expression, theirs: JSON.stringify(theirs), ours: JSON.stringify(ours) };
  return known.some((patterns) => patterns.every(([part, pattern]) => pattern.test(texts[part])));
};

/** Random typed expressions, ours against Apache Spark: each disagreement is shrunk, and explained in fuzz-known.json or a failure. */
export async function fuzz(report, python) {
  const [theirs, ours] = await Promise.all([startSpark(python), startServer()]);
  try {
    await fuzzOn(report, python, theirs.address, ours.address, { seed: 4, count });
  } finally {
    await Promise.all([theirs.stop(), ours.stop()]);
  }
}

export async function fuzzOn(report, python, theirAddress, ourAddress, settings) {
  const engines = [asker(python, theirAddress), asker(python, ourAddress)];
  const ask = (expressions, ansi) => Promise.all(engines.map((engine) => engine.ask(expressions, ansi)));
  try {
    const found = [];
    // Each engine goes on at its own pace.
    await Promise.all(
      batches(settings).map(async ({ ansi, batch }) => {
        const [theirs, ours] = await ask(
          batch.map(({ value }) => value),
          ansi,
        );
        for (const [j, value] of batch.entries())
          if (differs(theirs[j], ours[j])) found.push({ value, ansi, theirs: theirs[j], ours: ours[j] });
      }),
    );
    await summarize(report, found, ask, settings.count);
  } finally {
    for (const engine of engines) engine.end();
  }
}

/** Generated values keep what is needed to shrink them. */
function batches({ seed, count: wanted }) {
  const seeds = fc.sample(fc.infiniteStream(fc.noShrink(fc.nat())), { seed, numRuns: 1 })[0];
  const values = Array.from({ length: wanted }, () => {
    const own = seeds.next().value;
    return { seed: own, value: fc.sample(expression, { seed: own, numRuns: 1 })[0] };
  });
  const withAnsi = Math.ceil(wanted / 4);
  return [
    ...cut(values.slice(0, withAnsi), batchSizes.ansi).map((batch) => ({ ansi: true, batch })),
    ...cut(values.slice(withAnsi), batchSizes.legacy).map((batch) => ({ ansi: false, batch })),
  ];
}

const cut = (values, size) =>
  Array.from({ length: Math.ceil(values.length / size) }, (_, i) => values.slice(i * size, (i + 1) * size));

const differs = (theirs, ours) => JSON.stringify(theirs) !== JSON.stringify(ours);

/** The smallest expression on which the two still disagree, found by fast-check from the same seed. */
async function shrunk({ value, ansi, theirs, ours }, ask) {
  const result = await fc.check(
    fc.asyncProperty(expression, async (text) => {
      const [a, b] = await ask([text], ansi);
      return !differs(a[0], b[0]);
    }),
    { seed: value.seed, numRuns: 1, interruptAfterTimeLimit: shrinkingOne },
  );
  const text = result.counterexample?.[0] ?? value.value;
  const [a, b] = text === value.value ? [[theirs], [ours]] : await ask([text], ansi);
  return { text, ansi, theirs: a[0], ours: b[0] };
}

async function summarize(report, found, ask, total) {
  const small = [];
  const deadline = Date.now() + shrinkingAll;
  for (const disagreement of found) {
    if (isKnown(disagreement.value.value, disagreement.theirs, disagreement.ours)) continue;
    const isTime = Date.now() < deadline;
    small.push(isTime ? await shrunk(disagreement, ask) : { ...disagreement, text: disagreement.value.value });
  }
  const unexplained = small.filter(({ text, theirs, ours }) => !isKnown(text, theirs, ours));
  const name = `fuzz: ${total} random expressions as on Spark`;
  const note = `${found.length} disagree, ${found.length - unexplained.length} of them explained`;
  if (unexplained.length === 0) return report.pass(name, note);
  const lines = [...new Map(unexplained.map((one) => [one.text, one])).values()].map(
    ({ text, ansi, theirs, ours }) =>
      `${ansi ? "ansi" : "legacy"}  ${text}\n  Spark ${JSON.stringify(theirs)}\n  ours  ${JSON.stringify(ours)}`,
  );
  report.fail(name, `${note}\n${lines.join("\n")}`);
}

/** One PySpark client that answers batches in turn. */
function asker(python, address) {
  const child = spawn(python, [join(root, "test", "compat", "fuzz.py"), address], {
    stdio: ["pipe", "pipe", "inherit"],
    env: { ...process.env, TZ: "UTC", PYTHONWARNINGS: "ignore", SPARK_CONNECT_LOG_LEVEL: "critical" },
  });
  const waiting = [];
  createInterface(child.stdout).on("line", (line) => waiting.shift()?.resolve(JSON.parse(line)));
  child.once("exit", (code) => {
    for (const { reject } of waiting) reject(new Error(`the client of ${address} ended with ${code}`));
  });
  return {
    ask: (expressions, ansi) =>
      new Promise((resolve, reject) => {
        waiting.push({ resolve, reject });
        child.stdin.write(`${JSON.stringify({ relation, ansi, expressions })}\n`);
      }),
    end: () => child.stdin.end(),
  };
}
