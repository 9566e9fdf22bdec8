/** Why a function of Spark's is missing or refused; the first pattern that fits its name counts. */
export const reasons: readonly (readonly [pattern: RegExp, reason: string])[] = [
  [
    /^(from|to|schema_of)_(avro|protobuf)$/,
    "Avro and Protobuf are not supported; Spark itself needs an extra package for them",
  ],
  [/^st_/, "GEOMETRY and GEOGRAPHY are not supported"],
  [/^(java_method|reflect|try_reflect)$/, "there is no Java virtual machine to call into"],
  [
    /^collate$/,
    "comparisons, order, groups and joins know it; nested texts, set operations, hashes, names with a script, `_AI` without `_CI` and most string functions do not",
  ],
  [/^timestamp_nanos$/, "Spark Connect itself cannot carry timestamps of nanoseconds"],
  [/^measure$/, "metric views are not supported"],
];

export const noReason = "not written yet";

/** Lines of a list: names that lack for the same reason stand together. */
export function missingRows(names: readonly string[], reasonOf: (name: string) => string): readonly string[] {
  const byReason = new Map<string, string[]>();
  for (const name of names) {
    const reason = reasonOf(name);
    byReason.set(reason, [...(byReason.get(reason) ?? []), name]);
  }
  const rows = [...byReason].sort(([a], [b]) => (a < b ? -1 : 1));
  return rows.map(([reason, own]) => `- ${own.map((name) => `\`${name}\``).join(", ")}: ${reason}`);
}
