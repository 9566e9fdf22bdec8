import type { Column, ColumnOrName } from "../column";
import { invoke, named } from "./invoke";

export const bitmapAndAgg = (col: ColumnOrName): Column => invoke("bitmap_and_agg", named(col));
export const bitmapBitPosition = (col: ColumnOrName): Column => invoke("bitmap_bit_position", named(col));
export const bitmapBucketNumber = (col: ColumnOrName): Column => invoke("bitmap_bucket_number", named(col));
export const bitmapConstructAgg = (col: ColumnOrName): Column => invoke("bitmap_construct_agg", named(col));
export const bitmapCount = (col: ColumnOrName): Column => invoke("bitmap_count", named(col));
export const bitmapOrAgg = (col: ColumnOrName): Column => invoke("bitmap_or_agg", named(col));
export const hllSketchAgg = (col: ColumnOrName, lgConfigK?: Column | number): Column =>
  invoke("hll_sketch_agg", named(col), lgConfigK);
export const hllSketchEstimate = (col: ColumnOrName): Column => invoke("hll_sketch_estimate", named(col));
export const hllUnion = (col1: ColumnOrName, col2: ColumnOrName, allowDifferentLgConfigK?: boolean): Column =>
  invoke("hll_union", named(col1), named(col2), allowDifferentLgConfigK);
export const hllUnionAgg = (col: ColumnOrName, allowDifferentLgConfigK?: Column | boolean): Column =>
  invoke("hll_union_agg", named(col), allowDifferentLgConfigK);
export const kllMergeAggBigint = (col: ColumnOrName, k?: Column | number): Column =>
  invoke("kll_merge_agg_bigint", named(col), k);
export const kllMergeAggDouble = (col: ColumnOrName, k?: Column | number): Column =>
  invoke("kll_merge_agg_double", named(col), k);
export const kllMergeAggFloat = (col: ColumnOrName, k?: Column | number): Column =>
  invoke("kll_merge_agg_float", named(col), k);
export const kllSketchAggBigint = (col: ColumnOrName, k?: Column | number): Column =>
  invoke("kll_sketch_agg_bigint", named(col), k);
export const kllSketchAggDouble = (col: ColumnOrName, k?: Column | number): Column =>
  invoke("kll_sketch_agg_double", named(col), k);
export const kllSketchAggFloat = (col: ColumnOrName, k?: Column | number): Column =>
  invoke("kll_sketch_agg_float", named(col), k);
export const kllSketchGetNBigint = (col: ColumnOrName): Column => invoke("kll_sketch_get_n_bigint", named(col));
export const kllSketchGetNDouble = (col: ColumnOrName): Column => invoke("kll_sketch_get_n_double", named(col));
export const kllSketchGetNFloat = (col: ColumnOrName): Column => invoke("kll_sketch_get_n_float", named(col));
export const kllSketchGetQuantileBigint = (sketch: ColumnOrName, rank: ColumnOrName): Column =>
  invoke("kll_sketch_get_quantile_bigint", named(sketch), named(rank));
export const kllSketchGetQuantileDouble = (sketch: ColumnOrName, rank: ColumnOrName): Column =>
  invoke("kll_sketch_get_quantile_double", named(sketch), named(rank));
export const kllSketchGetQuantileFloat = (sketch: ColumnOrName, rank: ColumnOrName): Column =>
  invoke("kll_sketch_get_quantile_float", named(sketch), named(rank));
export const kllSketchGetRankBigint = (sketch: ColumnOrName, quantile: ColumnOrName): Column =>
  invoke("kll_sketch_get_rank_bigint", named(sketch), named(quantile));
export const kllSketchGetRankDouble = (sketch: ColumnOrName, quantile: ColumnOrName): Column =>
  invoke("kll_sketch_get_rank_double", named(sketch), named(quantile));
export const kllSketchGetRankFloat = (sketch: ColumnOrName, quantile: ColumnOrName): Column =>
  invoke("kll_sketch_get_rank_float", named(sketch), named(quantile));
export const kllSketchMergeBigint = (left: ColumnOrName, right: ColumnOrName): Column =>
  invoke("kll_sketch_merge_bigint", named(left), named(right));
export const kllSketchMergeDouble = (left: ColumnOrName, right: ColumnOrName): Column =>
  invoke("kll_sketch_merge_double", named(left), named(right));
export const kllSketchMergeFloat = (left: ColumnOrName, right: ColumnOrName): Column =>
  invoke("kll_sketch_merge_float", named(left), named(right));
export const kllSketchToStringBigint = (col: ColumnOrName): Column => invoke("kll_sketch_to_string_bigint", named(col));
export const kllSketchToStringDouble = (col: ColumnOrName): Column => invoke("kll_sketch_to_string_double", named(col));
export const kllSketchToStringFloat = (col: ColumnOrName): Column => invoke("kll_sketch_to_string_float", named(col));
export const thetaDifference = (col1: ColumnOrName, col2: ColumnOrName): Column =>
  invoke("theta_difference", named(col1), named(col2));
export const thetaIntersection = (col1: ColumnOrName, col2: ColumnOrName): Column =>
  invoke("theta_intersection", named(col1), named(col2));
export const thetaIntersectionAgg = (col: ColumnOrName): Column => invoke("theta_intersection_agg", named(col));
export const thetaSketchAgg = (col: ColumnOrName, lgNomEntries?: Column | number): Column =>
  invoke("theta_sketch_agg", named(col), lgNomEntries);
