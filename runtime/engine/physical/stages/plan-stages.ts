import type { Stage } from "../../../plan/physical";
import { type Attribute, outputOf, type Plan, type StageScan } from "../../../plan/resolved/index";
import { arrayType, binaryType } from "../../../types/index";
import type { PhysicalSettings } from "../planning";
import { queryText } from "../query-text";
import { CannotSplit } from "./cannot-split";
import type { Distribution } from "./distribution";
import { boundsText, exchangeText, type Partitioning } from "./exchange-text";
import { type Fragment, single, spread, taskCount } from "./fragment";
import { split } from "./split";
import { StageList } from "./stage-list";
import { subqueriesForTasks, wholePlan } from "./subqueries";

/** Ids below those that the text of a stage makes for itself. */
const firstId = -1_000_000;

/** The stages of a query that is spread over tasks; the last is one task that gives the rows in order. Undefined: it cannot be split. */
export function planStages(plan: Plan, settings: PhysicalSettings): readonly Stage[] | undefined {
  const list = new StageList();
  try {
    const distribution = createDistribution(list, settings);
    const result = distribution.gather(distribution.fragment(plan));
    list.add(plan.kind, result, { kind: "rows" }, true, (part) => queryText(part, settings));
    return list.stages;
  } catch (error) {
    if (error instanceof CannotSplit) return undefined;
    throw error;
  }
}

function createDistribution(list: StageList, settings: PhysicalSettings): Distribution {
  let ids = firstId;
  const write = (name: string, fragment: Fragment, partitioning: Partitioning): number =>
    list.add(
      name,
      fragment,
      { kind: "shuffle", isPartitioned: partitioning.kind !== "own" },
      partitioning.kind !== "round_robin",
      (plan) => exchangeText(plan, partitioning, settings),
    );
  const distribution: Distribution = {
    settings,
    partitions: settings.shufflePartitions ?? 2,
    parallelism: settings.parallelism ?? 2,
    tables: new Map(),
    newId: () => --ids,
    fragment: (plan) => split(plan, distribution),
    shuffle: (fragment, keys, partitions = distribution.partitions) => {
      const stageId = write("HashExchange", fragment, { kind: "hash", keys, partitions });
      return spread(scan(stageId, "partition", fragmentOutput(fragment)), partitions);
    },
    deal: (fragment, partitions) => {
      const stageId = write("RoundRobinExchange", fragment, { kind: "round_robin", partitions });
      return spread(scan(stageId, "partition", fragmentOutput(fragment)), partitions);
    },
    range: (fragment, order) => {
      const { partitions } = distribution;
      const output = fragmentOutput(fragment);
      const rows = write("SortInput", fragment, { kind: "own" });
      const found = list.add("RangeBounds", single(scan(rows, "all", output)), boundsOutput, false, () =>
        boundsText(scan(rows, "all", output), order, partitions, settings),
      );
      const bounds = scan(found, "all", [boundsColumn(distribution.newId())]);
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

const boundsOutput = { kind: "shuffle", isPartitioned: false } as const;

const boundsColumn = (id: number): Attribute => ({
  kind: "Attribute",
  id,
  name: "bounds",
  type: arrayType(binaryType),
  nullable: true,
});

const fragmentOutput = ({ parts }: Fragment) => outputOf(parts[0]!.plan);

const scan = (stageId: number, reads: StageScan["reads"], output: readonly Attribute[]): StageScan => ({
  kind: "StageScan",
  stageId,
  reads,
  output,
});
