import {
  type AggregateCall,
  type Attribute,
  attributeOf,
  type EvalExternal,
  type Expression,
  expressionKey,
  outputOf,
  type Plan,
  planExpressions,
  type UserFunctionCall,
  type Window,
  type WindowCall,
} from "../../../plan/resolved/index";
import { integerType, longType } from "../../../types/index";
import { ColumnsBelow } from "./columns-below";
import { evaluate } from "./evaluate";

type Item = Window["list"][number];

/** Functions over windows: partitions are given to Python whole, with the places in them where each row's frame begins and ends. */
export function fromWindow(plan: Window, newId: () => number): Plan {
  const { plan: child, replace } = evaluate(plan.child, planExpressions(plan), newId);
  const list = plan.list.map((item): Item => ({ ...item, child: replace(item.child) as WindowCall }));
  const ours = list.filter(({ child }) => userOf(child) !== undefined);
  const others = list.filter((item) => !ours.includes(item));
  const below: Plan = others.length > 0 ? { ...plan, list: others, child } : child;
  const evaluated = [...bySpec(ours).values()].reduce((rows, items) => evalWindow(rows, items, newId), below);
  return { kind: "Project", list: outputOf(plan), child: evaluated };
}

const userOf = ({ function: called }: WindowCall): AggregateCall["user"] =>
  called.kind === "AggregateCall" ? called.user : undefined;

/** Items over the same partitions in the same order, of functions of one kind. */
function bySpec(items: readonly Item[]): ReadonlyMap<string, readonly Item[]> {
  const specs = new Map<string, readonly Item[]>();
  for (const item of items) {
    const { partitionBy, orderBy } = item.child;
    const order = orderBy.map(({ child, direction, nulls }) => [expressionKey(child), direction, nulls]);
    const key = JSON.stringify([userOf(item.child)?.evalType, partitionBy.map(expressionKey), order]);
    specs.set(key, [...(specs.get(key) ?? []), item]);
  }
  return specs;
}

function evalWindow(child: Plan, items: readonly Item[], newId: () => number): EvalExternal {
  const spec = items[0]!.child;
  const columns = new ColumnsBelow(newId);
  const grouping = spec.partitionBy.map((key) => columns.column(key));
  const places = new FramePlaces(spec, newId);
  const calls = items.map(({ id, child: call }) => windowCall(call, id, places));
  return {
    kind: "EvalExternal",
    child: places.over(columns.over(child)),
    calls,
    kept: outputOf(child),
    results: items.map(({ id, name, child: { type } }) => ({ kind: "Attribute", id, name, type, nullable: true })),
    grouping,
    order: places.order,
  };
}

/** What PySpark calls the functions of windows, by what it calls them as aggregates. */
const evalTypes: Readonly<Record<number, number>> = { 202: 203, 252: 253 };

function windowCall(call: WindowCall, resultId: number, places: FramePlaces): UserFunctionCall {
  const { function: called, frame, type } = call;
  const { name, argumentNames = {}, ...code } = userOf(call)!;
  const isWhole = frame.lower === "unbounded_preceding" && frame.upper === "unbounded_following";
  const bounds = isWhole ? [] : places.of(call);
  const named = Object.entries(argumentNames).map(([place, of]) => [Number(place) + bounds.length, of] as const);
  return {
    kind: "UserFunctionCall",
    name,
    ...code,
    evalType: evalTypes[code.evalType!] ?? code.evalType!,
    frame: isWhole ? "unbounded" : "bounded",
    args: [...bounds, ...called.args],
    ...(named.length > 0 && { argumentNames: Object.fromEntries(named) }),
    isDeterministic: true,
    resultId,
    type,
    nullable: true,
  };
}

/** Places in partitions, counted by the engine. Rows that are equal in order must come to Python as they were counted. */
class FramePlaces {
  readonly #list: Item[] = [];

  constructor(
    private readonly spec: WindowCall,
    private readonly newId: () => number,
  ) {}

  /** Where the frame of each row begins, and where it has ended. */
  of({ frame }: WindowCall): readonly Expression[] {
    const end = this.#count({ ...frame, lower: "unbounded_preceding" });
    const size = this.#count(frame);
    const begin = { kind: "Call", function: "-", args: [end, size], type: longType, nullable: false } as const;
    return [begin, end];
  }

  get order(): EvalExternal["order"] {
    const { orderBy } = this.spec;
    if (this.#list.length === 0) return orderBy;
    const number = { kind: "Call", function: "row_number", args: [], type: integerType, nullable: false } as const;
    const frame = { unit: "rows", lower: "unbounded_preceding", upper: "current_row" } as const;
    return [{ kind: "SortOrder", child: this.#add(number, frame), direction: "ascending", nulls: "first" }];
  }

  over(child: Plan): Plan {
    return this.#list.length > 0 ? { kind: "Window", list: this.#list, child } : child;
  }

  #count(frame: WindowCall["frame"]): Attribute {
    const one: Expression = { kind: "Literal", value: 1, type: integerType, nullable: false };
    const type = longType;
    return this.#add(
      { kind: "AggregateCall", function: "count", args: [one], isDistinct: false, type, nullable: false },
      frame,
    );
  }

  #add(called: WindowCall["function"], frame: WindowCall["frame"]): Attribute {
    const { partitionBy, orderBy } = this.spec;
    const { type, nullable } = called;
    const child: WindowCall = { kind: "WindowCall", function: called, partitionBy, orderBy, frame, type, nullable };
    const key = expressionKey(child);
    const known = this.#list.find((item) => expressionKey(item.child) === key);
    const item: Item = known ?? { kind: "Alias", id: this.newId(), name: "place", child };
    if (!known) this.#list.push(item);
    return attributeOf({ ...item, type, nullable });
  }
}

/** Whether functions of the user's stand over windows here. */
export const hasUserWindow = ({ list }: Window): boolean => list.some(({ child }) => userOf(child) !== undefined);
