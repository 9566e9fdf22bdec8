import { expect } from "vitest";
import { subjectOf } from "../../runtime/profile/subject";
import type { QueryRun } from "../../runtime/protocol/plan-profile";

/** Columns of our SQL texts, places of DuckDB's, and its functions. */
const internal = /\bq\d+\.|\b[cp]\d+\b|#\d|count_star|__internal/;
const withoutLiterals = (text: string) => text.replace(/'(?:[^']|'')*'?/g, "''");

/** All that is said of operators is in names that a person knows. */
export function expectKnownNames(query: QueryRun): void {
  const texts = query.operators.flatMap((operator) => {
    const { "Filename(s)": _, ...details } = operator.details;
    return [subjectOf(operator, query), ...Object.values(details)];
  });
  expect(texts.filter((text) => internal.test(withoutLiterals(text)))).toEqual([]);
}
