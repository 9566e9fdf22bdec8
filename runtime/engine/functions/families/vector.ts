import { arrayType, type DataType, floatType } from "../../../types/index";
import type { FunctionRow } from "../row";
import { raise } from "../sql/raise";
import type { AggregateWriter, CallWriter } from "../sql/writer";
import { aggregate, scalar } from "./define";

const vectorType = arrayType(floatType);

const mismatch = (name: string, left: string, right: string) =>
  raise(
    "VECTOR_DIMENSION_MISMATCH",
    { functionName: `\`${name}\``, leftDim: { sql: left }, rightDim: { sql: right } },
    "SparkRuntimeException",
  );

const hasNull = (vector: string) => `list_contains(list_transform(${vector}, lambda e: e IS NULL), true)`;

/** Floats are added one after the other, as floats. */
const sum = (terms: string) =>
  `list_reduce(list_prepend(CAST(0 AS FLOAT), ${terms}), lambda a, b: CAST(a + b AS FLOAT))`;

const terms = (left: string, right: string, term: (x: string, y: string) => string) =>
  `list_transform(range(1, len(${left}) + 1), lambda i: CAST(${term(`${left}[i]`, `${right}[i]`)} AS FLOAT))`;

const product = (left: string, right: string) => sum(terms(left, right, (x, y) => `${x} * ${y}`));

const root = (sql: string) => `CAST(sqrt(CAST(${sql} AS DOUBLE)) AS FLOAT)`;

/** Of two vectors of one length; null where an element is. */
const pair = (name: string, value: (left: string, right: string) => string): FunctionRow =>
  scalar(
    name,
    "floats, floats",
    floatType,
    ({ args }) => {
      const [left, right] = args as [string, string];
      const wrong = mismatch(name, `len(${left})`, `len(${right})`);
      return `CASE WHEN ${left} IS NULL OR ${right} IS NULL THEN NULL WHEN len(${left}) <> len(${right}) THEN ${wrong} WHEN ${hasNull(left)} OR ${hasNull(right)} THEN NULL ELSE ${value(left, right)} END`;
    },
    { nullable: true },
  );

function cosine(left: string, right: string): string {
  const squares = `CAST(${product(left, left)} AS DOUBLE) * ${product(right, right)}`;
  return `CASE WHEN ${squares} <> 0 THEN CAST(${product(left, right)} / sqrt(${squares}) AS FLOAT) END`;
}

/** The vector's norm of degree 1, 2 or infinity. */
function normSql({ args, call }: CallWriter): string {
  const [vector, degree] = args as [string, string];
  const sizes = `list_transform(${vector}, lambda e: abs(e))`;
  const wrong = raise(
    "INVALID_VECTOR_NORM_DEGREE",
    { functionName: `\`${call.function}\``, degree: { sql: `spark_float_text(${degree})` } },
    "SparkRuntimeException",
  );
  return `CASE WHEN ${vector} IS NULL OR ${degree} IS NULL THEN NULL WHEN ${degree} NOT IN (1, 2, CAST('inf' AS FLOAT)) THEN ${wrong} WHEN ${hasNull(vector)} THEN NULL WHEN ${degree} = 2 THEN ${root(product(vector, vector))} WHEN ${degree} = 1 THEN ${sum(sizes)} ELSE coalesce(list_max(${sizes}), CAST(0 AS FLOAT)) END`;
}

const ofDegree = (name: string, type: DataType, sql: (w: CallWriter) => string): FunctionRow =>
  scalar(name, ["floats, float=2.0f"], type, sql, { nullable: true });

/** Element by element over rows that all have one length; rows with a null are passed over. */
function fold(w: AggregateWriter, name: string, isMean: boolean): string {
  const [vector] = w.args as [string];
  const rows = w.apply("list", [vector], { where: `${vector} IS NOT NULL AND NOT ${hasNull(vector)}` });
  const first = `len(r[1])`;
  const other = `list_filter(list_transform(r, lambda v: len(v)), lambda n: n <> ${first})`;
  const element = isMean
    ? `list_reduce(list_transform(range(1, len(r) + 1), lambda k: [k, r[k][i]]), lambda a, b: [b[1], a[2] + CAST(CAST(b[2] - a[2] AS FLOAT) / CAST(b[1] AS FLOAT) AS FLOAT)])[2]`
    : sum(`list_transform(r, lambda v: v[i])`);
  const value = `CASE WHEN len(${other}) > 0 THEN ${mismatch(name, first, `${other}[1]`)} ELSE list_transform(range(1, ${first} + 1), lambda i: CAST(${element} AS FLOAT)) END`;
  return `list_transform([${rows}], lambda r: CASE WHEN r IS NOT NULL THEN ${value} END)[1]`;
}

export const vectorFunctions: readonly FunctionRow[] = [
  pair("vector_cosine_similarity", cosine),
  pair("vector_inner_product", product),
  pair("vector_l2_distance", (left, right) => root(sum(terms(left, right, (x, y) => `(${x} - ${y}) * (${x} - ${y})`)))),
  ofDegree("vector_norm", floatType, normSql),
  ofDegree("vector_normalize", vectorType, (w) => {
    const scaled = `list_transform(${w.args[0]}, lambda e: CAST(e / n AS FLOAT))`;
    return `list_transform([${normSql(w)}], lambda n: CASE WHEN len(${w.args[0]}) = 0 THEN CAST([] AS FLOAT[]) WHEN n > 0 THEN ${scaled} END)[1]`;
  }),
  aggregate("vector_sum", "floats", vectorType, (w) => fold(w, "vector_sum", false), { nullable: true }),
  aggregate("vector_avg", "floats", vectorType, (w) => fold(w, "vector_avg", true), { nullable: true }),
];
