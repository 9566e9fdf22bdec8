import type { UnresolvedPlan } from "../../../../plan/unresolved/index";
import {
  arrayType,
  booleanType,
  type DataType,
  doubleType,
  type StructField,
  simpleString,
  stringType,
  structField,
  vectorType,
} from "../../../../types/index";
import { groupMetadata, groupOf } from "../../attributes";
import { alias, cast, column, select, vectorLiteral, withColumns } from "../../expressions";
import { illegalArgument, require } from "../../illegal-argument";
import { Params, type ParamValues } from "../../params";
import { type Program, schemaOf } from "../../program";
import { fieldOf, isNumber } from "../../schema";
import type { EstimatorClass, Input, Model, ModelClass, TransformerClass } from "../../stage";
import { value } from "../../value";
import { interaction } from "../interaction";
import { oneHotEncoderModel } from "../one-hot-encoder";
import { stringIndexer, stringIndexerModel } from "../string-indexer";
import { vectorAssembler } from "../vector-assembler";
import { parseFormula } from "./parse";
import { formulaText, type ResolvedFormula, resolveFormula } from "./resolve";

const defaults = {
  featuresCol: "features",
  labelCol: "label",
  forceIndexLabel: false,
  handleInvalid: "error",
  stringIndexerOrderType: "frequencyDesc",
};

const hasColumn = ({ schema }: Pick<Input, "schema">, name: string) =>
  schema.fields.some((field) => field.name === name);

/** Features and a label by an R formula: texts become categories, products of columns are made. */
export const rFormula: EstimatorClass = {
  defaults,
  check: (params) =>
    void params
      .check("handleInvalid", (way: string) => ["skip", "error", "keep"].includes(way))
      .check("stringIndexerOrderType", (order: string) =>
        ["frequencyDesc", "frequencyAsc", "alphabetDesc", "alphabetAsc"].includes(order),
      ),
  *fit(params, dataset) {
    const schema = yield* schemaOf(dataset);
    const formula = resolveFormula(parseFormula(params.text("formula")), schema);
    const { label, terms } = formula;
    const isForced = params.flag("forceIndexLabel");
    require(!(
      hasColumn({ schema }, params.text("labelCol")) && isForced
    ), "If label column already exists, forceIndexLabel can not be set with true.");
    const named = [...new Set(terms.flat())].sort().map((name) => fieldOf(schema, name));
    const texts = named.filter(({ type }) => type.kind === "string").map(({ name }) => name);
    const isTextLabel = schema.fields.some(({ name, type }) => name === label && type.kind === "string");
    const isLabelIndexed = isTextLabel || (isForced && label !== "");
    const labelsArray = yield* indexed(dataset, texts, params.text("stringIndexerOrderType"));
    // The label's order is the indexer's own default.
    if (isLabelIndexed) labelsArray.push(...(yield* indexed(dataset, [label], "frequencyDesc")));
    return {
      className: "feature.RFormulaModel",
      state: { values: { ...formula, texts, labelsArray, isLabelIndexed }, arrays: {} },
    };
  },
};

function* indexed(dataset: UnresolvedPlan, columns: readonly string[], order: string): Program<(readonly string[])[]> {
  if (columns.length === 0) return [];
  const set = { inputCols: columns, outputCols: columns.map(indexOf), stringOrderType: order };
  const { state } = yield* stringIndexer.fit(new Params("strIdx", set, stringIndexer.defaults), dataset);
  return [...(state.values.labelsArray as readonly (readonly string[])[])];
}

const indexOf = (name: string) => `__index_${name}`;
const encodedOf = (name: string) => `__category_${name}`;
const productOf = (columns: readonly string[]) => `__product_${columns.join(":")}`;

interface Known extends ResolvedFormula {
  /** Columns of texts, whose labels come first in `labelsArray`; then the label's. */
  readonly texts: readonly string[];
  readonly labelsArray: readonly (readonly string[])[];
  readonly isLabelIndexed: boolean;
}

const knownIn = ({ values }: Model["state"]) => values as unknown as Known;

/** What a stage made: its columns, of a type, are part of the schema. */
function extended(input: Input, plan: UnresolvedPlan, type: DataType): Input {
  const made: StructField[] = [];
  for (let at = plan; at !== input.plan; at = at.child) {
    if (at.kind !== "WithColumns" && at.kind !== "Filter") break;
    if (at.kind !== "WithColumns") continue;
    const own = at.columns.map(({ names, metadata }) => ({
      ...structField(names[0]!, type),
      ...(metadata && { metadata }),
    }));
    made.unshift(...own);
  }
  return { ...input, plan, schema: { ...input.schema, fields: [...input.schema.fields, ...made] } };
}

const stageOf = (
  model: Model,
  set: ParamValues,
  stage: Pick<ModelClass, "defaults">,
  state: Model["state"],
): Model => ({
  className: model.className,
  file: model.file,
  state,
  params: new Params(model.params.uid, set, stage.defaults),
});

const run = (stage: TransformerClass, set: ParamValues, input: Input) =>
  stage.transform(new Params("RFormula", set, stage.defaults), input);

/** The encoded columns of one sort of term. */
function withCategories(model: Model, input: Input, names: readonly string[], dropLast: boolean): Input {
  if (names.length === 0) return input;
  const { texts, labelsArray } = knownIn(model.state);
  const more = model.params.text("handleInvalid") === "keep" ? 1 : 0;
  const categorySizes = names.map((name) => labelsArray[texts.indexOf(name)]!.length + more);
  const set = { inputCols: names.map(indexOf), outputCols: names.map(encodedOf), dropLast };
  const encoder = stageOf(model, set, oneHotEncoderModel, { values: { categorySizes }, arrays: {} });
  return extended(input, oneHotEncoderModel.transform(encoder, input), vectorType);
}

