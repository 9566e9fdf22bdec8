/** DuckDB's optimiser compares each term of a chain with each other one. */
const longChain = 256;
const groupSize = 128;

const groupsOf = (terms: readonly string[]) =>
  Array.from({ length: Math.ceil(terms.length / groupSize) }, (_, i) =>
    terms.slice(i * groupSize, (i + 1) * groupSize),
  );

/** Conditions that all must hold. Of very many the later ones stand in groups that the optimiser does not look into. */
export function conjunction(terms: readonly string[]): readonly string[] {
  if (terms.length <= longChain) return terms;
  const later = groupsOf(terms.slice(groupSize));
  return [
    ...terms.slice(0, groupSize),
    ...later.map((group) => `(CASE WHEN ${group.join(" AND ")} THEN true ELSE false END)`),
  ];
}

/** A condition that holds where one of the terms does; unknown counts as false. */
export function disjunction(terms: readonly string[]): string {
  const flat = (some: readonly string[]) => `(${some.join(") OR (")})`;
  if (terms.length <= longChain) return `(${flat(terms)})`;
  return `(CASE ${groupsOf(terms)
    .map((group) => `WHEN ${flat(group)} THEN true`)
    .join(" ")} ELSE false END)`;
}
