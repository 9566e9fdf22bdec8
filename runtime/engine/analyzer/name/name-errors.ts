import type { SparkError } from "../../../errors/index";
import type { Origin } from "../../../plan/origin";
import type { Attribute } from "../../../plan/resolved/index";
import { analysisError } from "../error/analysis-error";
import { quotedName } from "../error/quoted";
import { suggestNames } from "./suggest-names";

/** A subquery that nobody named is no part of a name in a message. */
const isMadeUp = (qualifier: readonly string[] | undefined) => qualifier?.at(-1) === "__auto_generated_subquery_name";
const messageName = ({ qualifier, name }: Attribute): readonly string[] =>
  isMadeUp(qualifier) ? [name] : [...(qualifier ?? []), name];

export function ambiguousReference(
  nameParts: readonly string[],
  candidates: readonly Attribute[],
  origin?: Origin,
): SparkError {
  const references = candidates.map((column) => quotedName(messageName(column))).sort();
  return analysisError(
    "AMBIGUOUS_REFERENCE",
    { name: quotedName(nameParts), referenceNames: `[${references.join(", ")}]` },
    origin,
  );
}

const byNameThenId = (a: Attribute, b: Attribute) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.id - b.id);

/** The columns a user could have meant, as a message's parameter. */
const proposalOf = (nameParts: readonly string[], columns: readonly Attribute[]): string =>
  suggestNames(nameParts, [...columns].sort(byNameThenId).map(messageName)).join(", ");

/** How many columns a message proposes. */
const mostProposed = 5;

/** The same of a method that looks among a frame's columns by itself: Spark proposes them as they stand. */
export const noSuchColumn = (name: string, columns: readonly string[]): SparkError =>
  analysisError("UNRESOLVED_COLUMN.WITH_SUGGESTION", {
    objectName: quotedName([name]),
    proposal: columns
      .slice(0, mostProposed)
      .map((column) => quotedName([column]))
      .join(", "),
  });

export function unresolvedColumn(
  nameParts: readonly string[],
  columns: readonly Attribute[],
  origin?: Origin,
): SparkError {
  const objectName = quotedName(nameParts);
  return columns.length === 0
    ? analysisError("UNRESOLVED_COLUMN.WITHOUT_SUGGESTION", { objectName }, origin)
    : analysisError(
        "UNRESOLVED_COLUMN.WITH_SUGGESTION",
        { objectName, proposal: proposalOf(nameParts, columns) },
        origin,
      );
}
