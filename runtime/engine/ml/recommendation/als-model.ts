import type { UnresolvedExpression, UnresolvedPlan } from "../../../plan/unresolved/index";
import { arrayType, doubleType, floatType, integerType, structField, type Value } from "../../../types/index";
import { alias, call, cast, column, literal, operation, operator, select, where, withColumns } from "../expressions";
import { schemaOf } from "../program";
import { fieldOf, refuseExisting, requireNumeric } from "../schema";
import type { Attributes, Model, ModelClass } from "../stage";
import type { StoredData } from "../stored-data";
import { doubles } from "../tensors";
import { frame, value } from "../value";
import { alsDefaults } from "./als";
import { idOf } from "./ids";

type Side = "user" | "item";
const otherSide: Readonly<Record<Side, Side>> = { user: "item", item: "user" };

const rankOf = ({ state }: Model) => state.values.rank as number;
const countOf = ({ state }: Model, side: Side) => state.arrays[`${side}Ids`]!.length;

/** A row for each place of a side: a frame of as many numbers, and what the workers know of them. */
function places(model: Model, side: Side, ...list: readonly UnresolvedExpression[]): UnresolvedPlan {
  const range: UnresolvedPlan = { kind: "Range", start: 0n, end: BigInt(countOf(model, side)), step: 1n };
  return select(range, ...list);
}

const place = cast(column("id"), doubleType);
const idAt = (model: Model, side: Side) =>
  operation("number", { operation: "factorId", model: model.file, side }, place);

const factorFrame =
  (side: Side): Attributes[string] =>
  (model) => {
    const factors = operation("double_list", { operation: "factorsAt", model: model.file, side }, place);
    const id = cast(idAt(model, side), integerType);
    return frame(places(model, side, alias("id", id), alias("features", cast(factors, arrayType(floatType)))));
  };

/** The best of the other side for each id: `recommendations` is a list of its ids and ratings. */
function recommended(model: Model, side: Side, ids: UnresolvedPlan, count: number): UnresolvedPlan {
  const { params, file } = model;
  const [own, other] = [params.text(`${side}Col`), params.text(`${otherSide[side]}Col`)];
  const id = cast(column(own), doubleType);
  const best = operation("double_list", { operation: "bestMatches", model: file, side, count }, id);
  const found = select(ids, column(own), alias("found", best));
  const half = cast(operator("/", call("size", column("found")), literal(integerType, 2)), integerType);
  const one = literal(integerType, 1);
  const named = select(
    where(found, call("isnotnull", column("found"))),
    column(own),
    alias(other, cast(call("slice", column("found"), one, half), arrayType(integerType))),
    alias("rating", cast(call("slice", column("found"), operator("+", half, one), half), arrayType(floatType))),
  );
  return select(named, column(own), alias("recommendations", call("arrays_zip", column(other), column("rating"))));
}

const forAll =
  (side: Side): Attributes[string] =>
  (model, [count]) => {
    const ids = places(model, side, alias(model.params.text(`${side}Col`), cast(idAt(model, side), integerType)));
    return frame(recommended(model, side, ids, Number(count)));
  };

const forSubset = (side: Side): Attributes[string] =>
  function* (model, [dataset, count]) {
    const name = model.params.text(`${side}Col`);
    const plan = dataset as UnresolvedPlan;
    fieldOf(yield* schemaOf(plan), name);
    const ids: UnresolvedPlan = {
      kind: "Deduplicate",
      child: select(plan, alias(name, cast(column(name), integerType))),
    };
    return frame(recommended(model, side, ids, Number(count)));
  };

/** A side's factors as Spark keeps them. */
const factorTable = (side: Side): Pick<StoredData, "fields" | "rows"> & { readonly folder: string } => ({
  folder: `${side}Factors`,
  fields: [structField("id", integerType), structField("features", arrayType(floatType))],
  rows: (state) => {
    const rank = state.values.rank as number;
    const factors = doubles(state, `${side}Factors`);
    return Array.from(state.arrays[`${side}Ids`]!, (id, i) => [id, [...factors.subarray(i * rank, (i + 1) * rank)]]);
  },
});

function factorArrays(side: Side, rows: readonly (readonly Value[])[]) {
  const sorted = [...rows].sort(([a], [b]) => (a as number) - (b as number));
  return {
    [`${side}Ids`]: Int32Array.from(sorted, ([id]) => id as number),
    [`${side}Factors`]: Float64Array.from(sorted.flatMap(([, factors]) => factors as number[])),
  };
}

export const alsModel: ModelClass = {
  defaults: alsDefaults,
  transform({ params, file }, { plan, schema }) {
    const [user, item] = [params.text("userCol"), params.text("itemCol")];
    requireNumeric(schema, user);
    requireNumeric(schema, item);
    const output = params.text("predictionCol");
    refuseExisting(schema, output);
    const named = withColumns(plan, alias(user, idOf(schema, user)), alias(item, idOf(schema, item)));
    const [first, second] = [cast(column(user), doubleType), cast(column(item), doubleType)];
    const found = operation("number", { operation: "affinity", model: file }, first, second);
    const predicted = withColumns(named, alias(output, cast(found, floatType)));
    if (params.text("coldStartStrategy").toLowerCase() !== "drop") return predicted;
    return where(predicted, call("not", call("isnan", column(output))));
  },
  data: {
    ...factorTable("user"),
    beside: factorTable("item"),
    metadata: ({ values }) => ({ rank: values.rank }),
    state: (users, { rank }, items) => ({
      values: { rank },
      arrays: { ...factorArrays("user", users), ...factorArrays("item", items) },
    }),
  },
  attributes: {
    rank: (model) => value(integerType, rankOf(model)),
    userFactors: factorFrame("user"),
    itemFactors: factorFrame("item"),
    recommendForAllUsers: forAll("user"),
    recommendForAllItems: forAll("item"),
    recommendForUserSubset: forSubset("user"),
    recommendForItemSubset: forSubset("item"),
  },
  description: (model) => `rank=${rankOf(model)}`,
};
