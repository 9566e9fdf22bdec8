import type { JobSoFar } from "../../../plan/physical";
import { type Attribute, outputOf, type Plan, type StageScan } from "../../../plan/resolved/index";
import { Estimates } from "../../../plan/statistics/index";
import { arrayType, binaryType } from "../../../types/index";
import type { PhysicalSettings } from "../planning";
import { coalesced } from "./coalesce";
import type { Distribution, Exchange } from "./distribution";
import { exchangeName, type StageName } from "./exchange-name";
import { boundsText, exchangeText, type Partitioning } from "./exchange-text";
import { type Fragment, single, spread, taskCount } from "./fragment";
import { divideSkewed } from "./skew";
import { split } from "./split";
import type { StageList } from "./stage-list";
import { type StageMemory, statisticOf } from "./stage-memory";
import { subqueriesForTasks, wholePlan } from "./subqueries";

export interface DistributionRequest {
  readonly plan: Plan;
  readonly settings: PhysicalSettings;
  readonly list: StageList;
  readonly memory: StageMemory;
  readonly progress: JobSoFar | undefined;
  readonly changes: Set<string>;
}

export function createDistribution(request: DistributionRequest): Distribution {
  const { plan: query, settings, list, memory, progress, changes } = request;
  const stageRows = new Map<number, number>();
  const estimates = new Estimates(query, stageRows);
  const { advisoryPartitionBytes: advisoryBytes = defaultAdvisoryBytes } = settings;
  const measured = (stageId: number) => statisticOf(stageId, progress);
  const sumOf = ({ parts }: Fragment, count: (plan: Plan) => number) =>
    parts.reduce((sum, { plan }) => sum + count(plan), 0);

  const write = (name: StageName, fragment: Fragment, partitioning: Partitioning, after?: number): number => {
    const stageId = list.add({
      name,
      fragment,
      output: { kind: "shuffle", isPartitioned: partitioning.kind !== "own" },
      isStable: partitioning.kind !== "round_robin",
      after,
      exchange: exchangeName(name, partitioning),
      text: (plan) => exchangeText(plan, partitioning, settings),
    });
    stageRows.set(stageId, measured(stageId)?.rows ?? distribution.rows(fragment));
    return stageId;
  };

  const exchange = (
    fragment: Fragment,
    partitioning: Partitioning & { readonly partitions: number },
    after?: number,
  ) => {
    const name = partitioning.kind === "hash" ? "HashExchange" : "RoundRobinExchange";
    const stageId = write(name, fragment, partitioning, after);
    return { scan: scan(stageId, "partition", fragmentOutput(fragment)), partitions: partitioning.partitions };
  };

  const distribution: Distribution = {
    settings,
    partitions: settings.shufflePartitions ?? 2,
    parallelism: settings.parallelism ?? 2,
    tables: new Map(),
    measured,
    change: (sentence) => void changes.add(sentence),
    rows: (fragment) => sumOf(fragment, (plan) => estimates.rows(plan)),
    bytes: (fragment) => sumOf(fragment, (plan) => estimates.bytes(plan)),
    idsOf: (plan) => memory.columnIds(plan),
    derived: (plan, others, make) =>
      memory.derived(plan, others.kind === "StageScan" ? String(others.stageId) : "files", make),
    fragment: (plan) => split(plan, distribution),
    exchange: (fragment, keys, partitions, after) => exchange(fragment, { kind: "hash", keys, partitions }, after),
    partitionsFor: (...fragments) => {
      const { partitions, parallelism } = distribution;
      const bytes = Math.max(...fragments.map((fragment) => distribution.bytes(fragment)));
      const enough = Math.max(parallelism, Math.ceil(bytes / (advisoryBytes || 1)));
      return settings.isAdaptive ? Math.min(partitions, enough) : partitions;
    },
    isLittle: (...fragments) =>
      settings.isAdaptive === true &&
      fragments.every((fragment) => distribution.bytes(fragment) < Math.min(littleBytes, advisoryBytes)),
    read: (exchanges, over) => read(exchanges, over, distribution),
    shuffle: (fragment, keys, partitions) => {
      if (partitions !== undefined)
        return spread(exchange(fragment, { kind: "hash", keys, partitions }).scan, partitions);
      if (distribution.isLittle(fragment)) return distribution.gather(fragment);
      const parted = distribution.exchange(fragment, keys, distribution.partitionsFor(fragment));
      return distribution.read([parted], ([rows]) => rows!);
    },
    deal: (fragment, partitions) => spread(exchange(fragment, { kind: "round_robin", partitions }).scan, partitions),
    range: (fragment, order, asked) => {
      const partitions = asked ?? distribution.partitionsFor(fragment);
      const output = fragmentOutput(fragment);
      const rows = write("SortInput", fragment, { kind: "own" });
      const all = scan(rows, "all", output);
      const found = list.add({
        name: "RangeBounds",
        fragment: single(all),
        output: { kind: "shuffle", isPartitioned: false },
        isStable: false,
        exchange: ["Exchange", "SinglePartition"],
        text: () => boundsText(all, order, partitions, settings),
      });
      const bounds = scan(found, "all", [boundsColumn]);
      const written = spread(scan(rows, "partition", output), taskCount(fragment));
      const stageId = write("RangeExchange", written, { kind: "range", order, bounds });
      return spread(scan(stageId, "partition", output), partitions);
    },
    gather: (fragment) =>
      fragment.isGathered
        ? fragment
        : single(scan(write("GatherExchange", fragment, { kind: "own" }), "all", fragmentOutput(fragment))),
    broadcast: (fragment) =>
      scan(write("BroadcastExchange", fragment, { kind: "own" }), "all", fragmentOutput(fragment)),
    withSubqueries: (plan) => subqueriesForTasks(plan, distribution),
    whole: (plan) => wholePlan(plan, distribution),
  };
  return distribution;
}

