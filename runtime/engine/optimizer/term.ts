import {
  conjunction,
  conjunctsOf,
  disjunction,
  disjunctsOf,
  type Expression,
  expressionsIn,
  outerReferences,
  outputOf,
  type Plan,
  rewriteDown,
} from "../../plan/resolved/index";
import { isDeterministic } from "../functions/index";

export type Ids = ReadonlySet<number>;

export const idsOf = (plan: Plan): Ids => new Set(outputOf(plan).map(({ id }) => id));

/** Ids of the columns that a term needs of its row, those that its subqueries take from it too. */
export function referencesOf(...terms: readonly Expression[]): Ids {
  const ids = new Set<number>();
  for (const inner of expressionsIn(...terms)) {
    if (inner.kind === "Attribute") ids.add(inner.id);
    if (inner.kind === "Subquery") for (const id of outerReferences(inner.plan)) ids.add(id);
  }
  return ids;
}

export const isOver = (term: Expression, ids: Ids) => [...referencesOf(term)].every((id) => ids.has(id));

/** Whether it gives the same for a row wherever it is asked; a subquery may then depend on the row only where columns keep their ids. */
export const mayMove = (term: Expression) => isDeterministic(term);

export function isCorrelated(term: Expression): boolean {
  for (const inner of expressionsIn(term))
    if (inner.kind === "Subquery" && outerReferences(inner.plan).size > 0) return true;
  return false;
}

/** The term with columns replaced by what they are below; undefined where a subquery would not see the change. */
export function substituted(term: Expression, values: ReadonlyMap<number, Expression>): Expression | undefined {
  if (isCorrelated(term)) return undefined;
  return rewriteDown(term, (node) => (node.kind === "Attribute" ? values.get(node.id) : undefined));
}

/** What a chain of ORs says of these columns alone: in each branch, the terms about them. Undefined: nothing. */
export function impliedBy(term: Expression, ids: Ids): Expression | undefined {
  const branches = disjunctsOf(term);
  if (branches.length < 2) return undefined;
  const about = branches.map((branch) =>
    conjunction(conjunctsOf(branch).filter((one) => isPlain(one) && referencesOf(one).size > 0 && isOver(one, ids))),
  );
  return about.every((one) => one !== undefined) ? disjunction(about as Expression[]) : undefined;
}

function isPlain(term: Expression): boolean {
  for (const { kind } of expressionsIn(term)) if (kind === "Subquery" || kind === "OuterReference") return false;
  return true;
}

export function partition<T>(items: readonly T[], test: (item: T) => boolean): readonly [T[], T[]] {
  const [yes, no]: [T[], T[]] = [[], []];
  for (const item of items) (test(item) ? yes : no).push(item);
  return [yes, no];
}
