import { arrayType, doubleType, integerType, longType, stringType } from "../../../../types/index";
import { alias, column, double, operation, select, toDouble } from "../../expressions";
import { illegalArgument } from "../../illegal-argument";
import { predictionsOf } from "../../predictions";
import { type Blocks, type Program, runKernel } from "../../program";
import type { Argument, Attributes, Model, ModelClass } from "../../stage";
import { logGamma } from "../../stat/gamma";
import { doubles, sumOfValues } from "../../tensors";
import { offsetColumn, trainingBlocks, weightColumn } from "../../training-data";
import { frame, value } from "../../value";
import { notAvailable, type Significance, significance } from "../significance";
import { familyOf, hasFixedDispersion } from "./families";
import { fitGeneralized } from "./fit";
import { coefficientRows, summaryText } from "./summary-text";

type Sums = Readonly<Record<string, number>>;
const list = arrayType(doubleType, false);

const columnsOf = ({ params }: Model) => ({
  isWeighted: weightColumn(params) !== undefined,
  hasOffset: offsetColumn(params) !== undefined,
});

function* blocksFor({ params, dataset }: Model): Program<Blocks> {
  const [features, label] = [params.text("featuresCol"), params.text("labelCol")];
  const columns = { features, label, weight: weightColumn(params), offset: offsetColumn(params) };
  return yield* trainingBlocks(dataset!, columns);
}

const names = [
  ...["deviance", "pearson", "mass", "count", "labelSum"],
  ...["logWeights", "logLabels", "ratios", "logMeans", "logChances"],
];

/** @param instead of the model's own linear value: a constant beside the offsets, or one mean for all rows */
function* sumsFor(model: Model, blocks: Blocks, instead?: { intercept: number } | { mean: number }): Program<Sums> {
  const { params, state } = model;
  const given = instead ? { intercept: 0, isNull: true, ...instead } : { intercept: doubles(state, "intercepts")[0]! };
  const parts = yield* runKernel("generalizedSums", blocks, {
    values: { ...familyOf(params), ...columnsOf(model), ...given },
    arrays: { coefficients: doubles(state, "coefficients") },
  });
  const sums = Object.fromEntries(names.map((name) => [name, sumOfValues(parts, name)]));
  let logFactorials = 0;
  for (const { arrays } of parts) {
    for (const [i, whole] of arrays.factorials!.entries()) logFactorials += arrays.times![i]! * logGamma(whole + 1);
  }
  return { ...sums, logFactorials };
}

const rankOf = ({ params, state }: Model) =>
  doubles(state, "coefficients").length + (params.flag("fitIntercept") ? 1 : 0);
const freedomOf = (model: Model, { count }: Sums) => count! - rankOf(model);
const dispersionOf = (model: Model, sums: Sums) =>
  hasFixedDispersion(model.params) ? 1 : sums.pearson! / freedomOf(model, sums);

/** The deviance of the model that knows no features. */
function* nullDeviance(model: Model, blocks: Blocks, sums: Sums): Program<number> {
  const { params } = model;
  if (!params.flag("fitIntercept")) return (yield* sumsFor(model, blocks, { intercept: 0 })).deviance!;
  const mean = sums.labelSum! / sums.mass!;
  const { family, link } = familyOf(params);
  const columns = columnsOf(model);
  if (!columns.hasOffset) return (yield* sumsFor(model, blocks, { mean })).deviance!;
  if (family === "gaussian" && link === "identity") {
    return (yield* sumsFor(model, blocks, { intercept: mean })).deviance!;
  }
  const constants = yield* trainingBlocks(model.dataset!, {
    label: params.text("labelCol"),
    weight: weightColumn(params),
    offset: offsetColumn(params),
  });
  const { intercept } = yield* fitGeneralized({ params, blocks: constants, ...columns });
  return (yield* sumsFor(model, blocks, { intercept })).deviance!;
}

/** Akaike's information criterion. @throws SparkError for Tweedie's family */
function criterion(model: Model, sums: Sums): number {
  const penalty = 2 * rankOf(model);
  switch (familyOf(model.params).family) {
    case "gaussian": {
      const spread = Math.log((sums.deviance! / sums.count!) * 2 * Math.PI) + 1;
      return sums.count! * spread + 2 - sums.logWeights! + penalty;
    }
    case "binomial":
    case "poisson":
      return -2 * (sums.logChances! + sums.logFactorials!) + penalty;
    case "gamma": {
      const dispersion = sums.deviance! / sums.mass!;
      const shape = 1 / dispersion;
      const constants = sums.mass! * (logGamma(shape) + shape * Math.log(dispersion));
      const rows = (shape - 1) * sums.logLabels! - sums.ratios! / dispersion - shape * sums.logMeans!;
      return -2 * (rows - constants) + 2 + penalty;
    }
    default:
      throw illegalArgument("No AIC available for the tweedie family", "SparkUnsupportedOperationException");
  }
}

