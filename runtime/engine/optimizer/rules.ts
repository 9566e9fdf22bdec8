import { pruneColumns } from "./prune-columns";
import { prunePartitions } from "./prune-partitions";
import type { Rule } from "./rule";

/** In the order in which they run, once each. DuckDB optimises inside a task; these are what it cannot see. */
export const rules: readonly Rule[] = [prunePartitions, pruneColumns];
