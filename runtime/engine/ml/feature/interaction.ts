import { isVector, type StructField } from "../../../types/index";
import { attributeOf, type FeatureAttribute, groupMetadata, groupOf } from "../attributes";
import { alias, column, operation, toDouble, withColumns } from "../expressions";
import { illegalArgument, require } from "../illegal-argument";
import { fieldOf, isNumber, refuseExisting } from "../schema";
import type { TransformerClass } from "../stage";

/** The products of all columns' features, each feature of one with each of the others; categories count as a 0 or 1 for each of them. */
export const interaction: TransformerClass = {
  defaults: {},
  transform(params, { plan, schema }) {
    const names = params.texts("inputCols");
    const output = params.optional<string>("outputCol") ?? `${params.uid}__output`;
    require(names.length > 0, "Interaction must have at least one input column.");
    const fields = names.map((name) => fieldOf(schema, name));
    const features = fields.map(featuresOf);
    refuseExisting(schema, output);
    const sizes = features.map((own) => own.map(categoriesOf));
    const args = fields.map(({ name, type }) => (isVector(type) ? column(name) : toDouble(name)));
    const made = operation("vector", { operation: "interact", sizes }, ...args);
    return withColumns(plan, alias(output, made, groupMetadata(products(fields, features))));
  },
};

function featuresOf(field: StructField): readonly FeatureAttribute[] {
  const { name, type } = field;
  if (isVector(type)) {
    const known = groupOf(field)?.attributes;
    if (known) return known;
    throw illegalArgument("Vector attributes must be defined for interaction.", "SparkException");
  }
  if (!isNumber(type)) throw illegalArgument("requirement failed");
  return [{ type: "numeric", name, ...attributeOf(field) }];
}

/** One for a number; of a category as many as there are. */
function categoriesOf({ type, vals, num_vals: count }: FeatureAttribute): number {
  if (type !== "nominal") return 1;
  const known = vals?.length ?? count;
  if (known === undefined)
    throw illegalArgument("Nominal features must have attr numValues defined.", "SparkException");
  return Math.max(known, 1);
}

/** The names of what comes out, the first column's changing slowest. */
function products(
  fields: readonly StructField[],
  features: readonly (readonly FeatureAttribute[])[],
): readonly FeatureAttribute[] {
  return fields
    .map((field, i) =>
      features[i]!.flatMap((feature, at): readonly FeatureAttribute[] => {
        const own = feature.name ?? String(at);
        const whole = isVector(field.type) ? `${field.name}_${own}` : own;
        if (feature.type !== "nominal") return [{ type: "numeric" as const, name: whole }];
        const categories = feature.vals ?? Array.from({ length: categoriesOf(feature) }, (_, value) => String(value));
        return categories.map((value) => ({ type: "binary" as const, name: `${whole}_${value}` }));
      }),
    )
    .reduceRight<readonly FeatureAttribute[]>(
      (tails, heads) =>
        tails.length === 0
          ? heads
          : heads.flatMap((head) =>
              tails.map((tail) => ({ type: "numeric" as const, name: `${head.name}:${tail.name}` })),
            ),
      [],
    );
}