const name = "GeneralizedLinearRegressionModel";

/** @throws SparkError where the equations were dependent */
function significanceOf(model: Model, sums: Sums, what: string): Significance {
  const { params, state, summary } = model;
  const spread = summary!.arrays.spread as Float64Array | undefined;
  if (!spread) throw notAvailable(what, name);
  const intercept = params.flag("fitIntercept") ? [doubles(state, "intercepts")[0]!] : [];
  const degrees = hasFixedDispersion(params) ? undefined : freedomOf(model, sums);
  const estimates = [...doubles(state, "coefficients"), ...intercept];
  return significance(estimates, spread, dispersionOf(model, sums), degrees);
}

const residualKinds = ["deviance", "pearson", "working", "response"];

/** What a generalized linear model tells of the data that it was trained on. */
export function generalizedSummary(transform: ModelClass["transform"]): Attributes {
  const asDouble = (of: (model: Model, sums: Sums) => number): Attributes[string] =>
    function* (model) {
      return value(doubleType, of(model, yield* sumsFor(model, yield* blocksFor(model))));
    };
  const asLong = (of: (model: Model, sums: Sums) => number): Attributes[string] =>
    function* (model) {
      return value(longType, BigInt(of(model, yield* sumsFor(model, yield* blocksFor(model)))));
    };
  const asList = (of: keyof Significance, what: string): Attributes[string] =>
    function* (model) {
      const sums = yield* sumsFor(model, yield* blocksFor(model));
      return value(list, significanceOf(model, sums, what)[of]);
    };
  return {
    *predictions(model) {
      return frame(yield* predictionsOf(transform, model));
    },
    predictionCol: ({ params }) => value(stringType, params.text("predictionCol")),
    *residuals(model: Model, [kind = "deviance"]: readonly Argument[]) {
      if (!residualKinds.includes(kind as string)) {
        throw illegalArgument(
          `The residuals type ${kind} is not supported by Generalized Linear Regression.`,
          "SparkUnsupportedOperationException",
        );
      }
      const { params } = model;
      const weight = weightColumn(params);
      const found = operation(
        "number",
        { operation: "residual", residuals: kind, ...familyOf(params) },
        toDouble(params.text("labelCol")),
        column(params.text("predictionCol")),
        weight === undefined ? double(1) : toDouble(weight),
      );
      return frame(select(yield* predictionsOf(transform, model), alias(`${kind}Residuals`, found)));
    },
    rank: (model) => value(longType, BigInt(rankOf(model))),
    numInstances: asLong((_, { count }) => count!),
    degreesOfFreedom: asLong(freedomOf),
    residualDegreeOfFreedom: asLong(freedomOf),
    residualDegreeOfFreedomNull: asLong(({ params }, { count }) => count! - (params.flag("fitIntercept") ? 1 : 0)),
    deviance: asDouble((_, { deviance }) => deviance!),
    dispersion: asDouble(dispersionOf),
    aic: asDouble(criterion),
    *nullDeviance(model) {
      const blocks = yield* blocksFor(model);
      return value(doubleType, yield* nullDeviance(model, blocks, yield* sumsFor(model, blocks)));
    },
    numIterations: ({ summary }) => value(integerType, summary!.values.iterations),
    solver: ({ params }) => value(stringType, params.text("solver")),
    coefficientStandardErrors: asList("standardErrors", "Std. Error of coefficients"),
    tValues: asList("tValues", "t-statistic"),
    pValues: asList("pValues", "p-value"),
    *toString(model: Model) {
      const blocks = yield* blocksFor(model);
      const sums = yield* sumsFor(model, blocks);
      const { family } = familyOf(model.params);
      const text = summaryText({
        rows: yield* coefficientRows(model, significanceOf(model, sums, "summary")),
        family: typeof family === "number" ? "tweedie" : family,
        dispersion: dispersionOf(model, sums),
        nullDeviance: yield* nullDeviance(model, blocks, sums),
        deviance: sums.deviance!,
        degreesOfFreedom: freedomOf(model, sums),
        ...(typeof family === "string" && { aic: criterion(model, sums) }),
      });
      return value(stringType, text);
    },
  };
}
