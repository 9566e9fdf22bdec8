/** Why a function of Spark's is missing; the first pattern that fits its name counts. */
export const reasons: readonly (readonly [pattern: RegExp, reason: string])[] = [
  [/^(hll|theta|tuple|kll)_|^approx_top_k/, "Apache DataSketches' binary formats are not written or read yet"],
  [/^count_min_sketch$/, "the sketch's binary format is not written yet"],
  [
    /^(from|to|schema_of)_(avro|protobuf)$/,
    "Avro and Protobuf are not supported; Spark itself needs an extra package for them",
  ],
  [/_xml$|^xml_/, "XML is not supported yet"],
  [/^xpath/, "there is no XPath engine in the worker yet"],
  [/^st_/, "GEOMETRY and GEOGRAPHY are not supported"],
  [/^(java_method|reflect|try_reflect)$/, "there is no Java virtual machine to call into"],
  [/^(collate|collations)$/, "only UTF8_BINARY is supported: comparison, grouping and hashing know no other collation"],
  [/^(window|session_window|window_time)$/, "windows of time come with streaming"],
];

export const noReason = "not written yet";
