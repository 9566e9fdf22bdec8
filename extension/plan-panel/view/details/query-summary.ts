import type { QueryRun } from "../../../../runtime/protocol/plan-profile";
import { text } from "../texts/texts";
import { byteText, exactCount, timeText } from "../values/format";
import type { Detail } from "./detail";

/** Spark's name of it. */
const functionTime = "time to run Python workers";

/** A query as a whole. */
export function querySummary(query: QueryRun): readonly Detail[] {
  const { stages, operators, startedAt, endedAt } = query;
  const sum = <T>(items: readonly T[], value: (item: T) => number) =>
    items.reduce((total, item) => total + value(item), 0);
  const scans = operators.filter(({ files }) => files !== undefined);
  const memory = Math.max(0, ...stages.map(({ peakMemoryBytes = 0 }) => peakMemoryBytes));
  const spilled = sum(stages, ({ spilledBytes = 0 }) => spilledBytes);
  const shuffled = sum(stages, ({ bytesWritten = 0 }) => bytesWritten);
  const cpuMs = sum(stages, (stage) => stage.cpuMs ?? 0);
  const outsideMs = sum(stages, (stage) => stage.outsideMs ?? 0);
  const functionMs = sum(
    operators,
    ({ metrics = [] }) => metrics.find(({ name }) => name === functionTime)?.value ?? 0,
  );
  return [
    { name: text("state"), value: text(query.state) },
    ...(endedAt === undefined ? [] : [{ name: text("totalTime"), value: timeText(endedAt - startedAt) }]),
    ...(cpuMs > 0 ? [{ name: text("cpuTime"), value: timeText(cpuMs) }] : []),
    ...(outsideMs > 0 ? [{ name: text("outsideTime"), value: timeText(outsideMs) }] : []),
    ...(functionMs > 0 ? [{ name: text("functionTime"), value: timeText(functionMs) }] : []),
    { name: text("stages"), value: exactCount(stages.length) },
    { name: text("tasksCount"), value: exactCount(sum(stages, ({ tasks }) => tasks)) },
    {
      name: text("rowsOut"),
      value: operators[0]?.rows === undefined ? text("nothing") : exactCount(operators[0].rows),
    },
    ...(scans.length > 0 ? [{ name: text("rowsRead"), value: exactCount(sum(scans, ({ rows = 0 }) => rows)) }] : []),
    ...(scans.length > 0
      ? [{ name: text("bytesRead"), value: byteText(sum(scans, ({ files }) => files!.bytes)) }]
      : []),
    ...(shuffled > 0 ? [{ name: text("bytesShuffled"), value: byteText(shuffled) }] : []),
    ...(memory > 0 ? [{ name: text("memoryPeak"), value: byteText(memory) }] : []),
    ...(spilled > 0 ? [{ name: text("spilled"), value: byteText(spilled) }] : []),
  ];
}
