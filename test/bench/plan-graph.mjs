import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { root } from "./paths.mjs";

const page = join(root, "dist/plan-panel");
const types = { html: "text/html", css: "text/css", js: "text/javascript" };
const html = `<!DOCTYPE html><meta charset="utf-8"><link rel="stylesheet" href="panel.css">
<body><main data-page="plan"></main>
<script>globalThis.acquireVsCodeApi = () => ({ postMessage() {} });</script>
<script type="module" src="panel.js"></script>`;

/** The plan panel's page with a plan of many operators, in headless Chromium: how long it takes to draw, and each frame while it is moved. */
export async function planGraph([count = "500", frames = "240"]) {
  const server = createServer((request, response) => {
    const file = new URL(request.url, "http://page").pathname.slice(1) || "index.html";
    const type = types[file.split(".").at(-1)];
    if (!type) return response.writeHead(404).end();
    response.writeHead(200, { "content-type": type });
    response.end(file === "index.html" ? html : readFileSync(join(page, file)));
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const browser = await chromium.launch({
    executablePath: "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu"],
  });
  try {
    const tab = await browser.newPage({ viewport: { width: 800, height: 900 } });
    await tab.goto(`http://127.0.0.1:${server.address().port}/`);
    await tab.waitForFunction(() => document.readyState === "complete");
    const shown = shownPlan(Number(count));
    const drawn = [];
    for (let run = 0; run < 5; run++) drawn.push(await tab.evaluate(draw, { ...shown, title: `run ${run}` }));
    print(
      `${count} operators drawn, of 5: first, median`,
      `${drawn[0].toFixed(0)}, ${median(drawn).toFixed(0)} ms`,
      "goal: 300",
    );
    const session = await tab.context().newCDPSession(tab);
    await session.send("Performance.enable");
    const idle = await tab.evaluate(pan, { frames: 120, x: 0, y: 0 });
    print("a frame while nothing moves", told(idle));
    for (const [name, x, y] of [
      ["down", 0, 12],
      ["sideways", 12, 0],
      ["both ways", 9, 9],
    ]) {
      const before = await metrics(session);
      const times = await tab.evaluate(pan, { frames: Number(frames), x, y });
      const after = await metrics(session);
      const own = ["Script", "RecalcStyle", "Layout"].map(
        (part) =>
          `${part} ${(((after[`${part}Duration`] - before[`${part}Duration`]) / times.length) * 1000).toFixed(2)}`,
      );
      print(`a frame while it is moved ${name}`, told(times), `goal: 16.7; of it ${own.join(", ")} ms`);
    }
    await tab.screenshot({ path: join(root, "test/.work/plan-graph.png") });
  } finally {
    await browser.close();
    server.close();
  }
}

const print = (name, value, note = "") => console.log(`${name.padEnd(42)} ${value.padEnd(44)} ${note}`);
const sorted = (numbers) => [...numbers].sort((a, b) => a - b);
const median = (numbers) => sorted(numbers)[numbers.length >> 1];
const told = (times) =>
  `median ${median(times).toFixed(1)}, 95 % ${sorted(times)[Math.floor(times.length * 0.95)].toFixed(1)}, worst ${Math.max(...times).toFixed(1)} ms`;

async function metrics(session) {
  const { metrics: list } = await session.send("Performance.getMetrics");
  return Object.fromEntries(list.map(({ name, value }) => [name, value]));
}

/** In the page. @returns milliseconds until the plan is laid out and its next frame begins */
async function draw(shown) {
  const started = performance.now();
  window.dispatchEvent(new MessageEvent("message", { data: { kind: "show", shown } }));
  document.querySelector(".graph").getBoundingClientRect();
  await new Promise(requestAnimationFrame);
  return performance.now() - started;
}

/** In the page: moves the graph a little each frame, back and forth. @returns what each frame took */
async function pan({ frames, x, y }) {
  const graph = document.querySelector(".graph");
  const times = [];
  let last = await new Promise(requestAnimationFrame);
  for (let frame = 0; frame < frames; frame++) {
    const back = Math.floor(frame / 80) % 2 === 1 ? -1 : 1;
    if (x !== 0 || y !== 0)
      graph.dispatchEvent(
        new WheelEvent("wheel", { deltaX: back * x, deltaY: back * y, bubbles: true, cancelable: true }),
      );
    const now = await new Promise(requestAnimationFrame);
    times.push(now - last);
    last = now;
  }
  return times;
}

/** A tree of joins and scans as wide and deep as a seed makes it. */
function shownPlan(count) {
  let seed = 42;
  const random = () => (seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31) / 2 ** 31;
  const operators = Array.from({ length: count }, (_, id) => ({
    ...{
      id,
      stageId: 0,
      rows: Math.round(1_000_000 * random()),
      bytes: 1_000,
      ownMs: 50 * random(),
      tasks: 1,
      planNodes: [],
    },
    ...(id > 0 && { parent: Math.floor(random() ** 0.3 * id) }),
    name: random() < 0.5 ? "ShuffledHashJoin" : "Filter",
    details: {
      Conditions: "l_orderkey = o_orderkey, l_suppkey = s_suppkey",
      Expression: "(l_receiptdate > l_commitdate)",
    },
  }));
  const query = {
    ...{ sessionId: "s", operationId: "o", purpose: "query", state: "succeeded", startedAt: 1_000, endedAt: 2_000 },
    ...{ analyzed: [], optimized: [], initialStages: [], stages: [], changes: [], missing: [], operators },
  };
  const profile = { executionId: "e", queries: [query] };
  return { cellIndex: 1, runs: [], profile, isEdited: false, isPinned: false, isFile: false };
}
