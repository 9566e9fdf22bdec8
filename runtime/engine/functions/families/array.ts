import { SparkError } from "../../../errors/index";
import type { AggregateCall, Call, Expression } from "../../../plan/resolved/index";
import { duckType } from "../../../types/duck-type";
import {
  type ArrayType,
  arrayType,
  booleanType,
  type DataType,
  integerType,
  longType,
  type MapType,
  stringType,
} from "../../../types/index";
import { sqlText } from "../../../types/sql-text";
import { implicitCast, tightestType } from "../coercion";
import { displayName } from "../display-name";
import { foldConstant } from "../fold";
import { literal } from "../literal";
import type { FunctionRow } from "../row";
import type { SessionFacts } from "../session-facts";
import { sortedListSql } from "../sql/list-order";
import { structSql } from "../sql/literal-sql";
import { raise } from "../sql/raise";
import type { CallWriter } from "../sql/writer";
import { isIntegral } from "../type-sets";
import { unexpectedInput } from "../unexpected-input";
import { castTo, shown, toCommonType } from "./coerce";
import { nullableOf, scalar, typeOf } from "./define";
import { requireTyped, texts, withElement, withKey, withSameElements } from "./element-arguments";
import { ordersElements, requireOrder } from "./type-check";

const elementOf = (args: readonly Expression[]): DataType => (args[0]!.type as ArrayType).element;
const holdsNull = (expr: Expression) => expr.type.kind === "array" && expr.type.containsNull;

const mergedArrays = (args: readonly Expression[]): DataType => arrayType(elementOf(args), args.some(holdsNull));

export const isNotNull = (...args: string[]) => args.map((arg) => `${arg} IS NOT NULL`).join(" AND ");
export const whenAll = (args: readonly string[], sql: string) => `CASE WHEN ${isNotNull(...args)} THEN ${sql} END`;

const outOfBounds = (index: string, array: string, condition: string) =>
  raise(
    condition,
    { indexValue: { sql: index }, arraySize: { sql: `len(${array})` } },
    "SparkArrayIndexOutOfBoundsException",
  );

/** 0-based `a[i]`. */
function itemSql({ args, ansi }: CallWriter): string {
  const [array, index] = args as [string, string];
  const item = `list_extract(${array}, CAST(${index} AS BIGINT) + 1)`;
  const inside = `${index} >= 0 AND ${index} < len(${array})`;
  const otherwise = ansi
    ? ` WHEN ${isNotNull(array, index)} THEN ${outOfBounds(index, array, "INVALID_ARRAY_INDEX")}`
    : "";
  return `CASE WHEN ${inside} THEN ${item}${otherwise} END`;
}

const mapValue = ([map, key]: readonly string[]) => `list_extract(map_extract(${map}, ${key}), 1)`;

/**
 * Of a constant place in an array that is written out, what stands there; of any other constant place it is not known. Elsewhere, under ANSI, an
 * index outside fails, so that only null itself makes a null.
 */
function isItemNullable(
  args: readonly Expression[],
  { ansi }: SessionFacts,
  placeOf: (at: number, size: number) => number,
): boolean {
  const [container, key] = args as [Expression, Expression];
  if (container.type.kind !== "array") return true;
  const at = foldConstant(key)?.value;
  if (typeof at !== "number" && typeof at !== "bigint")
    return !ansi || args.some((arg) => arg.nullable) || holdsNull(container);
  if (container.kind !== "Call" || container.function !== "array") return true;
  const item = container.args[placeOf(Number(at), container.args.length)];
  return container.nullable || (item ? item.nullable : !ansi);
}

const fromZero = (at: number) => at;
const fromOne = (at: number, size: number) => (at > 0 ? at - 1 : size + at);

/** The key in the map's type. @throws DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE */
function mapKey([map, key]: readonly [Expression, Expression], facts: SessionFacts): Expression {
  const type = (map.type as MapType).key;
  const converted = implicitCast(key, type, facts);
  if (converted) return converted;
  throw unexpectedInput(`${displayName(map)}[${displayName(key)}]`, 1, `"${sqlText(type)}"`, key);
}

