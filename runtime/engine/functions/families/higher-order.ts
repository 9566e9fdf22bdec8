import { SparkError } from "../../../errors/index";
import type { Expression, Lambda, LambdaVariable } from "../../../plan/resolved/index";
import { type ArrayType, arrayType, booleanType, integerType, type MapType, mapType } from "../../../types/index";
import { sqlText } from "../../../types/sql-text";
import { widerType } from "../coercion";
import { displayName } from "../display-name";
import type { FunctionRow, Parameter } from "../row";
import { sortedListSql } from "../sql/list-order";
import type { CallWriter } from "../sql/writer";
import { castTo, shown } from "./coerce";
import { nullableOf, scalar, typeOf } from "./define";
import { mapPolicy, mapSql } from "./map";
import { hasMapKeys, requireOrder } from "./type-check";

const element = (expr: Expression | undefined): Parameter => {
  const type = expr?.type;
  return type?.kind === "array"
    ? { type: type.element, nullable: type.containsNull }
    : { type: { kind: "null" }, nullable: true };
};
const index: Parameter = { type: integerType, nullable: false };
const entry = (expr: Expression | undefined): readonly Parameter[] => {
  const type = expr?.type as MapType;
  return [
    { type: type.key, nullable: false },
    { type: type.value, nullable: type.valueContainsNull },
  ];
};
const orNull = (parameter: Parameter): Parameter => ({ ...parameter, nullable: true });

/** DuckDB's second lambda parameter counts from 1 as BIGINT, Spark's from 0 as INT. */
function lambdaSql(writer: CallWriter, at: number): string {
  const lambda = writer.call.args[at] as Lambda;
  const text = writer.args[at]!;
  const second = lambda.parameters[1];
  if (!second || lambda.parameters.length !== 2) return text;
  const name = writer.write(second);
  const [head] = text.split(": ", 1) as [string];
  return `${head}: ${text.slice(head.length + 2).replaceAll(name, `CAST(${name} - 1 AS INTEGER)`)}`;
}

const apply = (writer: CallWriter, at: number, values: readonly string[]): string => {
  const lambda = writer.call.args[at] as Lambda;
  const body = writer.write(lambda.body);
  return lambda.parameters.reduce((text, parameter, i) => text.replaceAll(writer.write(parameter), values[i]!), body);
};

/** Unlike the fixed names of inner lambdas, this one may appear inside the user's own lambda body. */
const own = (writer: CallWriter, at: number) => `h${(writer.call.args[at] as Lambda).parameters[0]!.id}`;

const bodyOf = (args: readonly Expression[], at: number) => (args[at] as Lambda).body;
const elementLambda: FunctionRow["lambda"] = (args, _, arity) =>
  arity === 2 ? [element(args[0]), index] : [element(args[0])];

/** @throws DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE when the lambda gives no boolean. */
const isPredicate = (name: string) => (args: readonly Expression[]) => {
  const lambda = args[1]!;
  const { type } = lambda.kind === "Lambda" ? lambda.body : lambda;
  if (type.kind === "boolean" || type.kind === "null") return;
  throw new SparkError("DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE", {
    sqlExpr: shown(name, args),
    paramIndex: "second",
    requiredType: '"BOOLEAN"',
    inputSql: `"${displayName(lambda)}"`,
    inputType: `"${sqlText(type)}"`,
  });
};

function existsSql(writer: CallWriter): string {
  const results = `list_transform(${writer.args[0]}, ${writer.args[1]})`;
  return `CASE WHEN ${writer.args[0]} IS NULL THEN NULL WHEN list_contains(${results}, true) THEN true WHEN len(list_filter(${results}, lambda r: r IS NULL)) > 0 THEN NULL ELSE false END`;
}

function forallSql(writer: CallWriter): string {
  const results = `list_transform(${writer.args[0]}, ${writer.args[1]})`;
  return `CASE WHEN ${writer.args[0]} IS NULL THEN NULL WHEN list_contains(${results}, false) THEN false WHEN len(list_filter(${results}, lambda r: r IS NULL)) > 0 THEN NULL ELSE true END`;
}

