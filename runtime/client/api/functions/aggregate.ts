import type { Column, ColumnOrName } from "../column";
import { invoke, named } from "./invoke";

export const anyValue = (col: ColumnOrName, ignoreNulls?: Column | boolean): Column =>
  invoke("any_value", named(col), ignoreNulls);
export const approxCountDistinct = (col: ColumnOrName, rsd?: number): Column =>
  invoke("approx_count_distinct", named(col), rsd);
export const arrayAgg = (col: ColumnOrName): Column => invoke("array_agg", named(col));
export const avg = (col: ColumnOrName): Column => invoke("avg", named(col));
export const bitAnd = (col: ColumnOrName): Column => invoke("bit_and", named(col));
export const bitOr = (col: ColumnOrName): Column => invoke("bit_or", named(col));
export const bitXor = (col: ColumnOrName): Column => invoke("bit_xor", named(col));
export const boolAnd = (col: ColumnOrName): Column => invoke("bool_and", named(col));
export const boolOr = (col: ColumnOrName): Column => invoke("bool_or", named(col));
export const collectList = (col: ColumnOrName): Column => invoke("collect_list", named(col));
export const collectSet = (col: ColumnOrName): Column => invoke("collect_set", named(col));
export const collectUnion = (col: ColumnOrName): Column => invoke("collect_union", named(col));
export const corr = (col1: ColumnOrName, col2: ColumnOrName): Column => invoke("corr", named(col1), named(col2));
export const count = (col: ColumnOrName): Column => invoke("count", named(col));
export const countIf = (col: ColumnOrName): Column => invoke("count_if", named(col));
export const covarPop = (col1: ColumnOrName, col2: ColumnOrName): Column =>
  invoke("covar_pop", named(col1), named(col2));
export const covarSamp = (col1: ColumnOrName, col2: ColumnOrName): Column =>
  invoke("covar_samp", named(col1), named(col2));
export const every = (col: ColumnOrName): Column => invoke("every", named(col));
export const first = (col: ColumnOrName, ignorenulls = false): Column => invoke("first", named(col), ignorenulls);
export const firstValue = (col: ColumnOrName, ignoreNulls?: Column | boolean): Column =>
  invoke("first_value", named(col), ignoreNulls);
export const grouping = (col: ColumnOrName): Column => invoke("grouping", named(col));
export const groupingId = (...cols: readonly ColumnOrName[]): Column => invoke("grouping_id", ...cols.map(named));
export const histogramNumeric = (col: ColumnOrName, nBins: Column): Column =>
  invoke("histogram_numeric", named(col), nBins);
export const kurtosis = (col: ColumnOrName): Column => invoke("kurtosis", named(col));
export const last = (col: ColumnOrName, ignorenulls = false): Column => invoke("last", named(col), ignorenulls);
export const lastValue = (col: ColumnOrName, ignoreNulls?: Column | boolean): Column =>
  invoke("last_value", named(col), ignoreNulls);
export const listagg = (col: ColumnOrName, delimiter?: Column | string): Column =>
  invoke("listagg", named(col), delimiter);
export const max = (col: ColumnOrName): Column => invoke("max", named(col));
export const maxBy = (col: ColumnOrName, ord: ColumnOrName, k?: number): Column =>
  invoke("max_by", named(col), named(ord), k);
export const mean = (col: ColumnOrName): Column => invoke("avg", named(col));
export const median = (col: ColumnOrName): Column => invoke("median", named(col));
export const min = (col: ColumnOrName): Column => invoke("min", named(col));
export const minBy = (col: ColumnOrName, ord: ColumnOrName, k?: number): Column =>
  invoke("min_by", named(col), named(ord), k);
export const mode = (col: ColumnOrName, deterministic = false): Column => invoke("mode", named(col), deterministic);
/** The product of all values of a group. */
export const product = (col: ColumnOrName): Column => invoke("product", named(col));
export const regrAvgx = (y: ColumnOrName, x: ColumnOrName): Column => invoke("regr_avgx", named(y), named(x));
export const regrAvgy = (y: ColumnOrName, x: ColumnOrName): Column => invoke("regr_avgy", named(y), named(x));
export const regrCount = (y: ColumnOrName, x: ColumnOrName): Column => invoke("regr_count", named(y), named(x));
export const regrIntercept = (y: ColumnOrName, x: ColumnOrName): Column => invoke("regr_intercept", named(y), named(x));
export const regrR2 = (y: ColumnOrName, x: ColumnOrName): Column => invoke("regr_r2", named(y), named(x));
export const regrSlope = (y: ColumnOrName, x: ColumnOrName): Column => invoke("regr_slope", named(y), named(x));
export const regrSxx = (y: ColumnOrName, x: ColumnOrName): Column => invoke("regr_sxx", named(y), named(x));
export const regrSxy = (y: ColumnOrName, x: ColumnOrName): Column => invoke("regr_sxy", named(y), named(x));
export const regrSyy = (y: ColumnOrName, x: ColumnOrName): Column => invoke("regr_syy", named(y), named(x));
export const schemaOfVariantAgg = (v: ColumnOrName): Column => invoke("schema_of_variant_agg", named(v));
export const skewness = (col: ColumnOrName): Column => invoke("skewness", named(col));
export const some = (col: ColumnOrName): Column => invoke("some", named(col));
export const std = (col: ColumnOrName): Column => invoke("std", named(col));
export const stddev = (col: ColumnOrName): Column => invoke("stddev", named(col));
export const stddevPop = (col: ColumnOrName): Column => invoke("stddev_pop", named(col));
export const stddevSamp = (col: ColumnOrName): Column => invoke("stddev_samp", named(col));
export const stringAgg = (col: ColumnOrName, delimiter?: Column | string): Column =>
  invoke("string_agg", named(col), delimiter);
export const sum = (col: ColumnOrName): Column => invoke("sum", named(col));
export const tryAvg = (col: ColumnOrName): Column => invoke("try_avg", named(col));
export const trySum = (col: ColumnOrName): Column => invoke("try_sum", named(col));
export const varPop = (col: ColumnOrName): Column => invoke("var_pop", named(col));
export const varSamp = (col: ColumnOrName): Column => invoke("var_samp", named(col));
export const variance = (col: ColumnOrName): Column => invoke("variance", named(col));
export const vectorAvg = (col: ColumnOrName): Column => invoke("vector_avg", named(col));
export const vectorSum = (col: ColumnOrName): Column => invoke("vector_sum", named(col));
