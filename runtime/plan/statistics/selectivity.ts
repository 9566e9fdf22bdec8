import { conjunctsOf, disjunctsOf } from "../resolved/conjuncts";
import type { Expression } from "../resolved/expression";
import type { Columns } from "./column-facts";
import { numberOf } from "./number-of";

/** The share of rows for which a condition holds, about. */
export function selectivity(condition: Expression, columns: Columns): number {
  const terms = conjunctsOf(condition);
  if (terms.length > 1) return terms.reduce((share, term) => share * selectivity(term, columns), 1);
  const branches = disjunctsOf(condition);
  if (branches.length > 1) return 1 - branches.reduce((share, term) => share * (1 - selectivity(term, columns)), 1);
  if (condition.kind === "Literal") return condition.value === true ? 1 : 0;
  if (condition.kind !== "Call") return guess.other;
  const [first, ...others] = condition.args;
  switch (condition.function) {
    case "not":
      return 1 - selectivity(first!, columns);
    case "isnotnull":
      return 1 - guess.null;
    case "isnull":
      return guess.null;
    case "=":
    case "==":
    case "<=>":
      return equality(condition.args, columns);
    case "in":
      return Math.min(
        1,
        others.reduce((share, item) => share + equality([first!, item], columns), 0),
      );
    case "between":
      return between(first!, numberOf(others[0]!), numberOf(others[1]!), columns);
    case "<":
    case "<=":
      return comparison(first!, others[0]!, columns);
    case ">":
    case ">=":
      return comparison(others[0]!, first!, columns);
    case "like":
      return guess.like;
    default:
      return guess.other;
  }
}

const guess = { other: 1 / 3, equal: 0.1, like: 0.1, null: 0.02 };

function equality(args: readonly Expression[], columns: Columns): number {
  const [a, b] = args.map((arg) => factsOf(arg, columns));
  const hasRange = (facts: typeof a) => facts?.min !== undefined;
  if (a && b) return 1 / Math.max(a.distinct, b.distinct);
  const known = hasRange(a) ? a : hasRange(b) ? b : undefined;
  return known ? 1 / known.distinct : guess.equal;
}

const comparison = (less: Expression, more: Expression, columns: Columns): number =>
  factsOf(less, columns)
    ? between(less, undefined, numberOf(more), columns)
    : between(more, numberOf(less), undefined, columns);

/** The share of a column's range between two bounds, one of which may be absent. */
function between(column: Expression, from: number | undefined, to: number | undefined, columns: Columns): number {
  const { min, max } = factsOf(column, columns) ?? {};
  if (min === undefined || max === undefined || (from === undefined && to === undefined)) return guess.other;
  const width = Math.max(max - min, 1e-9);
  return Math.min(1, Math.max(0.0001, (Math.min(to ?? max, max) - Math.max(from ?? min, min)) / width));
}

function factsOf(expression: Expression, columns: Columns) {
  const inner = expression.kind === "Cast" ? expression.child : expression;
  return inner.kind === "Attribute" ? columns.get(inner.id) : undefined;
}

/** The share of all pairs of rows that join. Several keys of the same two tables are one key of both: it has no more values than either has rows. */
export function joinSelectivity(terms: readonly Expression[], columns: Columns): number {
  const pairs = new Map<string, { values: number; most: number }>();
  let share = 1;
  for (const term of terms) {
    const [a, b] =
      term.kind === "Call" && isEquality(term.function) ? term.args.map((arg) => factsOf(arg, columns)) : [];
    if (!a || !b) {
      share *= selectivity(term, columns);
      continue;
    }
    const tables = [a.table, b.table].sort().join();
    const { values, most } = pairs.get(tables) ?? { values: 1, most: Number.POSITIVE_INFINITY };
    pairs.set(tables, { values: values * Math.min(a.distinct, b.distinct), most: Math.min(most, a.rows, b.rows) });
  }
  for (const { values, most } of pairs.values()) share /= Math.max(1, Math.min(values, most));
  return share;
}

const isEquality = (name: string) => name === "=" || name === "==" || name === "<=>";