/** 1-based, negative from the end. */
function elementAtSql(writer: CallWriter): string {
  const { args, types, ansi } = writer;
  const [container, key] = args as [string, string];
  if (types[0]!.kind === "map") return `list_extract(map_extract(${container}, ${key}), 1)`;
  const zero = raise("INVALID_INDEX_OF_ZERO", {}, "SparkRuntimeException");
  const otherwise = ansi
    ? ` WHEN ${isNotNull(container, key)} THEN ${outOfBounds(key, container, "INVALID_ARRAY_INDEX_IN_ELEMENT_AT")}`
    : "";
  return `CASE WHEN ${key} = 0 AND ${container} IS NOT NULL THEN ${zero} WHEN abs(${key}) <= len(${container}) THEN list_extract(${container}, ${key})${otherwise} END`;
}

/** The index of an array, or the key of a map in the map's type. */
function elementKey(args: readonly Expression[], facts: SessionFacts): readonly Expression[] {
  const [container, key] = args as [Expression, Expression];
  if (container.type.kind === "map") return withKey("element_at", args, facts);
  if (isIntegral(key.type) && key.type.kind !== "long") return [container, castTo(key, integerType, facts)];
  throw new SparkError("DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE", {
    sqlExpr: shown("element_at", args),
    paramIndex: "second",
    requiredType: '"INT"',
    inputSql: shown("", [key]).replace('"(', '"').replace(')"', '"'),
    inputType: `"${sqlText(key.type)}"`,
  });
}

const valueType = (args: readonly Expression[]): DataType => {
  const { type } = args[0]!;
  return type.kind === "map" ? type.value : type.kind === "array" ? type.element : type;
};

/** Sets of elements in order of first appearance; null is an element. */
const unique = (list: string) =>
  `CASE WHEN ${list} IS NOT NULL THEN list_transform(list_filter(list_zip(${list}, range(len(${list}))), lambda p: len(list_filter(${list}[1:p[2]], lambda q: q IS NOT DISTINCT FROM p[1])) = 0), lambda p: p[1]) END`;

const ordered = (name: string, order: "ASC" | "DESC"): FunctionRow =>
  scalar(
    name,
    "array",
    elementOf,
    ({ args, types }) => {
      const known = `list_filter(${args[0]}, lambda e: e IS NOT NULL)`;
      return `list_extract(${sortedListSql(known, types[0] as ArrayType, order, "LAST")}, 1)`;
    },
    { nullable: true, check: ordersElements(name) },
  );

function insertSql({ args }: CallWriter): string {
  const [array, position, value] = args as [string, string, string];
  const zero = raise("INVALID_INDEX_OF_ZERO", {}, "SparkRuntimeException");
  const size = `len(${array})`;
  const forward = `CASE WHEN ${position} <= ${size} THEN list_concat(list_concat(${array}[1:${position} - 1], [${value}]), ${array}[${position}:]) ELSE list_concat(list_concat(${array}, list_resize([${value}][2:], ${position} - 1 - ${size})), [${value}]) END`;
  const at = `${size} + ${position} + 1`;
  const backward = `CASE WHEN ${at} >= 0 THEN list_concat(list_concat(${array}[1:${at}], [${value}]), ${array}[${at} + 1:]) ELSE list_concat(list_concat([${value}], list_resize([${value}][2:], -(${at}))), ${array}) END`;
  return `CASE WHEN ${array} IS NULL OR ${position} IS NULL THEN NULL WHEN ${position} = 0 THEN ${zero} WHEN ${position} > 0 THEN ${forward} ELSE ${backward} END`;
}

/** Both arrays of one type of elements, which are compared. */
const comparing = (name: string) => ({ coerce: withSameElements(name), check: ordersElements(name) });

