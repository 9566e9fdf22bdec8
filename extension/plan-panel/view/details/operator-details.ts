import { flatFigures, operatorFigures } from "../../../../runtime/profile/operator-figures";
import type {
  OperatorMetric,
  OperatorRun,
  QueryRun,
  SourcePlace,
  StageRun,
  TaskSpread,
} from "../../../../runtime/protocol/plan-profile";
import { text } from "../texts/texts";
import { byteText, exactCount, factor, percent, timeText } from "../values/format";
import type { Detail } from "./detail";

/** A guess that is off by less is a good one. */
const goodEstimate = 2;

/** Everything that is known of an operator. */
export function operatorDetails(query: QueryRun, operator: OperatorRun): readonly Detail[] {
  const figures = flatFigures(operatorFigures(query)).find((one) => one.operator === operator);
  const stage = query.stages.find(({ id }) => id === operator.stageId);
  const places = operator.planNodes.map((id) => query.optimized[id]?.place).filter((place) => place !== undefined);
  const spilled = stage?.spilledBytes ? byteText(stage.spilledBytes) : undefined;
  const workers = [...new Set(stage?.attempts.map(({ workerId }) => workerId))].sort((a, b) => a - b);
  const { ownMs, files, taskMs, taskRows, rows, bytes, tasks = 1 } = operator;
  return [
    ...line("rowsIn", figures?.rowsIn, exactCount),
    ...line("rowsOut", rows, exactCount),
    ...estimate(operator, figures?.estimateError),
    ...line("ownTime", ownMs, (ms) => text("timeOfAll", timeText(ms), percent(figures?.timeShare ?? 0))),
    ...line("bytesOut", bytes, byteText),
    ...line("filesRead", files, ({ count, bytes: size }) => text("filesOf", exactCount(count), byteText(size))),
    ...line("filesPruned", files?.prunedCount, (count) =>
      text("filesOf", exactCount(count), byteText(files?.prunedBytes ?? 0)),
    ),
    ...line("rowGroupsRead", files?.rowGroups, (count) =>
      text("partOf", exactCount(files?.rowGroupsRead ?? 0), exactCount(count)),
    ),
    ...line("peakMemory", stage?.peakMemoryBytes, byteText),
    ...line("stageSpilled", spilled, String),
    ...(tasks > 1
      ? [
          ...line("taskTime", taskMs, (spread) => spreadText(spread, timeText)),
          ...line("taskRows", taskRows, (spread) => spreadText(spread, exactCount)),
        ]
      : []),
    ...(figures?.isSkewed && taskMs
      ? [{ name: text("skewTitle"), value: text("skewed", factor(taskMs.max / Math.max(taskMs.median, 1))) }]
      : []),
    ...line("stage", stage, ({ id, name }) => text("stageOf", id, name)),
    ...line("tasksCount", operator.tasks, exactCount),
    ...line("worker", workers.length > 0 ? workers : undefined, (ids) => ids.join(", ")),
    ...line("attempts", stage && stage.failedAttempts > 0 ? stage : undefined, failedAttempts),
    ...uniquePlaces(places).map((place) => ({ name: text("writtenAt"), value: placeText(place), place })),
    ...operator.planNodes.flatMap((id) => line("node", query.optimized[id]?.text, String)),
    ...Object.entries(operator.details).map(([name, value]) => ({ name, value })),
    ...(operator.metrics ?? []).map((metric) => ({ name: metric.name, value: metricText(metric) })),
    ...(stage ? [{ name: text("sql"), value: stage.sql, isCode: true }] : []),
  ];
}

const line = <T>(name: Parameters<typeof text>[0], value: T | undefined, print: (value: T) => string): Detail[] =>
  value === undefined ? [] : [{ name: text(name), value: print(value) }];

function estimate({ estimatedRows }: OperatorRun, error: number | undefined): Detail[] {
  if (estimatedRows === undefined || error === undefined) return [];
  const count = exactCount(estimatedRows);
  const name = text("estimate");
  if (error > goodEstimate) return [{ name, value: text("estimateLow", count, factor(error)) }];
  return [{ name, value: error < 1 / goodEstimate ? text("estimateHigh", count, factor(1 / error)) : count }];
}

/** A stage that fails again and again has said it all by then. */
const mostAttempts = 5;

function failedAttempts({ failedAttempts: count, attempts }: StageRun): string {
  const failed = attempts.filter(({ outcome, endedAt }) => outcome !== "done" && endedAt !== undefined);
  if (failed.length === 0) return exactCount(count);
  const told = failed
    .slice(0, mostAttempts)
    .map(({ task, workerId, outcome, startedAt, endedAt = startedAt }) =>
      text("attemptOf", task, workerId, outcome, timeText(endedAt - startedAt)),
    );
  return [...told, ...(failed.length > mostAttempts ? ["…"] : [])].join("; ");
}

function metricText({ value, unit }: OperatorMetric): string {
  if (unit === "bytes") return byteText(value);
  return unit === "milliseconds" ? timeText(value) : exactCount(value);
}

const spreadText = ({ min, median, max }: TaskSpread, print: (value: number) => string): string =>
  text("minMedianMax", print(min), print(median), print(max));

const uniquePlaces = (places: readonly SourcePlace[]): readonly SourcePlace[] => [
  ...new Map(places.map((place) => [JSON.stringify(place), place])).values(),
];

export function placeText(place: SourcePlace): string {
  if (place.kind === "call") return text("cellPlace", place.cellIndex, place.line, place.name);
  const written = place.text.slice(place.start, place.end).replace(/\s+/g, " ");
  return text("sqlPlace", written.length > 80 ? `${written.slice(0, 79)}…` : written);
}
