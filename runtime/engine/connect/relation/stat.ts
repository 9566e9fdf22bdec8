import { Parse_ParseFormat as ParseFormat } from "../../../protocol/index";
import { fromProtoType } from "../data-type";
import { invalidPlan, required, unsupportedField } from "../invalid-plan";
import { fromLiteral } from "../literal";
import { type Converters, inputOf } from "./unary";

type LiteralMessage = Parameters<typeof fromLiteral>[0];
const literal = (message: LiteralMessage) => ({ kind: "Literal" as const, ...fromLiteral(message) });

/** `df.stat`, `df.na`, `describe`, `summary` and the like. */
export const statConverters: Converters<
  | "fillNa"
  | "dropNa"
  | "replace"
  | "summary"
  | "describe"
  | "crosstab"
  | "cov"
  | "corr"
  | "approxQuantile"
  | "freqItems"
  | "sampleBy"
  | "transpose"
  | "parse"
> = {
  fillNa: (message, to) => {
    const { cols, values } = message;
    if (values.length === 0) throw invalidPlan("NA_FILL_VALUES_EMPTY");
    if (values.length > 1 && values.length !== cols.length) throw invalidPlan("NA_FILL_VALUES_LENGTH_MISMATCH");
    return { kind: "NaFill", ...inputOf(message, to), columns: cols, values: values.map(literal) };
  },
  dropNa: (message, to) => ({
    kind: "NaDrop",
    ...inputOf(message, to),
    columns: message.cols,
    ...(message.minNonNulls !== undefined && { minNonNulls: message.minNonNulls }),
  }),
  replace: (message, to) => ({
    kind: "NaReplace",
    ...inputOf(message, to),
    columns: message.cols,
    replacements: message.replacements.map(({ oldValue, newValue }) => ({
      from: literal(required(oldValue, "spark.connect.NAReplace.Replacement", "old_value")),
      to: literal(required(newValue, "spark.connect.NAReplace.Replacement", "new_value")),
    })),
  }),
  summary: (message, to) => ({
    kind: "Describe",
    ...inputOf(message, to),
    columns: [],
    statistics: message.statistics,
  }),
  describe: (message, to) => ({ kind: "Describe", ...inputOf(message, to), columns: message.cols }),
  crosstab: (message, to) => ({
    kind: "Stat",
    ...inputOf(message, to),
    function: "crosstab",
    columns: [message.col1, message.col2],
  }),
  cov: (message, to) => ({
    kind: "Stat",
    ...inputOf(message, to),
    function: "cov",
    columns: [message.col1, message.col2],
  }),
  corr: (message, to) => ({
    kind: "Stat",
    ...inputOf(message, to),
    function: "corr",
    columns: [message.col1, message.col2],
    ...(message.method && { method: message.method }),
  }),
  approxQuantile: (message, to) => ({
    kind: "Stat",
    ...inputOf(message, to),
    function: "approx_quantile",
    columns: message.cols,
    probabilities: message.probabilities,
    relativeError: message.relativeError,
  }),
  freqItems: (message, to) => ({
    kind: "Stat",
    ...inputOf(message, to),
    function: "freq_items",
    columns: message.cols,
    ...(message.support !== undefined && { support: message.support }),
  }),
  sampleBy: (message, to) => ({
    kind: "Stat",
    ...inputOf(message, to),
    function: "sample_by",
    columns: [],
    column: to.expression(required(message.col, "spark.connect.StatSampleBy", "col")),
    fractions: message.fractions.map(({ stratum, fraction }) => ({
      stratum: literal(required(stratum, "spark.connect.StatSampleBy.Fraction", "stratum")),
      fraction,
    })),
    ...(message.seed !== undefined && { seed: message.seed }),
  }),
  transpose: (message, to) => {
    const [column] = message.indexColumns.map(to.expression);
    return { kind: "Stat", ...inputOf(message, to), function: "transpose", columns: [], ...(column && { column }) };
  },
  parse: (message, to) => {
    const format =
      message.format === ParseFormat.CSV ? "csv" : message.format === ParseFormat.JSON ? "json" : undefined;
    if (!format) throw unsupportedField("spark.connect.Parse", "format", message.format);
    return {
      kind: "Parse",
      ...inputOf(message, to),
      format,
      options: message.options,
      ...(message.schema && { schema: fromProtoType(message.schema) }),
    };
  },
};