/** Spark builds the name anew from the array's value: a null that was cast prints as NULL. */
const printAdded = (args: readonly string[], call: Call | AggregateCall): string => {
  const isNull = foldConstant(call.args[0]!)?.value === null;
  return `${call.function}(${isNull ? "NULL" : args[0]}, ${args[1]})`;
};

export const arrayFunctions: readonly FunctionRow[] = [
  scalar(
    "array",
    "any...?",
    (args) =>
      arrayType(
        args[0]?.type ?? { kind: "null" },
        args.some((arg) => arg.nullable),
      ),
    ({ args, call }) => (args.length ? `[${args.join(", ")}]` : `CAST([] AS ${duckType(call.type)})`),
    {
      coerce: (args, facts, call) => (args.length ? toCommonType("array")(args, facts, call) : args),
      nullable: false,
    },
  ),
  scalar(
    "getitem",
    ["array, integral", "map, any"],
    valueType,
    (w) => (w.types[0]!.kind === "map" ? mapValue(w.args) : itemSql(w)),
    {
      facts: ["ansi"],
      coerce: (args, facts) =>
        args[0]!.type.kind === "map" ? [args[0]!, mapKey(args as readonly [Expression, Expression], facts)] : args,
      nullable: (args, facts) => isItemNullable(args, facts, fromZero),
      print: ([container, key]) => `${container}[${key}]`,
    },
  ),
  scalar("get", "array, int", elementOf, (w) => itemSql({ ...w, ansi: false }), { nullable: true }),
  scalar("element_at", "array|map, any", valueType, elementAtSql, {
    coerce: elementKey,
    facts: ["ansi"],
    nullable: (args, facts) => isItemNullable(args, facts, fromOne),
  }),
  scalar("try_element_at", "array|map, any", valueType, (w) => elementAtSql({ ...w, ansi: false }), {
    coerce: elementKey,
    nullable: (args, facts) => isItemNullable(args, { ...facts, ansi: false }, fromOne),
  }),
  scalar(
    "size",
    "array|map",
    integerType,
    ({ args, types, ansi }) => {
      if (types[0]!.kind === "null") return ansi ? "CAST(NULL AS INTEGER)" : "(-1)";
      const size = `CAST(${types[0]!.kind === "map" ? "cardinality" : "len"}(${args[0]}) AS INTEGER)`;
      return ansi ? size : `coalesce(${size}, -1)`;
    },
    { aliases: ["cardinality"], facts: ["ansi"], nullable: (args, facts) => facts.ansi && args[0]!.nullable },
  ),
  scalar("array_size", "array", integerType, ({ args, types }) =>
    types[0]!.kind === "null" ? "CAST(NULL AS INTEGER)" : `CAST(len(${args[0]}) AS INTEGER)`,
  ),
  scalar(
    "array_contains",
    "array, any",
    booleanType,
    "CASE WHEN {0} IS NULL OR {1} IS NULL THEN NULL WHEN list_contains({0}, {1}) THEN true WHEN len(list_filter({0}, lambda e: e IS NULL)) > 0 THEN NULL ELSE false END",
    {
      coerce: (args, facts) => {
        requireTyped("array_contains", args);
        return withElement("array_contains", 1, tightestType)(args, facts);
      },
      check: ordersElements("array_contains"),
      nullable: (args) => args[0]!.nullable || args[1]!.nullable || holdsNull(args[0]!),
    },
  ),
  scalar(
    "array_position",
    "array, any",
    longType,
    "CASE WHEN {0} IS NOT NULL AND {1} IS NOT NULL THEN CAST(coalesce(list_position({0}, {1}), 0) AS BIGINT) END",
    { coerce: withElement("array_position"), check: ordersElements("array_position") },
  ),
  // What PySpark looks up bins and places of sparse vectors by: as Java, the place, or the place to insert at, less one, negative.
  scalar(
    "array_binary_search",
    "array, any",
    integerType,
    "CAST(CASE WHEN {0} IS NOT NULL AND {1} IS NOT NULL THEN CASE WHEN list_contains({0}, {1}) THEN list_position({0}, {1}) - 1 ELSE -1 - len(list_filter({0}, lambda e: e < {1})) END END AS INTEGER)",
    { isInternal: true, coerce: withElement("array_binary_search"), check: ordersElements("array_binary_search") },
  ),
  scalar(
    "array_append",
    "array, any",
    (args) => arrayType(elementOf(args), true),
    "CASE WHEN {0} IS NOT NULL THEN list_append({0}, {1}) END",
    { coerce: withElement("array_append"), nullable: nullableOf(0), print: printAdded },
  ),
  scalar(
    "array_prepend",
    "array, any",
    (args) => arrayType(elementOf(args), true),
    "CASE WHEN {0} IS NOT NULL THEN list_prepend({1}, {0}) END",
    { coerce: withElement("array_prepend"), nullable: nullableOf(0), print: printAdded },
  ),
  scalar("array_insert", "array, !int, any", (args) => arrayType(elementOf(args), true), insertSql, {
    coerce: withElement("array_insert", 2),
    nullable: (args) => args[0]!.nullable || args[1]!.nullable,
  }),
  scalar(
    "array_compact",
    "array",
    (args) => arrayType(elementOf(args), false),
    "list_filter({0}, lambda e: e IS NOT NULL)",
  ),
  scalar(
    "array_remove",
    "array, any",
    typeOf(0),
    "CASE WHEN {1} IS NOT NULL THEN list_filter({0}, lambda e: e IS DISTINCT FROM {1}) END",
    { coerce: withElement("array_remove"), check: ordersElements("array_remove") },
  ),
  scalar("array_distinct", "array", typeOf(0), ({ args }) => unique(args[0]!), {
    check: ordersElements("array_distinct"),
  }),
  scalar(
    "array_union",
    "array, array",
    mergedArrays,
    ({ args }) => whenAll(args, unique(`list_concat(${args[0]}, ${args[1]})`)),
    comparing("array_union"),
  ),
  scalar(
    "array_intersect",
    "array, array",
    (args) => arrayType(elementOf(args), args.every(holdsNull)),
    ({ args }) =>
      whenAll(
        args,
        unique(
          `list_filter(${args[0]}, lambda e: len(list_filter(${args[1]}, lambda f: f IS NOT DISTINCT FROM e)) > 0)`,
        ),
      ),
    comparing("array_intersect"),
  ),
  scalar(
    "array_except",
    "array, array",
    (args) => arrayType(elementOf(args), holdsNull(args[0]!)),
    ({ args }) =>
      whenAll(
        args,
        unique(
          `list_filter(${args[0]}, lambda e: len(list_filter(${args[1]}, lambda f: f IS NOT DISTINCT FROM e)) = 0)`,
        ),
      ),
    comparing("array_except"),
  ),
  scalar(
    "arrays_overlap",
    "array, array",
    booleanType,
    "CASE WHEN {0} IS NULL OR {1} IS NULL THEN NULL WHEN list_has_any({0}, {1}) THEN true WHEN len({0}) > 0 AND len({1}) > 0 AND (len(list_filter({0}, lambda e: e IS NULL)) > 0 OR len(list_filter({1}, lambda e: e IS NULL)) > 0) THEN NULL ELSE false END",
    {
      ...comparing("arrays_overlap"),
      nullable: (args) => args.some((arg) => arg.nullable || holdsNull(arg)),
    },
  ),
  scalar(
    "array_join",
    ["array, !string", "array, !string, !string"],
    stringType,
    ({ args, call }) => {
      const join = foldConstant(call.args[1]!) ? "array_to_string" : "spark_join";
      const items = args[2] ? `list_transform(${args[0]}, lambda e: coalesce(e, ${args[2]}))` : args[0];
      return `CAST(${whenAll(args, `coalesce(${join}(${items}, ${args[1]}), '')`)} AS VARCHAR)`;
    },
    { coerce: (args, facts) => [texts(args, facts), ...args.slice(1)] },
  ),
  scalar(
    "array_repeat",
    "any, !int",
    (args) => arrayType(args[0]!.type, args[0]!.nullable),
    ({ args }) =>
      `CASE WHEN ${args[1]} IS NOT NULL THEN list_transform(range(greatest(${args[1]}, 0)), lambda i: ${args[0]}) END`,
    { nullable: nullableOf(1) },
  ),
  ordered("array_max", "DESC"),
  ordered("array_min", "ASC"),
  scalar(
    "sort_array",
    ["array", "array, boolean"],
    typeOf(0),
    ({ args, types }) => {
      const sorted = (order: "ASC" | "DESC", nulls: "FIRST" | "LAST") =>
        sortedListSql(args[0]!, types[0] as ArrayType, order, nulls);
      if (!args[1]) return sorted("ASC", "FIRST");
      return `CASE WHEN ${args[1]} THEN ${sorted("ASC", "FIRST")} ELSE ${sorted("DESC", "LAST")} END`;
    },
    {
      check: ([array, ...order]) => {
        const args = [array!, order[0] ?? literal(true, booleanType)];
        if (array!.type.kind === "array") requireOrder("sort_array", args, array!.type);
      },
      print: (args) => `sort_array(${args[0]}, ${args[1] ?? "true"})`,
    },
  ),
  scalar("slice", "array, int, int", typeOf(0), ({ args }) => {
    const [array, start, size] = args as [string, string, string];
    const from = `CASE WHEN ${start} > 0 THEN ${start} ELSE len(${array}) + ${start} + 1 END`;
    const zero = raise(
      "INVALID_PARAMETER_VALUE.START",
      { functionName: "`slice`", parameter: "`start`" },
      "SparkRuntimeException",
    );
    const negative = raise(
      "INVALID_PARAMETER_VALUE.LENGTH",
      { functionName: "`slice`", parameter: "`length`", length: { sql: size } },
      "SparkRuntimeException",
    );
    return `CASE WHEN ${start} = 0 THEN ${zero} WHEN ${size} < 0 THEN ${negative} WHEN ${from} < 1 OR ${size} = 0 THEN ${array}[2:1] ELSE ${array}[${from}:${from} + ${size} - 1] END`;
  }),
  scalar(
    "flatten",
    "array",
    (args) => {
      const inner = elementOf(args);
      return inner.kind === "array" ? arrayType(inner.element, inner.containsNull) : inner;
    },
    "CASE WHEN len(list_filter({0}, lambda e: e IS NULL)) > 0 THEN NULL ELSE flatten({0}) END",
    { nullable: (args) => args[0]!.nullable || holdsNull(args[0]!) },
  ),
  scalar(
    "arrays_zip",
    "array...?",
    (args) =>
      arrayType(
        {
          kind: "struct",
          fields: args.map((arg, i) => ({
            name: arg.kind === "Attribute" ? arg.name : `${i}`,
            type: (arg.type as ArrayType).element,
            nullable: true,
          })),
        },
        false,
      ),
    ({ args, call }) => {
      const names = ((call.type as ArrayType).element as Extract<DataType, { kind: "struct" }>).fields.map(
        (field) => field.name,
      );
      const longest = `greatest(${args.map((arg) => `len(${arg})`).join(", ")})`;
      const zipped = structSql(
        names,
        args.map((arg) => `${arg}[i]`),
      );
      return whenAll(args, `list_transform(range(1, ${longest} + 1), lambda i: ${zipped})`);
    },
  ),
  scalar(
    "shuffle",
    ["array", "array, long"],
    typeOf(0),
    "list_transform(list_sort(list_transform({0}, lambda e: struct_pack(r := random(), v := e))), lambda e: e.v)",
    { isDeterministic: false, print: (args) => `shuffle(${args[0]})` },
  ),
];