/** A feature's name as the formula's author would write it: products and categories without the names of the columns in between. */
function featureName(name: string, { terms }: Known): string {
  const product = terms.find((columns) => columns.length > 1 && name.startsWith(`${productOf(columns)}_`));
  const own = product ? name.slice(productOf(product).length + 1) : name;
  return own.replaceAll(/(^|:)__(?:index|category)_/g, "$1");
}

function features(model: Model, input: Input): Input {
  const { params, state } = model;
  const { texts, labelsArray, terms, hasIntercept } = knownIn(state);
  const handleInvalid = params.text("handleInvalid");
  let made = input;
  if (texts.length > 0) {
    const set = { inputCols: texts, outputCols: texts.map(indexOf), handleInvalid };
    const indexer = stageOf(model, set, stringIndexerModel, { values: { labelsArray }, arrays: {} });
    made = extended(made, stringIndexerModel.transform(indexer, made), doubleType);
  }
  const isText = (name: string) => texts.includes(name);
  const categories = terms.filter(([first, ...more]) => more.length === 0 && isText(first!)).map(([name]) => name!);
  // Without a constant, the first of them needs all its categories.
  const whole = hasIntercept ? 0 : 1;
  made = withCategories(model, made, categories.slice(0, whole), false);
  made = withCategories(model, made, categories.slice(whole), true);
  for (const columns of terms.filter(({ length }) => length > 1)) {
    const inputCols = columns.map((name) => (isText(name) ? indexOf(name) : name));
    made = extended(made, run(interaction, { inputCols, outputCol: productOf(columns) }, made), vectorType);
  }
  const inputCols = terms.map((columns) => {
    if (columns.length > 1) return productOf(columns);
    return isText(columns[0]!) ? encodedOf(columns[0]!) : columns[0]!;
  });
  const outputCol = params.text("featuresCol");
  if (inputCols.length === 0) {
    const none = vectorLiteral({ kind: "vector", size: 0, values: [] });
    return extended(made, withColumns(made.plan, alias(outputCol, none, groupMetadata([]))), vectorType);
  }
  return extended(made, run(vectorAssembler, { inputCols, outputCol, handleInvalid }, made), vectorType);
}

/** The label as a number, when the frame has one. */
function labelled(model: Model, input: Input): Input {
  const { label, isLabelIndexed, labelsArray } = knownIn(model.state);
  const output = model.params.text("labelCol");
  if (isLabelIndexed && hasColumn(input, label)) {
    const handleInvalid = model.params.text("handleInvalid");
    const set = { inputCols: [...knownIn(model.state).texts, label], outputCols: [], handleInvalid };
    const outputCols = set.inputCols.map((name) => (name === label ? output : indexOf(name)));
    const own = {
      ...input,
      schema: { ...input.schema, fields: input.schema.fields.filter(({ name }) => name === label) },
    };
    const indexer = stageOf(model, { ...set, outputCols }, stringIndexerModel, { values: { labelsArray }, arrays: {} });
    return extended(input, stringIndexerModel.transform(indexer, own), doubleType);
  }
  if (label === "" || hasColumn(input, output) || !hasColumn(input, label)) return input;
  const { type } = fieldOf(input.schema, label);
  if (!isNumber(type) && type.kind !== "boolean")
    throw illegalArgument(`Unsupported type for label: ${simpleString(type)}`);
  return extended(input, withColumns(input.plan, alias(output, cast(column(label), doubleType))), doubleType);
}

export const rFormulaModel: ModelClass = {
  defaults,
  transform(model, input) {
    const { params } = model;
    const [name, label] = [params.text("featuresCol"), params.text("labelCol")];
    require(!hasColumn(input, name), "Features column already exists.");
    const existing = input.schema.fields.find((field) => field.name === label);
    require(existing === undefined ||
      isNumber(existing.type), "Label column already exists and is not of type NumericType.");
    const made = labelled(model, features(model, input));
    const own = fieldOf(made.schema, name);
    const group = groupOf(own)?.attributes;
    const known = knownIn(model.state);
    const metadata = group && groupMetadata(group.map((one) => ({ ...one, name: featureName(one.name ?? "", known) })));
    const kept = input.schema.fields.map((field) => column(field.name));
    const labels = hasColumn(made, label) && !existing ? [column(label)] : [];
    return select(made.plan, ...kept, alias(name, column(name), metadata), ...labels);
  },
  data: {
    fields: [
      structField("label", stringType),
      structField("terms", arrayType(arrayType(stringType))),
      structField("hasIntercept", booleanType, false),
    ],
    rows: (state) => {
      const { label, terms, hasIntercept } = knownIn(state);
      return [[label, terms, hasIntercept]];
    },
    beside: {
      folder: "labels",
      fields: [
        structField("texts", arrayType(stringType)),
        structField("labelsArray", arrayType(arrayType(stringType))),
        structField("isLabelIndexed", booleanType, false),
      ],
      rows: (state) => {
        const { texts, labelsArray, isLabelIndexed } = knownIn(state);
        return [[texts, labelsArray, isLabelIndexed]];
      },
    },
    state([row], _, [more]) {
      const [label, terms, hasIntercept] = row!;
      const [texts, labelsArray, isLabelIndexed] = more!;
      return { values: { label, terms, hasIntercept, texts, labelsArray, isLabelIndexed }, arrays: {} };
    },
  },
  attributes: { resolvedFormulaString: ({ state }) => value(stringType, formulaText(knownIn(state))) },
  description: ({ state }) => `resolvedFormula=${formulaText(knownIn(state))}`,
};
