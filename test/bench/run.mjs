// `npm run benchmark -- NAME …`: figures, each beside its peer in the same run. They count only as ratios: machines are noisy.
import { arrow } from "./arrow.mjs";
import { inProcess } from "./in-process.mjs";
import { instrumentation } from "./instrumentation.mjs";
import { ml } from "./ml/ml.mjs";
import { planGraph } from "./plan-graph.mjs";
import { scheduler } from "./scheduler.mjs";
import { sessions } from "./sessions.mjs";
import { start } from "./start.mjs";
import { stream } from "./stream.mjs";
import { tpch } from "./tpch/tpch.mjs";

const benchmarks = {
  tpch,
  instrumentation,
  scheduler,
  start,
  sessions,
  stream,
  "plan-graph": planGraph,
  arrow,
  ml,
  analysis: inProcess("analysis.ts"),
  parser: inProcess("parser.ts"),
};
const [name, ...args] = process.argv.slice(2);
const benchmark = benchmarks[name];
if (!benchmark) {
  console.error(`usage: npm run benchmark -- ${Object.keys(benchmarks).join("|")} …`);
  process.exit(2);
}
await benchmark(args);
