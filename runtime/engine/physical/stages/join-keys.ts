import {
  type Attribute,
  conjunctsOf,
  type Expression,
  expressionsIn,
  type Join,
  outputOf,
} from "../../../plan/resolved/index";
import { toJson } from "../../../types/index";
import { isDeterministic, lookupFunction } from "../../functions/index";

export interface JoinKeys {
  readonly left: readonly Expression[];
  readonly right: readonly Expression[];
}

/** What must be equal for two rows to meet: the terms of the condition that compare a value of one side with one of the other. */
export function joinKeys({ condition, left, right }: Join): JoinKeys {
  const leftIds = new Set(outputOf(left).map(({ id }) => id));
  const rightIds = new Set(outputOf(right).map(({ id }) => id));
  const keys: { left: Expression[]; right: Expression[] } = { left: [], right: [] };
  for (const term of conjunctsOf(condition)) {
    if (term.kind !== "Call" || !isEquality(term.function)) continue;
    const [a, b] = term.args as [Expression, Expression];
    // Values of two types have different hashes, though they may be equal.
    if (JSON.stringify(toJson(a.type)) !== JSON.stringify(toJson(b.type))) continue;
    if (isOf(leftIds, a) && isOf(rightIds, b)) add(a, b);
    else if (isOf(rightIds, a) && isOf(leftIds, b)) add(b, a);
  }
  return keys;

  function add(ofLeft: Expression, ofRight: Expression): void {
    keys.left.push(ofLeft);
    keys.right.push(ofRight);
  }
}

const isEquality = (name: string) => ["=", "==", "<=>"].includes(lookupFunction(name)?.name ?? name);

/** Whether it depends on columns of one side, and on nothing else. */
function isOf(ids: ReadonlySet<number>, expression: Expression): boolean {
  if (!isDeterministic(expression)) return false;
  const inner = [...expressionsIn(expression)];
  if (inner.some(({ kind }) => kind === "Subquery" || kind === "OuterReference")) return false;
  const columns = inner.filter((node): node is Attribute => node.kind === "Attribute");
  return columns.length > 0 && columns.every(({ id }) => ids.has(id));
}