export const thetaSketchEstimate = (col: ColumnOrName): Column => invoke("theta_sketch_estimate", named(col));
export const thetaUnion = (col1: ColumnOrName, col2: ColumnOrName, lgNomEntries?: Column | number): Column =>
  invoke("theta_union", named(col1), named(col2), lgNomEntries);
export const thetaUnionAgg = (col: ColumnOrName, lgNomEntries?: Column | number): Column =>
  invoke("theta_union_agg", named(col), lgNomEntries);
export const tupleDifferenceDouble = (col1: ColumnOrName, col2: ColumnOrName): Column =>
  invoke("tuple_difference_double", named(col1), named(col2));
export const tupleDifferenceInteger = (col1: ColumnOrName, col2: ColumnOrName): Column =>
  invoke("tuple_difference_integer", named(col1), named(col2));
export const tupleDifferenceThetaDouble = (col1: ColumnOrName, col2: ColumnOrName): Column =>
  invoke("tuple_difference_theta_double", named(col1), named(col2));
export const tupleDifferenceThetaInteger = (col1: ColumnOrName, col2: ColumnOrName): Column =>
  invoke("tuple_difference_theta_integer", named(col1), named(col2));
export const tupleIntersectionAggDouble = (col: ColumnOrName, mode?: Column | string): Column =>
  invoke("tuple_intersection_agg_double", named(col), mode);
export const tupleIntersectionAggInteger = (col: ColumnOrName, mode?: Column | string): Column =>
  invoke("tuple_intersection_agg_integer", named(col), mode);
export const tupleIntersectionDouble = (col1: ColumnOrName, col2: ColumnOrName, mode?: Column | string): Column =>
  invoke("tuple_intersection_double", named(col1), named(col2), mode);
export const tupleIntersectionInteger = (col1: ColumnOrName, col2: ColumnOrName, mode?: Column | string): Column =>
  invoke("tuple_intersection_integer", named(col1), named(col2), mode);
export const tupleIntersectionThetaDouble = (col1: ColumnOrName, col2: ColumnOrName, mode?: Column | string): Column =>
  invoke("tuple_intersection_theta_double", named(col1), named(col2), mode);
export const tupleIntersectionThetaInteger = (col1: ColumnOrName, col2: ColumnOrName, mode?: Column | string): Column =>
  invoke("tuple_intersection_theta_integer", named(col1), named(col2), mode);
export const tupleSketchAggDouble = (
  key: ColumnOrName,
  summary: ColumnOrName,
  lgNomEntries: Column | number = 12,
  mode: Column | string = "sum",
): Column => invoke("tuple_sketch_agg_double", named(key), named(summary), lgNomEntries, mode);
export const tupleSketchAggInteger = (
  key: ColumnOrName,
  summary: ColumnOrName,
  lgNomEntries: Column | number = 12,
  mode: Column | string = "sum",
): Column => invoke("tuple_sketch_agg_integer", named(key), named(summary), lgNomEntries, mode);
export const tupleSketchEstimateDouble = (col: ColumnOrName): Column =>
  invoke("tuple_sketch_estimate_double", named(col));
export const tupleSketchEstimateInteger = (col: ColumnOrName): Column =>
  invoke("tuple_sketch_estimate_integer", named(col));
export const tupleSketchSummaryDouble = (col: ColumnOrName, mode?: Column | string): Column =>
  invoke("tuple_sketch_summary_double", named(col), mode);
export const tupleSketchSummaryInteger = (col: ColumnOrName, mode?: Column | string): Column =>
  invoke("tuple_sketch_summary_integer", named(col), mode);
export const tupleSketchThetaDouble = (col: ColumnOrName): Column => invoke("tuple_sketch_theta_double", named(col));
export const tupleSketchThetaInteger = (col: ColumnOrName): Column => invoke("tuple_sketch_theta_integer", named(col));
export const tupleUnionAggDouble = (
  col: ColumnOrName,
  lgNomEntries: Column | number = 12,
  mode: Column | string = "sum",
): Column => invoke("tuple_union_agg_double", named(col), lgNomEntries, mode);
export const tupleUnionAggInteger = (
  col: ColumnOrName,
  lgNomEntries: Column | number = 12,
  mode: Column | string = "sum",
): Column => invoke("tuple_union_agg_integer", named(col), lgNomEntries, mode);
export const tupleUnionDouble = (
  col1: ColumnOrName,
  col2: ColumnOrName,
  lgNomEntries: Column | number = 12,
  mode: Column | string = "sum",
): Column => invoke("tuple_union_double", named(col1), named(col2), lgNomEntries, mode);
export const tupleUnionInteger = (
  col1: ColumnOrName,
  col2: ColumnOrName,
  lgNomEntries: Column | number = 12,
  mode: Column | string = "sum",
): Column => invoke("tuple_union_integer", named(col1), named(col2), lgNomEntries, mode);
export const tupleUnionThetaDouble = (
  col1: ColumnOrName,
  col2: ColumnOrName,
  lgNomEntries: Column | number = 12,
  mode: Column | string = "sum",
): Column => invoke("tuple_union_theta_double", named(col1), named(col2), lgNomEntries, mode);
export const tupleUnionThetaInteger = (
  col1: ColumnOrName,
  col2: ColumnOrName,
  lgNomEntries: Column | number = 12,
  mode: Column | string = "sum",
): Column => invoke("tuple_union_theta_integer", named(col1), named(col2), lgNomEntries, mode);