const defaultAdvisoryBytes = 64 * 1024 * 1024;
const littleBytes = 1024 * 1024;

/** By partitions; where all exchanges are complete, by as many of them together as one task should take, or by parts of a skewed one. */
function read(
  exchanges: readonly Exchange[],
  over: (scans: readonly StageScan[]) => Plan,
  { measured, settings, parallelism, change }: Distribution,
): Fragment {
  const scans = exchanges.map(({ scan }) => scan);
  const { partitions } = exchanges[0]!;
  const statistics = scans.flatMap(({ stageId }) => measured(stageId) ?? []);
  const { advisoryPartitionBytes: advisory = defaultAdvisoryBytes, skewJoin } = settings;
  if (statistics.length < scans.length || advisory === 0) return spread(over(scans), partitions);
  const slices = coalesced(statistics, partitions, advisory, parallelism);
  const ids = scans.map(({ stageId }) => stageId).join(" and ");
  const bytes = statistics.reduce((sum, one) => sum + one.bytes, 0);
  const sides = statistics.map((one, i) => ({ ...one, mayDivide: exchanges[i]!.mayDivide ?? false }));
  const tasks = skewJoin && divideSkewed(sides, partitions, slices, advisory, skewJoin);
  if (tasks && tasks.length > slices.length) {
    change(
      `Of the ${partitions} partitions of stage ${ids} some are far larger than the others: they are divided, ${tasks.length} tasks read all ${bytes} bytes.`,
    );
    const sliced = scans.map((one, side) => ({ ...one, reads: tasks.map((reads) => reads[side]!) }));
    return spread(over(sliced), tasks.length);
  }
  if (slices.length === partitions) return spread(over(scans), partitions);
  change(`The ${partitions} partitions of stage ${ids} hold ${bytes} bytes: ${slices.length} tasks read them.`);
  if (slices.length === 1) return single(over(scans.map((one) => ({ ...one, reads: "all" }))));
  return spread(over(scans.map((one) => ({ ...one, reads: slices }))), slices.length);
}

const boundsColumn: Attribute = {
  kind: "Attribute",
  id: -999_999,
  name: "bounds",
  type: arrayType(binaryType),
  nullable: true,
};

const fragmentOutput = ({ parts }: Fragment) => outputOf(parts[0]!.plan);

const scan = (stageId: number, reads: StageScan["reads"], output: readonly Attribute[]): StageScan => ({
  kind: "StageScan",
  stageId,
  reads,
  output,
});
