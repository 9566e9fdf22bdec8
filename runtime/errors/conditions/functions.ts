import type { ConditionRow } from "./row";

/** What particular functions raise. */
export const functionConditions: Readonly<Record<string, ConditionRow>> = {
  APPROX_TOP_K_MAX_ITEMS_TRACKED_EXCEEDS_LIMIT: {
    sqlState: "22023",
    message:
      "The max items tracked `maxItemsTracked`(<maxItemsTracked>) of `approx_top_k` should be less than or equal to <limit>.",
  },
  APPROX_TOP_K_MAX_ITEMS_TRACKED_LESS_THAN_K: {
    sqlState: "22023",
    message:
      "The max items tracked `maxItemsTracked`(<maxItemsTracked>) of `approx_top_k` should be greater than or equal to `k`(<k>).",
  },
  APPROX_TOP_K_NON_POSITIVE_ARG: {
    sqlState: "22023",
    message: "The value of <argName> in `approx_top_k` must be a positive integer, but got <argValue>.",
  },
  APPROX_TOP_K_NULL_ARG: { sqlState: "22004", message: "The value of <argName> in `approx_top_k` cannot be NULL." },
  APPROX_TOP_K_SKETCH_SIZE_NOT_MATCH: {
    sqlState: "42846",
    message:
      "Combining approx_top_k sketches of different sizes is not allowed. Found sketches of size <size1> and <size2>.",
  },
  "DATATYPE_MISMATCH.TYPE_CHECK_FAILURE_WITH_HINT": { message: "<msg><hint>." },
  FAILED_FUNCTION_CALL: {
    sqlState: "38000",
    message: "Failed preparing of the function <funcName> for call. Please, double check function's arguments.",
  },
  _LEGACY_ERROR_TEMP_1104: { message: "The second argument should be a double literal." },
  HLL_INVALID_INPUT_SKETCH_BUFFER: {
    sqlState: "22546",
    message:
      "Invalid call to <function>; only valid HLL sketch buffers are supported as inputs (such as those produced by the `hll_sketch_agg` function).",
  },
  HLL_INVALID_LG_K: {
    sqlState: "22546",
    message: "Invalid call to <function>; the `lgConfigK` value must be between <min> and <max>, inclusive: <value>.",
  },
  HLL_K_MUST_BE_CONSTANT: {
    sqlState: "42K0E",
    message: "Invalid call to <function>; the `K` value must be a constant value, but got a non-constant expression.",
  },
  HLL_UNION_DIFFERENT_LG_K: {
    sqlState: "22000",
    message:
      "Sketches have different `lgConfigK` values: <left> and <right>. Set the `allowDifferentLgConfigK` parameter to true to call <function> with different `lgConfigK` values.",
  },
  KLL_INVALID_INPUT_SKETCH_BUFFER: {
    sqlState: "22000",
    message:
      "Invalid call to <function>; only valid KLL sketch buffers are supported as inputs (such as those produced by the `kll_sketch_agg` function).",
  },
  KLL_SKETCH_INVALID_QUANTILE_RANGE: {
    sqlState: "22003",
    message: "For function <functionName>, the quantile value must be between 0.0 and 1.0 (inclusive).",
  },
  KLL_SKETCH_K_OUT_OF_RANGE: {
    sqlState: "22003",
    message: "For function <functionName>, the k parameter must be between 8 and 65535 (inclusive), but got <k>.",
  },
  SKETCH_INVALID_LG_NOM_ENTRIES: {
    sqlState: "22003",
    message:
      "Invalid call to <function>; the `lgNomEntries` value must be between <min> and <max>, inclusive: <value>.",
  },
  THETA_INVALID_INPUT_SKETCH_BUFFER: {
    sqlState: "22000",
    message:
      "Invalid call to <function>; only valid Theta sketch buffers are supported as inputs (such as those produced by the `theta_sketch_agg` function).",
  },
  THETA_INVALID_INPUT_SKETCH_BUFFER_FAMILY: {
    sqlState: "22000",
    message:
      "Invalid call to <function>: expected <expectedFamily> sketch family but received <actualFamily>. Only valid Theta sketch buffers (produced by `theta_sketch_agg`) are supported as inputs.",
  },
  THETA_LG_NOM_ENTRIES_MUST_BE_CONSTANT: {
    sqlState: "42K0E",
    message:
      "Invalid call to <function>; the `lgNomEntries` value must be a constant value, but got a non-constant expression.",
  },
  TUPLE_INVALID_INPUT_SKETCH_BUFFER: {
    sqlState: "22000",
    message:
      "Invalid call to <function>; only valid Tuple sketch buffers are supported as inputs (such as those produced by the corresponding `tuple_sketch_agg_*` function).",
  },
  TUPLE_INVALID_INPUT_SKETCH_BUFFER_FAMILY: {
    sqlState: "22000",
    message:
      "Invalid call to <function>: expected <expectedFamily> sketch family but received <actualFamily>. Only valid Tuple sketch buffers (produced by `tuple_sketch_agg_*` functions) are supported as inputs.",
  },
  TUPLE_INVALID_SKETCH_MODE: {
    sqlState: "22023",
    message: "Invalid call to <function>: mode '<mode>' is not supported. Valid modes are: <validModes>.",
  },
  CANNOT_DECODE_URL: {
    sqlState: "22546",
    message:
      "The provided URL cannot be decoded: <url>. Please ensure that the URL is properly formatted and try again.",
  },
  "DATATYPE_MISMATCH.INVALID_JSON_MAP_KEY_TYPE": {
    message: "Input schema <schema> can only contain STRING as a key type for a MAP.",
  },
  "DATATYPE_MISMATCH.INVALID_JSON_SCHEMA": {
    message: "Input schema <schema> must be a struct, an array, a map or a variant.",
  },
  "DATATYPE_MISMATCH.INVALID_XML_MAP_KEY_TYPE": {
    message: "Input schema <schema> can only contain STRING as a key type for a MAP.",
  },
  "DATATYPE_MISMATCH.INVALID_XML_SCHEMA": { message: "Input schema <schema> must be a struct or a variant." },
  "DATATYPE_MISMATCH.UNEXPECTED_NULL": { message: "The <exprName> must not be null." },
  _LEGACY_ERROR_TEMP_3238: { message: "Failed to convert value <v> (class of <class>) in type <dt> to XML." },
};
