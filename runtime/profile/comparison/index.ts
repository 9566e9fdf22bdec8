import type { FilesRead, QueryRun } from "../../protocol/plan-profile";
import { value, words } from "../advice/advice";
import { type ComparedOperator, comparedOperators, flatCompared } from "./compared-operator";
import type { Difference, DifferenceKind } from "./difference";
import { matchTrees } from "./match-trees";

export type { Difference, DifferenceKind } from "./difference";

/** An operator of the one run beside what it became; one of them is absent where it was added or removed. */
export interface Pair {
  readonly before?: ComparedOperator;
  readonly after?: ComparedOperator;
}

export interface Comparison {
  /** In the order of the second plan, what was removed at its end. */
  readonly pairs: readonly Pair[];
  readonly differences: readonly Difference[];
}

/** Rows may differ by this share and be told as the same. */
const sameRows = 0.01;
/** A time that differs by less is no news: milliseconds, share of the longer query, and how many times. */
const leastMs = 30;
const leastShare = 0.05;
const leastFactor = 1.3;

/** What an edit of a cell has changed in its query: from the structure of the plans, rows, and times. */
export function compareQueries(before: QueryRun, after: QueryRun): Comparison {
  const [left, right] = [comparedOperators(before), comparedOperators(after)];
  const became = matchTrees(left, right);
  const sources = new Map([...became].map(([from, to]) => [to, from]));
  const byId = new Map(flatCompared(left).map((one) => [one.id, one]));
  const pairs: readonly Pair[] = [
    ...flatCompared(right).map((one): Pair => {
      const source = byId.get(sources.get(one.id) ?? -1);
      return { after: one, ...(source && { before: source }) };
    }),
    ...[...byId.values()].filter(({ id }) => !became.has(id)).map((one): Pair => ({ before: one })),
  ];
  const longest = Math.max(timeOf(left), timeOf(right));
  const found = [...pairs.flatMap((pair) => differencesOf(pair, pairs, longest)), ...functions(before, after)];
  return { pairs, differences: found.toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind)) };
}

/** Causes come before what follows from them. */
const order: readonly DifferenceKind[] = [
  "functionAdded",
  "functionRemoved",
  "pushDownLost",
  "pushDownGained",
  "joinStrategy",
  "shuffleAdded",
  "shuffleRemoved",
  "operatorAdded",
  "operatorRemoved",
  "scanFilter",
  "filesRead",
  "rows",
  "slower",
  "faster",
];

const timeOf = (tops: readonly ComparedOperator[]) =>
  flatCompared(tops).reduce((sum, { operator }) => sum + (operator.ownMs ?? 0), 0);

function differencesOf(pair: Pair, pairs: readonly Pair[], longest: number): readonly Difference[] {
  const { before, after } = pair;
  if (!before || !after) return [added(after ?? before!, after !== undefined, pairs)];
  return [
    ...strategy(before, after),
    ...scan(before, after),
    ...rows(before, after, pairs),
    ...time(before, after, longest),
  ];
}

function added(one: ComparedOperator, isAdded: boolean, pairs: readonly Pair[]): Difference {
  const { operator, family, label } = one;
  const at = isAdded ? { operator: operator.id } : {};
  const read = family === "Filter" ? scanBelow(one) : undefined;
  // A filter that is an operator now was the scan's own, or the other way about.
  const other = read && pairs.find(({ before, after }) => (isAdded ? after : before) === read);
  const counterpart = isAdded ? other?.before : other?.after;
  if (read && counterpart && filterOf(counterpart) !== "" && filterOf(counterpart) !== filterOf(read)) {
    const values = [words(read.label), words(filterOf(counterpart)), words(label)];
    return { kind: isAdded ? "pushDownLost" : "pushDownGained", values, ...at };
  }
  const counts = [value("rows", operator.rows ?? 0), value("bytes", operator.bytes ?? 0)];
  if (family === "shuffle") return { kind: isAdded ? "shuffleAdded" : "shuffleRemoved", values: counts, ...at };
  const values = [words(operator.name), words(label), value("rows", operator.rows ?? 0)];
  return { kind: isAdded ? "operatorAdded" : "operatorRemoved", values, ...at };
}

