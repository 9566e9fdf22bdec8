/** Methods after which a DataFrame has the columns it had, whatever their arguments are. */
export const schemaKeeping: ReadonlySet<string> = new Set(
  (
    "filter where limit offset orderBy sort sortWithinPartitions sample repartition repartitionByRange coalesce hint distinct dropDuplicates " +
    "dropna dropDuplicatesWithinWatermark withWatermark observe cache persist unpersist checkpoint localCheckpoint intersect intersectAll subtract exceptAll"
  ).split(" "),
);
