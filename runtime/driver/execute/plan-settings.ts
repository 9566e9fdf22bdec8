import { availableParallelism } from "node:os";
import type { PlanSettings } from "../../engine/physical/index";
import type { Session } from "../session/session";

/** What the physical planner is told of the session. */
export function planSettings({ config }: Session): PlanSettings {
  const parallelism = availableParallelism();
  return {
    timeZone: config.get("spark.sql.session.timeZone"),
    singleTaskMaxBytes: config.number("spark.sparknb.singleTask.maxBytes") ?? Number.MAX_SAFE_INTEGER,
    shufflePartitions: config.number("spark.sql.shuffle.partitions") ?? 200,
    parallelism,
    broadcastMaxBytes: config.number("spark.sql.autoBroadcastJoinThreshold") ?? 10 * 1024 * 1024,
    advisoryPartitionBytes: config.number("spark.sql.adaptive.advisoryPartitionSizeInBytes") ?? 64 * 1024 * 1024,
    isAdaptive: ["spark.sql.adaptive.enabled", "spark.sql.adaptive.coalescePartitions.enabled"].every((key) =>
      config.boolean(key),
    ),
    ...(config.boolean("spark.sql.adaptive.skewJoin.enabled") && {
      skewJoin: {
        factor: Number(config.get("spark.sql.adaptive.skewJoin.skewedPartitionFactor")),
        thresholdBytes:
          config.number("spark.sql.adaptive.skewJoin.skewedPartitionThresholdInBytes") ?? 256 * 1024 * 1024,
      },
    }),
    wideDecimals: false,
  };
}
