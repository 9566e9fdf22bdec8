import { SparkError } from "../../../errors/index";
import type { Expression } from "../../../plan/resolved/index";
import { type ArrayType, arrayType, type DataType, type StructField, type StructType } from "../../../types/index";
import { wrongArgumentCount } from "../bind";
import { foldConstant } from "../fold";
import { stringOf } from "../literal";
import type { FunctionRow } from "../row";
import { structSql } from "../sql/literal-sql";
import { shown } from "./coerce";
import { nullableOf, scalar } from "./define";

const isName = (index: number) => index % 2 === 0;

/** @throws WRONG_NUM_ARGS, DATATYPE_MISMATCH of a name that is none */
function namedType(args: readonly Expression[]): StructType {
  if (args.length === 0 || args.length % 2 === 1) throw wrongArgumentCount("named_struct", "2n (n > 0)", args.length);
  const fields = [];
  for (let i = 0; i + 1 < args.length; i += 2) {
    const name = foldConstant(args[i]!)?.value;
    if (typeof name !== "string")
      throw new SparkError("DATATYPE_MISMATCH.CREATE_NAMED_STRUCT_WITHOUT_FOLDABLE_STRING", {
        sqlExpr: shown("named_struct", args),
        inputExprs: `["${shown("", [args[i]!])}"]`,
      });
    fields.push({ name, type: args[i + 1]!.type, nullable: args[i + 1]!.nullable });
  }
  return { kind: "struct", fields };
}

/** The name that `struct(a, b.c, a + 1)` gives a field. */
function fieldName(expr: Expression, index: number): string {
  if (expr.kind === "Attribute" || expr.kind === "Alias" || expr.kind === "LambdaVariable") return expr.name;
  if (expr.kind === "Call" && expr.function === "getfield") return stringOf(expr.args[1]) ?? `col${index + 1}`;
  return `col${index + 1}`;
}

export const structFunctions: readonly FunctionRow[] = [
  scalar(
    "named_struct",
    "any...?",
    namedType,
    ({ args, call }) =>
      structSql(
        (call.type as StructType).fields.map(({ name }) => name),
        args.filter((_, i) => !isName(i)),
      ),
    { nullable: false },
  ),
  scalar(
    "struct",
    "any...?",
    (args) => ({
      kind: "struct",
      fields: args.map((arg, i) => ({ name: fieldName(arg, i), type: arg.type, nullable: arg.nullable })),
    }),
    ({ args, call }) =>
      structSql(
        (call.type as StructType).fields.map(({ name }) => name),
        args,
      ),
    { nullable: false },
  ),
  scalar(
    "getfield",
    "struct, string",
    (args) => fieldOf(args[0]!.type, args[1]!).field.type,
    ({ args, types, call }) => `struct_extract_at(${args[0]}, ${fieldOf(types[0]!, call.args[1]!).ordinal + 1})`,
    {
      nullable: (args) => args[0]!.nullable || fieldOf(args[0]!.type, args[1]!).field.nullable,
      print: ([struct, name]) => `${struct}.${name}`,
    },
  ),
  scalar(
    "getarrayfields",
    "array, string",
    (args) => {
      const { element, containsNull } = args[0]!.type as ArrayType;
      const { field } = fieldOf(element, args[1]!);
      return arrayType(field.type, containsNull || field.nullable);
    },
    ({ args, types, call }) =>
      `list_transform(${args[0]}, lambda e: struct_extract_at(e, ${fieldOf((types[0] as ArrayType).element, call.args[1]!).ordinal + 1}))`,
    { nullable: nullableOf(0), print: ([array, name]) => `${array}.${name}` },
  ),
];

/** The analyzer has made the name the field's own. */
function fieldOf(type: DataType, name: Expression): { readonly field: StructField; readonly ordinal: number } {
  const fields =
    type.kind === "struct"
      ? type.fields
      : type.kind === "udt" && type.sqlType.kind === "struct"
        ? type.sqlType.fields
        : [];
  const ordinal = fields.findIndex((field) => field.name === stringOf(name));
  if (ordinal < 0) throw new Error(`no field ${stringOf(name)}`);
  return { field: fields[ordinal]!, ordinal };
}
