import type { UnresolvedPlan } from "../../../plan/unresolved/index";
import { isVector, type StructField, simpleString } from "../../../types/index";
import { attributeOf, type FeatureAttribute, groupMetadata, groupOf } from "../attributes";
import {
  alias,
  call,
  column,
  limit,
  operation,
  operator,
  select,
  toDouble,
  vectorSize,
  where,
  withColumns,
} from "../expressions";
import { illegalArgument } from "../illegal-argument";
import type { Params } from "../params";
import { fieldOf, isNumber } from "../schema";
import type { Input, TransformerClass } from "../stage";

/** Puts numbers, booleans and vectors into one vector, in order. */
export const vectorAssembler: TransformerClass = {
  defaults: { handleInvalid: "error" },
  check: (params) => void params.check("handleInvalid", (value) => ["skip", "error", "keep"].includes(value)),
  transform(params, input) {
    const names = params.texts("inputCols");
    const output = outputName(params);
    const fields = names.map((name) => fieldOf(input.schema, name));
    for (const { name, type } of fields) {
      if (isVector(type) || isNumber(type) || type.kind === "boolean") continue;
      throw illegalArgument(`Data type ${simpleString(type)} of column ${name} is not supported.`);
    }
    if (input.schema.fields.some((field) => field.name === output)) {
      throw illegalArgument(`Output column ${output} already exists.`);
    }
    const handleInvalid = params.text("handleInvalid");
    const sizes = sizesOf(fields, handleInvalid, input);
    const args = fields.map(({ name, type }) => (isVector(type) ? column(name) : toDouble(name)));
    const vector = operation("vector", { operation: "assemble", handleInvalid, sizes }, ...args);
    const source = handleInvalid === "skip" ? withoutInvalid(input.plan, fields) : input.plan;
    return withColumns(source, alias(output, vector, metadataOf(fields, sizes)));
  },
};

const outputName = (params: Params) => params.optional<string>("outputCol") ?? `${params.uid}__output`;

/** Rows where nothing is null or NaN. */
const withoutInvalid = (plan: UnresolvedPlan, fields: readonly StructField[]): UnresolvedPlan =>
  fields
    .flatMap(({ name, type }) => [
      call("isnotnull", column(name)),
      ...(isNumber(type) ? [operator("not", call("isnan", toDouble(name)))] : []),
    ])
    .reduce((kept, condition) => where(kept, condition), plan);

/** Elements of each column; a vector's by its metadata, else as its first row has them. Undefined where there is no row. */
function sizesOf(fields: readonly StructField[], handleInvalid: string, input: Input): readonly (number | undefined)[] {
  const unknown = fields.filter((field) => isVector(field.type) && groupOf(field) === undefined);
  if (unknown.length > 0 && handleInvalid === "keep") {
    throw illegalArgument(
      `Can not infer column lengths with handleInvalid = "keep". Consider using VectorSizeHint\nto add metadata for columns: [${unknown.map(({ name }) => name).join(", ")}].`,
      "RuntimeException",
    );
  }
  const found = unknown.length > 0 ? firstSizes(unknown, handleInvalid, input) : [];
  return fields.map((field) => {
    if (!isVector(field.type)) return 1;
    return groupOf(field)?.size ?? found[unknown.indexOf(field)] ?? undefined;
  });
}

function firstSizes(unknown: readonly StructField[], handleInvalid: string, input: Input): readonly (number | null)[] {
  const source = handleInvalid === "skip" ? withoutInvalid(input.plan, unknown) : input.plan;
  const [row] = input.rows(limit(select(source, ...unknown.map(({ name }) => vectorSize(name))), 1));
  return (row ?? []) as readonly (number | null)[];
}

/** Each feature by its column's name, a vector's with its own behind it. Undefined where a size is not known. */
function metadataOf(fields: readonly StructField[], sizes: readonly (number | undefined)[]) {
  if (sizes.includes(undefined)) return undefined;
  return groupMetadata(
    fields.flatMap((field, i): readonly FeatureAttribute[] => {
      if (!isVector(field.type)) return [{ type: "numeric", ...attributeOf(field), name: field.name }];
      const known = groupOf(field)?.attributes;
      return Array.from({ length: sizes[i]! }, (_, at) => {
        const own: FeatureAttribute = known?.[at] ?? { type: "numeric" };
        return { ...own, name: `${field.name}_${own.name ?? at}` };
      });
    }),
  );
}
