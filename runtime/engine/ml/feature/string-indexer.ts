import { arrayType, isVector, stringType } from "../../../types/index";
import { attributeMetadata } from "../attributes";
import { columnPairs } from "../column-pairs";
import {
  aggregate,
  alias,
  call,
  cast,
  column,
  double,
  literal,
  operation,
  operator,
  where,
  withColumns,
} from "../expressions";
import { illegalArgument, require } from "../illegal-argument";
import { rowsOf, schemaOf } from "../program";
import { fieldOf, isNumber, refuseExisting } from "../schema";
import type { EstimatorClass, Model, ModelClass } from "../stage";
import { oneRow, storedField } from "../stored-data";
import { value } from "../value";

const defaults = { handleInvalid: "error", stringOrderType: "frequencyDesc" };
const orders = ["frequencyDesc", "frequencyAsc", "alphabetDesc", "alphabetAsc"];

interface Counted {
  readonly label: string;
  readonly count: bigint;
}

const alphabetically = (a: Counted, b: Counted) => (a.label < b.label ? -1 : a.label > b.label ? 1 : 0);
const byCount = (a: Counted, b: Counted) => (a.count < b.count ? -1 : a.count > b.count ? 1 : 0);
const comparisons: Readonly<Record<string, (a: Counted, b: Counted) => number>> = {
  frequencyDesc: (a, b) => byCount(b, a) || alphabetically(a, b),
  frequencyAsc: (a, b) => byCount(a, b) || alphabetically(a, b),
  alphabetDesc: (a, b) => alphabetically(b, a),
  alphabetAsc: alphabetically,
};

/** Numbers the texts of a column, the most frequent first. */
export const stringIndexer: EstimatorClass = {
  defaults,
  check: (params) =>
    void params
      .check("handleInvalid", (way: string) => ["skip", "error", "keep"].includes(way))
      .check("stringOrderType", (order: string) => orders.includes(order)),
  *fit(params, dataset) {
    const schema = yield* schemaOf(dataset);
    const labelsArray: string[][] = [];
    for (const { input, output } of columnPairs(params)) {
      const { type } = fieldOf(schema, input);
      require(type.kind === "string" ||
        isNumber(
          type,
        ), `The input column ${input} must be either string type or numeric type, but got ${isVector(type) ? "vector" : type.kind}.`);
      refuseExisting(schema, output);
      const text = alias("label", cast(column(input), stringType));
      const counted = aggregate(
        where({ kind: "Project", child: dataset, list: [text] }, call("isnotnull", column("label"))),
        [column("label")],
        column("label"),
        call("count", column("label")),
      );
      const found = (yield* rowsOf(counted)).map(([label, count]) => ({ label, count }) as Counted);
      labelsArray.push(found.sort(comparisons[params.text("stringOrderType")]).map(({ label }) => label));
    }
    return { className: "feature.StringIndexerModel", state: { values: { labelsArray }, arrays: {} } };
  },
};

const labelsOf = ({ state }: Model) => state.values.labelsArray as readonly (readonly string[])[];

export const stringIndexerModel: ModelClass = {
  defaults,
  transform(model, { plan, schema }) {
    const handleInvalid = model.params.text("handleInvalid");
    return columnPairs(model.params).reduce((before, { input, output }, place) => {
      if (!schema.fields.some(({ name }) => name === input)) return before;
      refuseExisting(schema, output);
      const labels = labelsOf(model)[place]!;
      const parameters = { operation: "indexOf", model: model.file, place, handleInvalid };
      const index = operation("number", parameters, cast(column(input), stringType));
      const vals = handleInvalid === "keep" ? [...labels, "__unknown"] : labels;
      const metadata = attributeMetadata({ type: "nominal", name: output, vals });
      if (handleInvalid !== "skip") return withColumns(before, alias(output, index, metadata));
      const isKnown = operator(">=", index, double(0));
      // Null where it is left out: what comes after may be computed before the row is gone.
      return withColumns(where(before, isKnown), alias(output, call("when", isKnown, index), metadata));
    }, plan);
  },
  data: oneRow(
    [storedField("labelsArray", arrayType(arrayType(stringType)), ({ values }) => values.labelsArray)],
    ({ labelsArray }) => ({ values: { labelsArray }, arrays: {} }),
  ),
  attributes: {
    labels: (model) => {
      const [only, another] = labelsOf(model);
      if (another) throw illegalArgument("Use `labelsArray` with multiple columns", "SparkException");
      return value(arrayType(stringType, false), only);
    },
    labelsArray: (model) => value(arrayType(arrayType(stringType, false), false), labelsOf(model)),
  },
  description: ({ params }) => `handleInvalid=${params.text("handleInvalid")}`,
};

export const labelLiteral = (labels: readonly string[]) => literal(arrayType(stringType, false), labels);