const filterOf = ({ operator }: ComparedOperator): string => operator.details.Filters ?? "";

function scanBelow({ children }: ComparedOperator): ComparedOperator | undefined {
  const [child] = children;
  return children.length === 1 && child?.family === "scan" ? child : undefined;
}

function strategy(before: ComparedOperator, after: ComparedOperator): readonly Difference[] {
  const [from, to] = [before.operator.name, after.operator.name];
  if (after.family !== "join" || from === to) return [];
  return [{ kind: "joinStrategy", values: [words(from), words(to), words(after.label)], operator: after.operator.id }];
}

function scan(before: ComparedOperator, after: ComparedOperator): readonly Difference[] {
  if (after.family !== "scan") return [];
  const operator = after.operator.id;
  const [from, to] = [before.operator.files, after.operator.files];
  const filters = [filterOf(before), filterOf(after)] as const;
  const isOther = filters[0] !== filters[1] && filters[0] !== "" && filters[1] !== "";
  const isMore = from && to && (from.count !== to.count || Math.abs(from.bytes - to.bytes) > 0.1 * from.bytes);
  return [
    ...(isOther
      ? [{ kind: "scanFilter" as const, values: [words(after.label), words(filters[0]), words(filters[1])], operator }]
      : []),
    ...(isMore
      ? [
          {
            kind: "filesRead" as const,
            values: [words(after.label), ...[from, to].flatMap(filesOf)],
            operator,
          },
        ]
      : []),
  ];
}

const filesOf = ({ count, bytes }: FilesRead) => [value("count", count), value("bytes", bytes)];

/** Told where the rows begin to differ: all operators above follow from that. */
function rows(before: ComparedOperator, after: ComparedOperator, pairs: readonly Pair[]): readonly Difference[] {
  if (!differ(before.operator.rows, after.operator.rows)) return [];
  const follows = after.children.some((child) => {
    const source = pairs.find((pair) => pair.after === child)?.before;
    return !source || differ(source.operator.rows, child.operator.rows);
  });
  if (follows || before.children.length !== after.children.length) return [];
  const counts = [value("rows", before.operator.rows!), value("rows", after.operator.rows!)];
  return [
    {
      kind: "rows",
      values: [words(after.operator.name), words(after.label), ...counts],
      operator: after.operator.id,
    },
  ];
}

const differ = (before: number | undefined, after: number | undefined): boolean =>
  before !== undefined && after !== undefined && Math.abs(before - after) > sameRows * Math.max(before, after);

function time(before: ComparedOperator, after: ComparedOperator, longest: number): readonly Difference[] {
  const [from, to] = [before.operator.ownMs ?? 0, after.operator.ownMs ?? 0];
  const [less, more] = [Math.min(from, to), Math.max(from, to)];
  if (more - less < leastMs || more - less < leastShare * longest || more < leastFactor * less) return [];
  const values = [words(after.operator.name), words(after.label), value("time", from), value("time", to)];
  return [{ kind: to > from ? "slower" : "faster", values, operator: after.operator.id }];
}

/** Functions of the user's are no operators: the plan has them. */
function functions(before: QueryRun, after: QueryRun): readonly Difference[] {
  const [had, has] = [functionsOf(before), functionsOf(after)];
  const one = (kind: DifferenceKind) => (text: string) => ({ kind, values: [words(text)] });
  return [
    ...has.filter((text) => !had.includes(text)).map(one("functionAdded")),
    ...had.filter((text) => !has.includes(text)).map(one("functionRemoved")),
  ];
}

function functionsOf({ optimized }: QueryRun): readonly string[] {
  const calls = optimized
    .filter(({ kind }) => kind === "EvalExternal" || kind === "CoGroupExternal")
    .map(({ text }) => (/\[([^\]]*)\]/.exec(text)?.[1] ?? text).replace(/#\d+L?/g, ""));
  return [...new Set(calls)];
}
