/** Why a function of Spark's is missing or refused; the first pattern that fits its name counts. */
export const reasons: readonly (readonly [pattern: RegExp, reason: string])[] = [
  [
    /^(from|to|schema_of)_(avro|protobuf)$/,
    "Avro and Protobuf are not supported; Spark itself needs an extra package for them",
  ],
  [/^st_/, "GEOMETRY and GEOGRAPHY are not supported"],
  [/^(java_method|reflect|try_reflect)$/, "there is no Java virtual machine to call into"],
  [/^collate$/, "only UTF8_BINARY is supported: comparison, grouping and hashing know no other collation"],
  [/^timestamp_nanos$/, "Spark Connect itself cannot carry timestamps of nanoseconds"],
  [/^measure$/, "metric views are not supported"],
];

export const noReason = "not written yet";
