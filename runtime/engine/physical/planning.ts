import type { StageInput } from "../../plan/physical";
import type { Attribute, Plan } from "../../plan/resolved/index";
import type { SelectQuery } from "./select-query";

export interface PhysicalSettings {
  /** `spark.sql.session.timeZone`, in which sources read and print instants; absent: UTC. */
  readonly timeZone?: string;
  /** Inputs up to this many bytes run as one task. */
  readonly singleTaskMaxBytes?: number;
  /** `spark.sql.shuffle.partitions`, fewer where the data is small; absent: 2. */
  readonly shufflePartitions?: number;
  /** Tasks that can run at once; absent: 2. */
  readonly parallelism?: number;
  /** `spark.sql.autoBroadcastJoinThreshold` in bytes; negative: never. Absent: 10 MB. */
  readonly broadcastMaxBytes?: number;
  /** A sort of no more bytes is one task's; absent: 64 MB. */
  readonly advisoryPartitionBytes?: number;
  /** `spark.sql.adaptive.enabled`: stages are planned again by what those before them came to hold. */
  readonly isAdaptive?: boolean;
  /** `spark.sql.adaptive.skewJoin.*`, where it is on: when a partition is divided. */
  readonly skewJoin?: {
    /** Times the median of all partitions' bytes. */
    readonly factor: number;
    readonly thresholdBytes: number;
  };
  /** Second try after a decimal overflow: every decimal step in its full Spark type. */
  readonly wideDecimals?: boolean;
}

/** What planning one query shares between its operators. */
export interface Planning {
  readonly settings: PhysicalSettings;
  query(plan: Plan): SelectQuery;
  /** A name for a FROM item, used once in the whole text. */
  alias(): string;
  /** An attribute id of the planner's own: negative. */
  newId(): number;
  /** Client data that the text reads, by key. */
  readonly inputs: Map<string, StageInput>;
  /** Common tables so far, each after those that it names: what a text of its own may have to repeat. */
  readonly tables: string[];
  /** A column of the enclosing query. */
  outer(attribute: Attribute): string;
  /** In the plan of a subquery, or of a lateral join's right side: rows of several outer rows may be worked through together. */
  readonly isInside: boolean;
  /** For the plan of a subquery, or of a lateral join's right side, whose OuterReferences are found by `outer`. */
  inside(outer: (attribute: Attribute) => string | undefined): Planning;
}
