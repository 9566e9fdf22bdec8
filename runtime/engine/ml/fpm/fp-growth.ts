import type { UnresolvedPlan } from "../../../plan/unresolved/index";
import {
  arrayType,
  type DataType,
  doubleType,
  integerType,
  longType,
  simpleString,
  stringType,
  structField,
  type Tensors,
  type Value,
} from "../../../types/index";
import {
  aggregate,
  alias,
  call,
  cast,
  column,
  limit,
  literal,
  operation,
  operator,
  select,
  where,
  withColumns,
} from "../expressions";
import { illegalArgument, require } from "../illegal-argument";
import { blocksOf, rowsOf, runKernel, schemaOf } from "../program";
import { fieldOf, refuseExisting } from "../schema";
import type { EstimatorClass, Model, ModelClass } from "../stage";
import { dataFrame } from "../stored-data";
import { frame } from "../value";
import { PrefixTree } from "./prefix-tree";
import { associationRules } from "./rules";

const defaults = { minSupport: 0.3, minConfidence: 0.8, itemsCol: "items", predictionCol: "prediction" };
const isShare = (share: number) => share >= 0 && share <= 1;

/** Sets of items that often occur together, by FP-growth: the workers count equal sets, their tree is mined here. */
export const fpGrowth: EstimatorClass = {
  defaults,
  check: (params) =>
    void params
      .check("minSupport", isShare)
      .check("minConfidence", isShare)
      .check("numPartitions", (count: number) => count >= 1),
  *fit(params, dataset) {
    const name = params.text("itemsCol");
    const itemType = itemTypeOf(fieldOf(yield* schemaOf(dataset), name).type);
    refuseExisting(yield* schemaOf(dataset), params.text("predictionCol"));
    const lists = where(select(dataset, alias("items", column(name))), call("isnotnull", column("items")));
    yield* requireSets(lists);
    const [total] = yield* rowsOf(aggregate(lists, [], call("count", literal(integerType, 1))));
    const rows = Number(total![0]);
    const least = Math.ceil(params.number("minSupport") * rows);
    const exploded = select(lists, alias("item", call("explode", column("items"))));
    const counted = aggregate(exploded, [column("item")], column("item"), alias("n", call("count", column("item"))));
    const frequent = where(counted, operator(">=", column("n"), literal(longType, BigInt(least))));
    const known = yield* rowsOf(select(frequent, column("item"), cast(column("item"), stringType), column("n")));
    const ranked = [...(known as readonly (readonly [Value, string, bigint])[])].sort(
      ([, a, n], [, b, m]) => Number(m - n) || (a < b ? -1 : 1),
    );
    const vocabulary = ranked.map(([, text]) => text);
    const texts = cast(column("items"), arrayType(stringType, true));
    const places = operation("vector", { operation: "vocabularyCounts", vocabulary, binary: true, minTF: 1 }, texts);
    const parts = yield* runKernel("itemSets", yield* blocksOf(select(lists, alias("features", places))), none);
    const tree = new PrefixTree(vocabulary.length);
    for (const { arrays } of parts) addSets(tree, arrays);
    const sets: number[] = [];
    const starts: number[] = [0];
    const counts: number[] = [];
    tree.mine(least, (set, count) => {
      sets.push(...set);
      starts.push(sets.length);
      counts.push(count);
    });
    const items = ranked.map(([item]) => (typeof item === "bigint" ? String(item) : item));
    return {
      className: "fpm.FPGrowthModel",
      state: {
        values: { items, itemType, rows },
        arrays: { sets: Int32Array.from(sets), starts: Int32Array.from(starts), counts: Float64Array.from(counts) },
      },
    };
  },
};

const none: Tensors = { values: {}, arrays: {} };

function addSets(tree: PrefixTree, { starts, items, counts }: Tensors["arrays"]): void {
  for (const [i, count] of counts!.entries()) tree.add(items!.subarray(starts![i], starts![i + 1]), count);
}

function itemTypeOf(type: DataType): DataType {
  require(type.kind ===
    "array", `The input column must be array, but got ${type.kind === "struct" ? "struct" : simpleString(type)}.`);
  return (type as DataType & { kind: "array" }).element;
}

