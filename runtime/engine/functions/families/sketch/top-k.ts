import { SparkError } from "../../../../errors/index";
import type { Expression } from "../../../../plan/resolved/index";
import {
  arrayType,
  binaryType,
  type DataType,
  duckType,
  integerType,
  longType,
  type StructType,
  stringType,
  structField,
  structType,
} from "../../../../types/index";
import { sqlText } from "../../../../types/sql-text";
import type { FunctionRow } from "../../row";
import { structSql } from "../../sql/literal-sql";
import { quoteText } from "../../sql/text";
import type { AggregateWriter } from "../../sql/writer";
import { shown } from "../coerce";
import { aggregate, scalar } from "../define";
import { constantOf } from "./constant-argument";
import { gathered } from "./gathered";

/** How Java holds an item of a type; absent: it cannot be counted. */
const kinds: Partial<Readonly<Record<DataType["kind"], string>>> = {
  boolean: "boolean",
  byte: "byte",
  short: "short",
  integer: "int",
  long: "long",
  float: "float",
  double: "double",
  date: "int",
  timestamp: "long",
  timestamp_ntz: "long",
  string: "string",
  char: "string",
  varchar: "string",
  decimal: "decimal",
};

function itemText(sql: string, type: DataType): string {
  if (type.kind === "date") return `CAST(${sql} - DATE '1970-01-01' AS VARCHAR)`;
  if (type.kind === "timestamp" || type.kind === "timestamp_ntz") return `CAST(epoch_us(${sql}) AS VARCHAR)`;
  if (type.kind === "decimal") return `CAST(CAST(${sql} AS ${duckType(type)}) AS VARCHAR)`;
  return `CAST(${sql} AS VARCHAR)`;
}

function itemOf(text: string, type: DataType): string {
  if (type.kind === "date") return `(DATE '1970-01-01' + CAST(${text} AS INTEGER))`;
  if (type.kind === "timestamp" || type.kind === "timestamp_ntz") return `make_timestamp(CAST(${text} AS BIGINT))`;
  return `CAST(${text} AS ${duckType(type)})`;
}

const counted = (item: DataType) =>
  arrayType(structType([structField("item", item), structField("count", longType, false)]), false);

const stateType = (item: DataType): StructType =>
  structType([
    structField("sketch", binaryType, false),
    structField("maxItemsTracked", integerType, false),
    structField("itemDataType", item),
    structField("itemDataTypeDDL", stringType, false),
  ]);

const ddlOf = (item: DataType) => (item.kind === "string" ? "item string not null" : `item ${sqlText(item)} NOT NULL`);

const [defaultK, defaultTracked, mostTracked] = [5, 10000, 1000000];

function positive(expr: Expression | undefined, argName: string, initial: number): number {
  if (!expr) return initial;
  const value = constantOf(expr);
  if (value === null) throw new SparkError("APPROX_TOP_K_NULL_ARG", { argName: `\`${argName}\`` });
  if (Number(value) <= 0)
    throw new SparkError("APPROX_TOP_K_NON_POSITIVE_ARG", { argName: `\`${argName}\``, argValue: `${value}` });
  return Number(value);
}

function tracked(expr: Expression | undefined, k?: number): number {
  const value = positive(expr, "maxItemsTracked", defaultTracked);
  if (value > mostTracked)
    throw new SparkError("APPROX_TOP_K_MAX_ITEMS_TRACKED_EXCEEDS_LIMIT", {
      maxItemsTracked: `${value}`,
      limit: `${mostTracked}`,
    });
  if (k !== undefined && value < k)
    throw new SparkError("APPROX_TOP_K_MAX_ITEMS_TRACKED_LESS_THAN_K", { maxItemsTracked: `${value}`, k: `${k}` });
  return value;
}

function kindOf(name: string, args: readonly Expression[], type: DataType): string {
  const kind = kinds[type.kind];
  if (kind) return kind;
  throw new SparkError("DATATYPE_MISMATCH.TYPE_CHECK_FAILURE_WITH_HINT", {
    sqlExpr: shown(name, args),
    msg: `${sqlText(type).toLowerCase()} columns are not supported`,
    hint: "",
  });
}

