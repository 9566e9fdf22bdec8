import { SparkError } from "../../../errors/index";
import type { Expression } from "../../../plan/resolved/index";
import { type DataType, integerType, type StructType, sameType, sqlText, stringType } from "../../../types/index";
import { foldConstant } from "../fold";
import type { FunctionRow, GeneratedColumn } from "../row";
import { castTo, shown } from "./coerce";

/** The rows of a generator as one struct type: its columns in order. */
const rowType =
  (columns: NonNullable<FunctionRow["columns"]>): Exclude<FunctionRow["type"], DataType> =>
  (args, facts) =>
    ({ kind: "struct", fields: columns(args, facts) }) satisfies StructType;

export function generator(
  name: string,
  args: FunctionRow["args"],
  columns: NonNullable<FunctionRow["columns"]>,
  lists: NonNullable<FunctionRow["lists"]>,
  extra: Partial<FunctionRow> = {},
): readonly FunctionRow[] {
  const base = { kind: "generator" as const, args, type: rowType(columns), columns, lists, nullable: true, ...extra };
  return [
    { name, ...base },
    { name: `${name}_outer`, ...base, columns: (a, f) => columns(a, f).map((c) => ({ ...c, nullable: true })) },
  ];
}

export const column = (name: string, type: DataType, nullable = true): GeneratedColumn => ({ name, type, nullable });

function exploded([collection]: readonly Expression[]): readonly GeneratedColumn[] {
  const { type } = collection!;
  if (type.kind === "map") return [column("key", type.key, false), column("value", type.value, type.valueContainsNull)];
  return type.kind === "array" ? [column("col", type.element, type.containsNull)] : [column("col", type)];
}

const explodedLists: NonNullable<FunctionRow["lists"]> = ({ args, types }) =>
  types[0]!.kind === "map" ? [`map_keys(${args[0]})`, `map_values(${args[0]})`] : [args[0]!];

function inlined([rows]: readonly Expression[]): readonly GeneratedColumn[] {
  const { type } = rows!;
  if (type.kind !== "array" || type.element.kind !== "struct") return [];
  return type.element.fields.map((field) => column(field.name, field.type, field.nullable || type.containsNull));
}

function stacked(args: readonly Expression[]): readonly GeneratedColumn[] {
  const rows = Number(foldConstant(args[0]!)?.value ?? 1);
  const values = args.slice(1);
  const width = Math.ceil(values.length / rows);
  return Array.from({ length: width }, (_, i) => {
    const own = values.filter((_, at) => at % width === i);
    const type = own.find((value) => value.type.kind !== "null")?.type ?? own[0]!.type;
    return column(`col${i}`, type, true);
  });
}

export const generatorFunctions: readonly FunctionRow[] = [
  ...generator("explode", "array|map", exploded, explodedLists),
  ...generator(
    "posexplode",
    "array|map",
    (args) => [column("pos", integerType, false), ...exploded(args)],
    (call) => {
      const lists = explodedLists(call);
      return [`CAST(range(len(${lists[0]})) AS INTEGER[])`, ...lists];
    },
  ),
  ...generator("inline", "array", inlined, ({ args, types }) =>
    inlined([{ type: types[0]! } as Expression]).map(
      (_, i) => `list_transform(${args[0]}, lambda e: struct_extract_at(e, ${i + 1}))`,
    ),
  ),
  {
    name: "stack",
    kind: "generator",
    args: "int, any...",
    coerce: (args, facts) => {
      const rows = Number(foldConstant(args[0]!)?.value ?? 1);
      if (rows <= 0)
        throw new SparkError("DATATYPE_MISMATCH.VALUE_OUT_OF_RANGE", {
          sqlExpr: shown("stack", args),
          exprName: "`n`",
          valueRange: "(0, 2147483647]",
          currentValue: String(rows),
        });
      const width = Math.ceil((args.length - 1) / rows);
      return args.map((arg, i) => {
        if (i === 0) return arg;
        const first = args.findIndex((o, at) => at > 0 && (at - i) % width === 0 && o.type.kind !== "null");
        if (first < 0) return arg;
        const { type } = args[first]!;
        if (arg.type.kind === "null") return castTo(arg, type, facts);
        if (sameType(arg.type, type)) return arg;
        throw new SparkError("DATATYPE_MISMATCH.STACK_COLUMN_DIFF_TYPES", {
          sqlExpr: shown("stack", args),
          columnIndex: String((i - 1) % width),
          leftParamIndex: String(first),
          leftType: `"${sqlText(type)}"`,
          rightParamIndex: String(i),
          rightType: `"${sqlText(arg.type)}"`,
        });
      });
    },
    type: rowType(stacked),
    columns: stacked,
    nullable: true,
    lists: ({ args, call }) => {
      const rows = Number(foldConstant(call.args[0]!)?.value ?? 1);
      const width = Math.ceil((args.length - 1) / rows);
      return Array.from(
        { length: width },
        (_, i) => `[${Array.from({ length: rows }, (_, row) => args[1 + row * width + i] ?? "NULL").join(", ")}]`,
      );
    },
  },
  {
    name: "json_tuple",
    kind: "generator",
    args: "string, string...",
    type: rowType((args) => args.slice(1).map((_, i) => column(`c${i}`, stringType))),
    columns: (args) => args.slice(1).map((_, i) => column(`c${i}`, stringType)),
    nullable: true,
    lists: ({ args }) => args.slice(1).map((name) => `[spark_json_member(${args[0]}, ${name})]`),
  },
];