function reduceSql(writer: CallWriter): string {
  const [list, initial, merge] = writer.args as [string, string, string];
  const [state, item] = [`${own(writer, 2)}s`, `${own(writer, 2)}i`];
  const folded = `list_reduce(list_prepend({'a': ${initial}, 'e': NULL}, list_transform(${list}, lambda e: {'a': NULL, 'e': e})), lambda ${state}, ${item}: {'a': ${apply(writer, 2, [`${state}.a`, `${item}.e`])}, 'e': NULL}).a`;
  const result = writer.args.length > 3 ? apply(writer, 3, [folded]) : folded;
  return merge && `CASE WHEN ${list} IS NOT NULL THEN ${result} END`;
}

const keyValue = (writer: CallWriter, list = "list_transform") => {
  const pair = own(writer, 1);
  return `${list}(map_entries(${writer.args[0]}), lambda ${pair}: ${apply(writer, 1, [`${pair}.key`, `${pair}.value`])})`;
};

function zipWithSql(writer: CallWriter): string {
  const [a, b] = writer.args as [string, string];
  const i = own(writer, 2);
  return `CASE WHEN ${a} IS NOT NULL AND ${b} IS NOT NULL THEN list_transform(range(1, greatest(len(${a}), len(${b})) + 1), lambda ${i}: ${apply(writer, 2, [`list_extract(${a}, ${i})`, `list_extract(${b}, ${i})`])}) END`;
}

function mapZipWithSql(writer: CallWriter): string {
  const [a, b] = writer.args as [string, string];
  const ordered = `list_concat(map_keys(${a}), list_filter(map_keys(${b}), lambda k: NOT list_contains(map_keys(${a}), k)))`;
  const k = own(writer, 2);
  const value = (map: string) => `list_extract(map_extract(${map}, ${k}), 1)`;
  return `CASE WHEN ${a} IS NOT NULL AND ${b} IS NOT NULL THEN map(${ordered}, list_transform(${ordered}, lambda ${k}: ${apply(writer, 2, [k, value(a), value(b)])})) END`;
}

/** @throws DATATYPE_MISMATCH.UNEXPECTED_RETURN_TYPE */
function requireComparison(array: Expression, comparator: Lambda): void {
  const { type } = comparator.body;
  if (type.kind === "integer" || type.kind === "null") return;
  throw new SparkError("DATATYPE_MISMATCH.UNEXPECTED_RETURN_TYPE", {
    sqlExpr: shown("array_sort", [array, comparator]),
    functionName: "`lambdafunction`",
    expectedType: '"INT"',
    actualType: `"${sqlText(type)}"`,
  });
}

