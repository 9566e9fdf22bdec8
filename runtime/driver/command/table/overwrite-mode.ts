import type { SessionConfig } from "../../../config/index";

/** Whether overwriting keeps the partitions that get no rows; a writer's own option counts before the session's setting. */
export function overwritesPartitions(config: SessionConfig, options: Readonly<Record<string, string>>): boolean {
  const own = Object.entries(options).find(([key]) => key.toLowerCase() === "partitionoverwritemode")?.[1];
  return (own ?? config.get("spark.sql.sources.partitionOverwriteMode")).toLowerCase() === "dynamic";
}
