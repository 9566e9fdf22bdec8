import type { Call, Expression } from "../../../plan/resolved/index";
import { duckType } from "../../../types/duck-type";
import {
  arrayType,
  booleanType,
  type DataType,
  type MapType,
  mapType,
  stringType,
  structType,
} from "../../../types/index";
import { tightestType } from "../coercion";
import type { FunctionRow } from "../row";
import type { SessionFacts } from "../session-facts";
import { raise } from "../sql/raise";
import { toCommonType } from "./coerce";
import { nullableOf, scalar } from "./define";
import { requireTyped, withKey } from "./element-arguments";
import { hasMapKeys } from "./type-check";

const mapOf = (args: readonly Expression[]) => args[0]!.type as MapType;
const isKey = (index: number) => index % 2 === 0;

const nullKey = () => raise("NULL_MAP_KEY", {}, "SparkRuntimeException");
const duplicateKey = (key: string) =>
  raise(
    "DUPLICATED_MAP_KEY",
    { key: { sql: key }, mapKeyDedupPolicy: '"spark.sql.mapKeyDedupPolicy"' },
    "SparkRuntimeException",
  );

/** What a row that makes maps binds: whether of a repeated key the last value counts. */
export const mapPolicy = {
  options: (_: readonly Expression[], facts: SessionFacts): Call["options"] => ({
    lastWins: facts.config("spark.sql.mapKeyDedupPolicy")?.toUpperCase() === "LAST_WIN",
  }),
};

/** A map of two lists, with Spark's complaints about null and repeated keys. */
export function mapSql(keys: string, values: string, { options }: Pick<Call, "options">): string {
  const place = (k: string) => `list_position(${keys}, ${k})`;
  const repeated = options?.lastWins
    ? lastValues(keys, values, place)
    : duplicateKey(`list_extract(list_filter(${keys}, lambda k, i: ${place("k")} < i), 1)`);
  return `CASE WHEN ${keys} IS NULL OR ${values} IS NULL THEN NULL WHEN len(list_filter(${keys}, lambda k: k IS NULL)) > 0 THEN ${nullKey()} WHEN len(list_distinct(${keys})) < len(${keys}) THEN ${repeated} ELSE map(${keys}, ${values}) END`;
}

/** A key stays where it first was, with the value that it last had. */
function lastValues(keys: string, values: string, place: (key: string) => string): string {
  const kept = `list_filter(${keys}, lambda k, i: ${place("k")} = i)`;
  const last = `len(${keys}) + 1 - list_position(list_reverse(${keys}), k)`;
  return `map(${kept}, list_transform(${kept}, lambda k: list_extract(${values}, ${last})))`;
}

function pairTypes(args: readonly Expression[], facts: SessionFacts): readonly Expression[] {
  if (!args.length) return args;
  const keys = toCommonType("map", isKey)(args, facts, { name: "map" });
  return toCommonType("map", (i) => !isKey(i))(keys, facts, { name: "map" });
}

const entry = ({ key, value, valueContainsNull }: MapType): DataType =>
  structType([
    { name: "key", type: key, nullable: false },
    { name: "value", type: value, nullable: valueContainsNull },
  ]);

function entryKey([entries]: readonly Expression[]): DataType | undefined {
  const { type } = entries!;
  return type.kind === "array" && type.element.kind === "struct" ? type.element.fields[0]?.type : undefined;
}

