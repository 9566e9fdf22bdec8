import { arrayType, integerType } from "../../../types/index";
import { attributeOf, groupMetadata } from "../attributes";
import { columnPairs } from "../column-pairs";
import { alias, call, operation, toDouble, withColumns } from "../expressions";
import { rowsOf, schemaOf } from "../program";
import { refuseExisting, requireNumeric } from "../schema";
import type { EstimatorClass, Model, ModelClass } from "../stage";
import { oneRow, storedField } from "../stored-data";
import { value } from "../value";

const defaults = { handleInvalid: "error", dropLast: true };

/** A number of categories becomes a vector with one place for each, without the last one. */
export const oneHotEncoder: EstimatorClass = {
  defaults,
  check: (params) => void params.check("handleInvalid", (way: string) => way === "error" || way === "keep"),
  *fit(params, dataset) {
    const schema = yield* schemaOf(dataset);
    const categorySizes: number[] = [];
    for (const { input, output } of columnPairs(params)) {
      const attribute = attributeOf(requireNumeric(schema, input));
      refuseExisting(schema, output);
      const known = attribute?.vals?.length ?? attribute?.num_vals;
      if (known !== undefined) categorySizes.push(known);
      else {
        const [row] = yield* rowsOf({
          kind: "Aggregate",
          group: { type: "by", by: [] },
          child: dataset,
          list: [call("max", toDouble(input))],
        });
        categorySizes.push(((row![0] as number | null) ?? -1) + 1);
      }
    }
    return { className: "feature.OneHotEncoderModel", state: { values: { categorySizes }, arrays: {} } };
  },
};

const sizesOf = ({ state }: Model) => state.values.categorySizes as readonly number[];

export const oneHotEncoderModel: ModelClass = {
  defaults,
  transform(model, { plan, schema }) {
    const { params } = model;
    const isKept = params.text("handleInvalid") === "keep";
    const columns = columnPairs(params).map(({ input, output }, i) => {
      const attribute = attributeOf(requireNumeric(schema, input));
      refuseExisting(schema, output);
      const categories = sizesOf(model)[i]!;
      const size = categories + (isKept ? 1 : 0) - (params.flag("dropLast") ? 1 : 0);
      const encoded = operation("vector", { operation: "oneHot", categories, size, isKept }, toDouble(input));
      const names = [
        ...(attribute?.vals ?? Array.from({ length: categories }, (_, at) => String(at))),
        "invalidValues",
      ];
      return alias(output, encoded, groupMetadata(names.slice(0, size).map((name) => ({ type: "binary", name }))));
    });
    return withColumns(plan, ...columns);
  },
  data: oneRow(
    [storedField("categorySizes", arrayType(integerType), ({ values }) => values.categorySizes)],
    ({ categorySizes }) => ({ values: { categorySizes }, arrays: {} }),
  ),
  attributes: {
    categorySizes: (model) => value(arrayType(integerType, false), sizesOf(model)),
  },
  description: ({ params }) => `dropLast=${params.flag("dropLast")}, handleInvalid=${params.text("handleInvalid")}`,
};
