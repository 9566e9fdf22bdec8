import type { Relation } from "../../runtime/protocol";

/** The relations that a relation reads, in order. */
export function inputsOf({ relType }: Relation): Relation[] {
  const value = relType.value as Readonly<Record<string, unknown>> | undefined;
  if (!value) return [];
  return ["input", "left", "leftInput", "right", "rightInput", "root"].flatMap((name) =>
    value[name] ? [value[name] as Relation] : [],
  );
}

/** Aliases of whole frames (`df.alias("t")`) that a column's name may begin with, and what they stand for. */
export function aliasesOf(relation: Relation): ReadonlyMap<string, Relation> {
  const aliases = new Map<string, Relation>();
  const visit = (inner: Relation) => {
    const { relType } = inner;
    if (relType.case === "subqueryAlias") aliases.set(relType.value.alias, inner);
    else if (keepsAliases.has(relType.case ?? "")) for (const input of inputsOf(inner)) visit(input);
  };
  visit(relation);
  return aliases;
}

const keepsAliases: ReadonlySet<string> = new Set(
  "join filter sort limit offset hint sample repartition repartitionByExpression withRelations deduplicate".split(" "),
);
