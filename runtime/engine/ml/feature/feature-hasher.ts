import { simpleString, stringType } from "../../../types/index";
import { sizeMetadata } from "../attributes";
import { alias, cast, column, operation, toDouble, withColumns } from "../expressions";
import { require } from "../illegal-argument";
import { fieldOf, isNumber, refuseExisting } from "../schema";
import type { TransformerClass } from "../stage";

/** Columns of any kind as one sparse vector: numbers at the hash of their column's name, categories at that of `name=value`. */
export const featureHasher: TransformerClass = {
  defaults: { numFeatures: 262144, categoricalCols: [] },
  check: (params) => void params.check("numFeatures", (count: number) => count > 0),
  transform(params, { plan, schema }) {
    const output = params.optional<string>("outputCol") ?? `${params.uid}__output`;
    const categorical = new Set(params.texts("categoricalCols"));
    const fields = params.texts("inputCols").map((name) => fieldOf(schema, name));
    for (const { name, type } of fields) {
      require(isNumber(type) ||
        type.kind === "string" ||
        type.kind ===
          "boolean", `FeatureHasher requires columns to be of numeric, boolean or string. Column ${name} was ${simpleString(type)}`);
    }
    refuseExisting(schema, output);
    const size = params.number("numFeatures");
    const args = fields.map(({ name, type }) =>
      isNumber(type) && !categorical.has(name) ? toDouble(name) : cast(column(name), stringType),
    );
    const names = fields.map(({ name }) => name);
    const hashed = operation("vector", { operation: "hashedFeatures", size, names }, ...args);
    return withColumns(plan, alias(output, hashed, sizeMetadata(size)));
  },
};
