import { doubleType, integerType, longType, stringType } from "../../../types/index";
import { collationKeySql, collationOf, type KeyPurpose } from "../collation/collation-key";
import type { FunctionRow } from "../row";
import { aggregate, scalar } from "./define";

/** What only the client's own functions and methods name. */
export const internalFunctions: readonly FunctionRow[] = [
  scalar(
    "collation_key",
    "string",
    stringType,
    ({ args, types, call }) => collationKeySql(args[0]!, collationOf(types[0]!)!, call.options!.purpose as KeyPurpose),
    { isInternal: true },
  ),
  aggregate("product", "double", doubleType, "product", { isInternal: true, nullable: true }),
  // Numbers of Spark's partitions, and of the rows in them (`optimizer/partitions`).
  scalar(
    "slice_of",
    "long, long, long, long, long",
    integerType,
    "CAST((((CAST({0} AS HUGEINT) - {1}) // {2} + 1) * {4} - 1) // {3} AS INTEGER)",
    { isInternal: true, nullable: false },
  ),
  scalar("partition_of", "long, long", integerType, "CAST((({0} % {1}) + {1}) % {1} AS INTEGER)", {
    isInternal: true,
    nullable: false,
  }),
  // Of `repartitionById`: the rows of null are the first partition's.
  scalar("direct_shuffle_partition_id", "!int", integerType, "coalesce({0}, 0)", { isInternal: true, nullable: false }),
  scalar(
    "partition_row_id",
    "integer, long",
    longType,
    "((CAST({0} AS BIGINT) << 33) + row_number() OVER (PARTITION BY {0} ORDER BY {1}) - 1)",
    { isInternal: true, nullable: false, isDeterministic: false },
  ),
  // The same of partitions whose rows are together, which leaves rows in their order.
  scalar(
    "partition_begin",
    "integer",
    longType,
    "CASE WHEN {0} IS DISTINCT FROM lag({0}) OVER () THEN row_number() OVER () - 1 END",
    {
      isInternal: true,
      nullable: true,
      isDeterministic: false,
    },
  ),
  scalar(
    "row_id_since",
    "integer, long, long",
    longType,
    "((CAST({0} AS BIGINT) << 33) + {1} - max({2}) OVER (ROWS UNBOUNDED PRECEDING))",
    { isInternal: true, nullable: false, isDeterministic: false },
  ),
  // `rand` and `randn` of a seed, over a row's number among those of its partition.
  ...["rand", "randn"].map((name) =>
    scalar(
      `partition_${name}`,
      "integer, long, long",
      doubleType,
      `spark_${name}(coalesce(CAST({2} AS BIGINT), 0) + {0}, {1} & 8589934591)`,
      {
        isInternal: true,
        nullable: false,
        isDeterministic: false,
      },
    ),
  ),
  scalar("distributed_sequence_id", "boolean?", longType, "(row_number() OVER () - 1)", {
    isInternal: true,
    nullable: false,
    isDeterministic: false,
  }),
];