function* requireSets(lists: UnresolvedPlan) {
  const sizeOf = (of: ReturnType<typeof column>) => call("size", of);
  const isRepeated = operator(">", sizeOf(column("items")), sizeOf(call("array_distinct", column("items"))));
  const [row] = yield* rowsOf(limit(select(where(lists, isRepeated), cast(column("items"), stringType)), 1));
  if (!row) return;
  const list = String(row[0]).slice(1, -1);
  throw illegalArgument(`Items in a transaction must be unique but got ArraySeq(${list}).`, "SparkException");
}

const itemTypeIn = ({ values }: Tensors) => values.itemType as DataType;

/** The items as values of their type. */
const itemsIn = (state: Tensors): readonly Value[] =>
  (state.values.items as readonly Value[]).map((item) =>
    itemTypeIn(state).kind === "long" ? BigInt(item as string) : item,
  );

function setsIn({ arrays: { sets, starts, counts } }: Tensors) {
  return Array.from(counts!, (count, i) => ({ set: [...sets!.subarray(starts![i], starts![i + 1])], count }));
}

function itemSetsTable(state: Tensors) {
  const items = itemsIn(state);
  return {
    fields: [structField("items", arrayType(itemTypeIn(state), false)), structField("freq", longType)],
    rows: () => setsIn(state).map(({ set, count }) => [set.map((item) => items[item]!), BigInt(count)]),
  };
}

const rulesOf = ({ params, state }: Model) =>
  associationRules(setsIn(state), state.values.rows as number, params.number("minConfidence"));

export const fpGrowthModel: ModelClass = {
  defaults,
  transform(model, { plan, schema }) {
    const [name, output] = [model.params.text("itemsCol"), model.params.text("predictionCol")];
    const { type } = fieldOf(schema, name);
    require(type.kind === "array", `The input column must be array, but got ${simpleString(type)}.`);
    refuseExisting(schema, output);
    const texts = (model.state.values.items as readonly Value[]).map(String);
    const rules = rulesOf(model).map(({ antecedent, consequent }) => [
      antecedent.map((i) => texts[i]!),
      texts[consequent]!,
    ]);
    const given = call("coalesce", cast(column(name), arrayType(stringType, true)), call("array"));
    const implied = operation("varchar_list", { operation: "impliedItems", rules }, given);
    return withColumns(plan, alias(output, cast(implied, arrayType(itemTypeIn(model.state), true))));
  },
  data: {
    fields: itemSetsTable({ values: { items: [], itemType: stringType }, arrays: {} }).fields,
    fieldsOf: (state) => itemSetsTable(state).fields,
    rows: (state) => itemSetsTable(state).rows(),
    metadata: ({ values }) => ({ numTrainingRecords: values.rows }),
    state(rows, { numTrainingRecords }, _, [itemsField]) {
      const { element } = itemsField!.type as DataType & { kind: "array" };
      const places = new Map<Value, number>();
      const placeOf = (item: Value) => {
        if (!places.has(item)) places.set(item, places.size);
        return places.get(item)!;
      };
      const sets = rows.map(([items]) => (items as readonly Value[]).map(placeOf));
      const starts = new Int32Array(rows.length + 1);
      for (const [i, set] of sets.entries()) starts[i + 1] = starts[i]! + set.length;
      const items = [...places.keys()].map((item) => (typeof item === "bigint" ? String(item) : item));
      return {
        values: { items, itemType: element, rows: numTrainingRecords },
        arrays: {
          sets: Int32Array.from(sets.flat()),
          starts,
          counts: Float64Array.from(rows, ([, count]) => Number(count)),
        },
      };
    },
  },
  attributes: {
    freqItemsets: ({ state }) => frame(dataFrame(itemSetsTable(state), state)),
    associationRules: (model) => {
      const items = itemsIn(model.state);
      const list = arrayType(itemTypeIn(model.state), false);
      const fields = [
        structField("antecedent", list),
        structField("consequent", list),
        ...["confidence", "lift", "support"].map((name) => structField(name, doubleType)),
      ];
      const rows = () =>
        rulesOf(model).map(({ antecedent, consequent, confidence, lift, support }) => [
          antecedent.map((item) => items[item]!),
          [items[consequent]!],
          confidence,
          lift,
          support,
        ]);
      return frame(dataFrame({ fields, rows }, model.state));
    },
  },
  description: ({ state }) => `numTrainingRecords=${state.values.rows}`,
};