/** The most frequent items of a sketch, nulls among them by their number. */
function topSql(sketch: string, kind: string, type: DataType, k: string): string {
  const known = `list_transform(range(len(s.items)), lambda i: ${structSql(["item", "count"], [itemOf("s.items[i + 1]", type), "s.counts[i + 1]"])})`;
  const nothing = structSql(["item", "count"], [`CAST(NULL AS ${duckType(type)})`, "s.nulls"]);
  const before = "len(list_filter(s.counts, lambda c: c >= s.nulls))";
  const all = `CASE WHEN s.nulls > 0 THEN list_concat(${known}[:${before}], [${nothing}], ${known}[${before} + 1:]) ELSE ${known} END`;
  const state = `{'items': spark_items_frequent(b, '${kind}'), 'counts': spark_items_counts(b, '${kind}'), 'nulls': spark_items_nulls(b)}`;
  return `list_transform(list_transform([${sketch}], lambda b: ${state}), lambda s: (${all})[:${k}])[1]`;
}

const nullCount = (w: AggregateWriter) => w.apply("count", ["*"], { where: `${w.args[0]} IS NULL` });

const countText = (value: number) => `${value}`;

export const topKFunctions: readonly FunctionRow[] = [
  aggregate(
    "approx_top_k",
    "any, int=5, int=10000",
    ([item]) => counted(item!.type),
    (w) => {
      const [type, args] = [w.types[0]!, w.call.args];
      const kind = kindOf("approx_top_k", args, type);
      const k = positive(args[1], "k", defaultK);
      const items = gathered(w, itemText(w.args[0]!, type), "VARCHAR", `${w.args[0]} IS NOT NULL`);
      const sketch = `spark_items_of(${items}, ${nullCount(w)}, '${kind}', ${tracked(args[2], k)})`;
      return topSql(sketch, kind, type, countText(k));
    },
    {
      nullable: false,
      check: (args) => {
        kindOf("approx_top_k", args, args[0]!.type);
        tracked(args[2], positive(args[1], "k", defaultK));
      },
    },
  ),
  aggregate(
    "approx_top_k_accumulate",
    "any, int=10000",
    ([item]) => stateType(item!.type),
    (w) => {
      const type = w.types[0]!;
      const kind = kindOf("approx_top_k_accumulate", w.call.args, type);
      const items = gathered(w, itemText(w.args[0]!, type), "VARCHAR", `${w.args[0]} IS NOT NULL`);
      const size = tracked(w.call.args[1]);
      return stateSql(`spark_items_of(${items}, ${nullCount(w)}, '${kind}', ${size})`, countText(size), type);
    },
    {
      nullable: false,
      check: (args) => {
        kindOf("approx_top_k_accumulate", args, args[0]!.type);
        tracked(args[1]);
      },
    },
  ),
  aggregate(
    "approx_top_k_combine",
    ["struct", "struct, int"],
    ([state]) => stateType(itemTypeOf(state!)),
    (w) => {
      const type = itemTypeOf(w.call.args[0]!);
      const kind = kindOf("approx_top_k_combine", w.call.args, type);
      const states = w.args[0]!;
      const sketches = gathered(w, `struct_extract_at(${states}, 1)`, "BLOB", `${states} IS NOT NULL`);
      const sizes = gathered(w, `CAST(struct_extract_at(${states}, 2) AS BIGINT)`, "BIGINT", `${states} IS NOT NULL`);
      const size = w.call.args[1] ? tracked(w.call.args[1]) : undefined;
      const shownSize =
        size === undefined ? `CAST(coalesce(list_max(${sizes}), ${defaultTracked}) AS INTEGER)` : countText(size);
      return stateSql(`spark_items_union(${sketches}, ${sizes}, '${kind}', ${size ?? -1})`, shownSize, type);
    },
    {
      nullable: false,
      print: ([state, size]) => `approx_top_k_combine(${state}, ${size ?? "-1"})`,
      check: (args) => {
        if (args[1]) tracked(args[1]);
      },
    },
  ),
  scalar(
    "approx_top_k_estimate",
    "struct, int=5",
    ([state]) => counted(itemTypeOf(state!)),
    ({ args, call }) => {
      const type = itemTypeOf(call.args[0]!);
      const kind = kindOf("approx_top_k_estimate", call.args, type);
      const sketch = `struct_extract_at(${args[0]}, 1)`;
      return `CASE WHEN ${args[0]} IS NOT NULL THEN ${topSql(sketch, kind, type, args[1]!)} END`;
    },
    {
      check: (args) => {
        positive(args[1], "k", defaultK);
      },
    },
  ),
];

const itemTypeOf = (state: Expression): DataType => (state.type as StructType).fields[2]?.type ?? { kind: "null" };

const stateSql = (sketch: string, size: string, item: DataType) =>
  structSql(
    ["sketch", "maxItemsTracked", "itemDataType", "itemDataTypeDDL"],
    [sketch, `CAST(${size} AS INTEGER)`, `CAST(NULL AS ${duckType(item)})`, quoteText(ddlOf(item))],
  );