export const higherOrderFunctions: readonly FunctionRow[] = [
  scalar(
    "transform",
    "array, lambda",
    (args) => arrayType(bodyOf(args, 1).type, bodyOf(args, 1).nullable),
    (w) => `list_transform(${w.args[0]}, ${lambdaSql(w, 1)})`,
    { lambda: elementLambda, nullable: nullableOf(0) },
  ),
  scalar("filter", "array, lambda", typeOf(0), (w) => `list_filter(${w.args[0]}, ${lambdaSql(w, 1)})`, {
    check: isPredicate("filter"),
    lambda: elementLambda,
    nullable: nullableOf(0),
  }),
  scalar("exists", "array, lambda", booleanType, existsSql, {
    check: isPredicate("exists"),
    lambda: (args) => [element(args[0])],
    nullable: (args) => args[0]!.nullable || bodyOf(args, 1).nullable,
  }),
  scalar("forall", "array, lambda", booleanType, forallSql, {
    check: isPredicate("forall"),
    lambda: (args) => [element(args[0])],
    nullable: (args) => args[0]!.nullable || bodyOf(args, 1).nullable,
  }),
  scalar(
    "aggregate",
    ["array, any, lambda", "array, any, lambda, lambda"],
    (args) => (args[3] ? bodyOf(args, 3).type : args[1]!.type),
    reduceSql,
    {
      aliases: ["reduce"],
      lambda: (args, at) =>
        at === 2
          ? [{ type: args[1]!.type, nullable: true }, element(args[0])]
          : [{ type: args[1]!.type, nullable: true }],
      nullable: true,
      print: (args, call) =>
        `${call.function}(${[...args, ...(args.length === 3 ? ["lambdafunction(namedlambdavariable(), namedlambdavariable())"] : [])].join(", ")})`,
      coerce: (args, facts) => {
        const merge = args[2] as Lambda;
        const type = widerType(args[1]!.type, merge.body.type, facts.ansi) ?? args[1]!.type;
        if (type.kind === args[1]!.type.kind)
          return [args[0]!, args[1]!, { ...merge, body: castTo(merge.body, args[1]!.type, facts) }, ...args.slice(3)];
        return [
          args[0]!,
          castTo(args[1]!, type, facts),
          { ...merge, body: castTo(merge.body, type, facts) },
          ...args.slice(3),
        ];
      },
    },
  ),
  scalar(
    "zip_with",
    "array, array, lambda",
    (args) => arrayType(bodyOf(args, 2).type, bodyOf(args, 2).nullable),
    zipWithSql,
    {
      lambda: (args) => [orNull(element(args[0])), orNull(element(args[1]))],
      nullable: (args) => args[0]!.nullable || args[1]!.nullable,
    },
  ),
  scalar(
    "array_sort",
    ["array", "array, lambda"],
    typeOf(0),
    (w) =>
      w.args.length === 1 ? sortedListSql(w.args[0]!, w.types[0] as ArrayType, "ASC", "LAST") : comparatorSort(w),
    {
      lambda: (args) => [element(args[0]), element(args[0])],
      nullable: nullableOf(0),
      check: ([array, comparator]) => {
        const item = element(array);
        const one: LambdaVariable = { kind: "LambdaVariable", id: 0, name: "", ...item };
        if (!comparator) requireOrder("<", [one, one], item.type);
        else requireComparison(array!, comparator as Lambda);
      },
      print: (args) =>
        args.length === 1 ? `array_sort(${args[0]}, ${defaultComparator()})` : `array_sort(${args.join(", ")})`,
    },
  ),
  scalar("map_filter", "map, lambda", typeOf(0), (w) => `map_from_entries(${keyValue(w, "list_filter")})`, {
    lambda: (args) => entry(args[0]),
    nullable: nullableOf(0),
  }),
  scalar(
    "transform_keys",
    "map, lambda",
    (args) => ({ ...(args[0]!.type as MapType), key: bodyOf(args, 1).type }),
    (w) => mapSql(keyValue(w), `map_values(${w.args[0]})`, w.call),
    {
      ...mapPolicy,
      lambda: (args) => entry(args[0]),
      nullable: nullableOf(0),
      check: hasMapKeys("transform_keys", (args) => bodyOf(args, 1).type),
    },
  ),
  scalar(
    "transform_values",
    "map, lambda",
    (args) => mapType((args[0]!.type as MapType).key, bodyOf(args, 1).type, bodyOf(args, 1).nullable),
    (w) => `CASE WHEN ${w.args[0]} IS NOT NULL THEN map(map_keys(${w.args[0]}), ${keyValue(w)}) END`,
    { lambda: (args) => entry(args[0]), nullable: nullableOf(0) },
  ),
  scalar(
    "map_zip_with",
    "map, map, lambda",
    (args) => mapType((args[0]!.type as MapType).key, bodyOf(args, 2).type, bodyOf(args, 2).nullable),
    mapZipWithSql,
    {
      lambda: (args) => {
        const [a, b] = [args[0]!.type as MapType, args[1]!.type as MapType];
        return [
          { type: a.key, nullable: false },
          { type: a.value, nullable: true },
          { type: b.value, nullable: true },
        ];
      },
      nullable: (args) => args[0]!.nullable || args[1]!.nullable,
    },
  ),
];

/** Insertion by counting: an element's place is the number of those that come before it (earlier ones win ties). */
function comparatorSort(writer: CallWriter): string {
  const list = writer.args[0]!;
  const pairs = `list_transform(${list}, lambda e, i: {'e': e, 'i': i})`;
  const [other, one] = [`${own(writer, 1)}r`, `${own(writer, 1)}p`];
  const compare = apply(writer, 1, [`${other}.e`, `${one}.e`]);
  const place = `len(list_filter(${pairs}, lambda ${other}: (${compare}) < 0 OR ((${compare}) = 0 AND ${other}.i < ${one}.i)))`;
  return `list_transform(list_sort(list_transform(${pairs}, lambda ${one}: {'n': ${place}, 'v': ${one}.e})), lambda s: s.v)`;
}

const defaultComparator = () =>
  "lambdafunction((IF(((namedlambdavariable() IS NULL) AND (namedlambdavariable() IS NULL)), 0, (IF((namedlambdavariable() IS NULL), 1, (IF((namedlambdavariable() IS NULL), -1, (IF((namedlambdavariable() < namedlambdavariable()), -1, (IF((namedlambdavariable() > namedlambdavariable()), 1, 0)))))))))), namedlambdavariable(), namedlambdavariable())";
