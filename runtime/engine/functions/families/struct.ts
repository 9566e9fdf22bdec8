import { SparkError } from "../../../errors/index";
import type { Expression } from "../../../plan/resolved/index";
import type { StructType } from "../../../types/index";
import { foldConstant } from "../fold";
import type { FunctionRow } from "../row";
import { structSql } from "../sql/literal-sql";
import { shown } from "./coerce";
import { scalar } from "./define";

const isName = (index: number) => index % 2 === 0;

function namedType(args: readonly Expression[]): StructType {
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
  if (expr.kind === "Attribute" || expr.kind === "Alias") return expr.name;
  if (expr.kind === "Call" && expr.function === "getfield") return String(expr.options?.name);
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
    "struct",
    (args) => args[0]!.type,
    ({ args, call }) => `struct_extract_at(${args[0]}, ${Number(call.options?.ordinal) + 1})`,
    {
      print: ([child], call) => `${child}.${call.options?.name}`,
    },
  ),
  scalar(
    "getarrayfields",
    "array",
    (args) => args[0]!.type,
    ({ args, call }) =>
      `list_transform(${args[0]}, lambda e: struct_extract_at(e, ${Number(call.options?.ordinal) + 1}))`,
    {
      print: ([child], call) => `${child}.${call.options?.name}`,
    },
  ),
];