export const mapFunctions: readonly FunctionRow[] = [
  scalar(
    "map",
    "any...?",
    (args) =>
      mapType(
        args[0]?.type ?? { kind: "null" },
        args[1]?.type ?? { kind: "null" },
        args.some((arg, i) => !isKey(i) && arg.nullable),
      ),
    ({ args, call }) => {
      if (!args.length) return `CAST(map([], []) AS ${duckType(call.type)})`;
      const keys = `[${args.filter((_, i) => isKey(i)).join(", ")}]`;
      const values = `[${args.filter((_, i) => !isKey(i)).join(", ")}]`;
      return args.length === 2 && call.args[0]!.nullable === false
        ? `map(${keys}, ${values})`
        : mapSql(keys, values, call);
    },
    { ...mapPolicy, coerce: pairTypes, nullable: false, check: hasMapKeys("map", (args) => args[0]?.type) },
  ),
  scalar("map_keys", "map", (args) => arrayType(mapOf(args).key, true), "map_keys({0})"),
  scalar("map_values", "map", (args) => arrayType(mapOf(args).value, mapOf(args).valueContainsNull), "map_values({0})"),
  scalar("map_entries", "map", (args) => arrayType(entry(mapOf(args)), false), "map_entries({0})"),
  scalar("map_contains_key", "map, any", booleanType, "list_contains(map_keys({0}), {1})", {
    nullable: true,
    coerce: (args, facts) => {
      requireTyped("map_contains_key", args);
      return withKey("map_contains_key", args, facts, tightestType);
    },
  }),
  scalar(
    "map_from_arrays",
    "array, array",
    (args) => {
      const [keys, values] = args.map((arg) => arg.type) as [
        Extract<DataType, { kind: "array" }>,
        Extract<DataType, { kind: "array" }>,
      ];
      return mapType(keys.element, values.element, values.containsNull);
    },
    ({ args, call }) => mapSql(args[0]!, args[1]!, call),
    {
      ...mapPolicy,
      check: hasMapKeys("map_from_arrays", ([keys]) => (keys!.type.kind === "array" ? keys!.type.element : undefined)),
    },
  ),
  scalar(
    "map_from_entries",
    "array",
    (args) => {
      const { element } = args[0]!.type as Extract<DataType, { kind: "array" }>;
      const [key, value] = (element as Extract<DataType, { kind: "struct" }>).fields;
      return mapType(key!.type, value!.type, value!.nullable);
    },
    ({ args, call }) =>
      mapSql(
        `list_transform(${args[0]}, lambda e: struct_extract_at(e, 1))`,
        `list_transform(${args[0]}, lambda e: struct_extract_at(e, 2))`,
        call,
      ),
    {
      ...mapPolicy,
      check: hasMapKeys("map_from_entries", entryKey),
      nullable: (args) => args[0]!.nullable || (args[0]!.type as Extract<DataType, { kind: "array" }>).containsNull,
    },
  ),
  scalar(
    "map_concat",
    "map...?",
    (args) => {
      const first = mapOf(args);
      return { ...first, valueContainsNull: args.some((arg) => (arg.type as MapType).valueContainsNull) };
    },
    ({ args, call }) => {
      if (args.length === 0) return "MAP {}";
      const all = (part: string) => `flatten([${args.map((arg) => `${part}(${arg})`).join(", ")}])`;
      const isNull = args.map((arg) => `${arg} IS NULL`).join(" OR ");
      return `CASE WHEN NOT (${isNull}) THEN ${mapSql(all("map_keys"), all("map_values"), call)} END`;
    },
    { ...mapPolicy, coerce: toCommonType("map_concat") },
  ),
  scalar(
    "str_to_map",
    ["!string", "!string, !string", "!string, !string, !string"],
    mapType(stringType, stringType),
    ({ args, call }) => {
      const [text, pair = "','", key = "':'"] = args as [string, string?, string?];
      const parts = `regexp_split_to_array(${text}, ${pair})`;
      const split = (part: string) => `list_transform(${parts}, lambda e: ${part})`;
      const at = `regexp_extract(e, ${key})`;
      return mapSql(
        split(`CASE WHEN ${at} = '' THEN e ELSE substring(e, 1, instr(e, ${at}) - 1) END`),
        split(`CASE WHEN ${at} <> '' THEN substring(e, instr(e, ${at}) + length(${at})) END`),
        call,
      );
    },
    {
      ...mapPolicy,
      nullable: nullableOf(0),
      print: ([text, pair = ",", key = ":"]) => `str_to_map(${text}, ${pair}, ${key})`,
    },
  ),
];
