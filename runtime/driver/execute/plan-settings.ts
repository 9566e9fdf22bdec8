import { availableParallelism } from "node:os";
import type { PlanSettings } from "../../engine/physical/index";
import type { Session } from "../session/session";

/** What the physical planner is told of the session. */
export function planSettings({ config }: Session): PlanSettings {
  const parallelism = availableParallelism();
  const partitions = config.number("spark.sql.shuffle.partitions") ?? 200;
  // Spark makes many small partitions and puts them together by what they came to hold. Ours are few from the start.
  const isAdaptive = ["spark.sql.adaptive.enabled", "spark.sql.adaptive.coalescePartitions.enabled"].every(
    (key) => config.get(key) === "true",
  );
  return {
    timeZone: config.get("spark.sql.session.timeZone"),
    singleTaskMaxBytes: config.number("spark.sparknb.singleTask.maxBytes") ?? Number.MAX_SAFE_INTEGER,
    shufflePartitions: isAdaptive ? Math.min(partitions, 2 * parallelism) : partitions,
    parallelism,
    broadcastMaxBytes: config.number("spark.sql.autoBroadcastJoinThreshold") ?? 10 * 1024 * 1024,
    advisoryPartitionBytes: config.number("spark.sql.adaptive.advisoryPartitionSizeInBytes") ?? 64 * 1024 * 1024,
    isAdaptive: config.boolean("spark.sql.adaptive.enabled"),
    wideDecimals: false,
  };
}
