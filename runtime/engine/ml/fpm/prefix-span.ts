import type { UnresolvedPlan } from "../../../plan/unresolved/index";
import { arrayType, type DataType, longType, simpleString, structField, type Value } from "../../../types/index";
import { call, column, select, where } from "../expressions";
import { illegalArgument, require } from "../illegal-argument";
import { type Program, rowsOf, schemaOf } from "../program";
import { fieldOf } from "../schema";
import { dataFrame } from "../stored-data";

interface Limits {
  readonly minSupport: number;
  readonly maxPatternLength: number;
}

/** Sequences of sets of items that many rows contain, as a frame. */
export function* prefixSpanFrame(dataset: UnresolvedPlan, name: string, limits: Limits): Program<UnresolvedPlan> {
  const { type } = fieldOf(yield* schemaOf(dataset), name);
  const sets = type.kind === "array" ? type.element : undefined;
  require(sets?.kind ===
    "array", `The input column must be ArrayType and the array element type must also be ArrayType, but got ${simpleString(type)}.`);
  for (const [param, value] of Object.entries(limits)) {
    if (value < 0) throw illegalArgument(`${param} given invalid value ${value}.`);
  }
  const rows = yield* rowsOf(where(select(dataset, column(name)), call("isnotnull", column(name))));
  const { items, sequences } = numbered(rows.map(([sequence]) => sequence as readonly (readonly Value[])[]));
  const found = frequentSequences(sequences, Math.ceil(limits.minSupport * rows.length), limits.maxPatternLength);
  const { element } = sets as DataType & { kind: "array" };
  const fields = [structField("sequence", arrayType(arrayType(element, false), false)), structField("freq", longType)];
  const valueRows = () =>
    found.map(({ sequence, count }) => [sequence.map((set) => set.map((item) => items[item]!)), BigInt(count)]);
  return dataFrame({ fields, rows: valueRows }, { values: {}, arrays: {} });
}

type Sequence = readonly (readonly number[])[];

/** Items as numbers, the rarest last; the sets ascending and without repetitions. */
function numbered(rows: readonly (readonly (readonly Value[])[])[]) {
  const counts = new Map<Value, number>();
  for (const row of rows) for (const item of new Set(row.flat())) counts.set(item, (counts.get(item) ?? 0) + 1);
  const items = [...counts.keys()].sort((a, b) => counts.get(b)! - counts.get(a)! || (a! < b! ? 1 : -1));
  const places = new Map(items.map((item, place) => [item, place]));
  const sequences = rows.map((row) =>
    row.map((set) => [...new Set(set.map((item) => places.get(item)!))].sort((a, b) => a - b)),
  );
  return { items, sequences };
}

interface Found {
  readonly sequence: Sequence;
  readonly count: number;
}

/** A row from which on a pattern may grow: the set that its last items are in, and the place behind the last of them. */
interface Start {
  readonly row: Sequence;
  /** Every set in which the pattern's last set may lie, the first of them first. */
  readonly sets: readonly number[];
}

/** PrefixSpan (Pei et al., "Mining Sequential Patterns by Pattern-Growth"): a pattern grows by an item in its last set, or in a new one. */
export function frequentSequences(rows: readonly Sequence[], least: number, maxLength: number): readonly Found[] {
  const found: Found[] = [];
  const grow = (pattern: Sequence, length: number, starts: readonly Start[]): void => {
    if (length >= maxLength) return;
    const last = pattern.at(-1);
    const more = new Map<string, Start[]>();
    for (const start of starts) {
      for (const [key, sets] of growth(start, last)) {
        const own = more.get(key) ?? [];
        more.set(key, own);
        own.push({ row: start.row, sets });
      }
    }
    for (const [key, next] of more) {
      if (next.length < least) continue;
      const item = Number(key.slice(1));
      const sequence = key[0] === "+" && last ? [...pattern.slice(0, -1), [...last, item]] : [...pattern, [item]];
      found.push({ sequence, count: next.length });
      grow(sequence, length + 1, next);
    }
  };
  grow(
    [],
    0,
    rows.map((row) => ({ row, sets: [-1] })),
  );
  return found;
}

/** What a row can add to a pattern, by `+item` in its last set or `>item` in a later one, and the sets where that item is. */
function growth({ row, sets }: Start, last: readonly number[] | undefined): ReadonlyMap<string, readonly number[]> {
  const more = new Map<string, number[]>();
  const put = (key: string, set: number) => {
    const own = more.get(key) ?? [];
    more.set(key, own);
    own.push(set);
  };
  const behind = last?.at(-1) ?? -1;
  for (const set of sets) if (last) for (const item of row[set]!) if (item > behind) put(`+${item}`, set);
  for (let set = sets[0]! + 1; set < row.length; set++) for (const item of row[set]!) put(`>${item}`, set);
  return more;
}
