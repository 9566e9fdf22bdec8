import { SparkError } from "../../../errors/index";
import type { Expression } from "../../../plan/resolved/index";
import { booleanType, type DataType, integerType, stringType, variantType } from "../../../types/index";
import { parseDataType } from "../../../types/parse-ddl";
import { sqlText } from "../../../types/sql-text";
import { canCast } from "../cast/can-cast";
import { castSql } from "../cast/cast-sql";
import { toVariant } from "../cast/to-variant";
import { displayName } from "../display-name";
import { foldConstant } from "../fold";
import { nullLiteral } from "../literal";
import type { FunctionRow } from "../row";
import { isString } from "../type-sets";
import { castTo } from "./coerce";
import { aggregate, scalar } from "./define";
import { column, generator } from "./generator";

/** Spark takes neither numbers for texts nor texts for variants here: only a bare NULL becomes what is wanted. */
const typed =
  (...types: readonly DataType[]): NonNullable<FunctionRow["coerce"]> =>
  (args) =>
    args.map((arg, i) => (arg.type.kind === "null" && types[i] ? nullLiteral(types[i]) : arg));

/** The third argument of `variant_get`, or VARIANT. */
function wantedType(args: readonly Expression[]): DataType {
  if (!args[2]) return variantType;
  const text = foldConstant(args[2])?.value;
  if (typeof text === "string") return parseDataType(text);
  throw new SparkError("INVALID_SCHEMA.NON_STRING_LITERAL", { inputSchema: `"${displayName(args[2])}"` });
}

const getter = (name: string, mode: "ansi" | "try"): FunctionRow =>
  scalar(
    name,
    "variant, strictstring, strictstring?",
    wantedType,
    ({ args, call, timeZone, context }) => {
      const found = `spark_variant_get(${args[0]}, ${args[1]}, '${name}')`;
      const options = { mode, timeZone, wideDecimals: context.wideDecimals };
      return castSql(found, variantType, call.type, options);
    },
    {
      nullable: true,
      coerce: typed(variantType, stringType),
      facts: ["timeZone"],
      print: ([variant, path]) => `${name}(${variant}, ${path})`,
      check: (args) => {
        const type = wantedType(args);
        if (!canCast(variantType, type, "ansi"))
          throw cannotCast(`${shown(name, args.slice(0, 2))}`, variantType, type);
      },
    },
  );

const shown = (name: string, args: readonly Expression[]) =>
  `${name}(${args.map((arg) => displayName(arg)).join(", ")})`;

const cannotCast = (text: string, from: DataType, to: DataType) =>
  new SparkError("DATATYPE_MISMATCH.CAST_WITHOUT_SUGGESTION", {
    sqlExpr: `"${text}"`,
    srcType: `"${sqlText(from)}"`,
    targetType: `"${sqlText(to)}"`,
  });

/** Set, insert or append; the value is cast to VARIANT, `isUpsert` is `variant_set`'s alone. */
const changer = (name: string, change: string, hasUpsert = false): FunctionRow =>
  scalar(
    name,
    hasUpsert ? "variant, strictstring, any, boolean=true" : "variant, strictstring, any",
    variantType,
    ({ args, types }) => {
      const value = types[2]!.kind === "null" ? "CAST(NULL AS BLOB)" : toVariant(args[2]!, types[2]!);
      const kind = hasUpsert ? `CASE WHEN ${args[3]} THEN 'set' WHEN NOT ${args[3]} THEN 'update' END` : `'${change}'`;
      return `spark_variant_change(${args[0]}, ${args[1]}, ${value}, ${kind}, '${name}')`;
    },
    {
      coerce: typed(variantType, stringType, variantType, booleanType),
      ...(name.startsWith("try_") && { nullable: true }),
      check: (args) => {
        if (!canCast(args[2]!.type, variantType, "ansi"))
          throw cannotCast(shown(name, args), args[2]!.type, variantType);
      },
    },
  );

/** What `to_variant_object` takes apart, down to values that a cast to VARIANT takes. */
function isObjectLike(type: DataType, isTop = true): boolean {
  if (type.kind === "array") return isObjectLike(type.element, false);
  if (type.kind === "map") return isString(type.key) && isObjectLike(type.value, false);
  if (type.kind === "struct") return type.fields.every((field) => isObjectLike(field.type, false));
  return !isTop && type.kind !== "null" && canCast(type, variantType, "ansi");
}

export const variantFunctions: readonly FunctionRow[] = [
  scalar("parse_json", "strictstring", variantType, "spark_variant_parse({0})", { coerce: typed(stringType) }),
  scalar("try_parse_json", "strictstring", variantType, "spark_variant_try_parse({0})", {
    coerce: typed(stringType),
    nullable: true,
  }),
  scalar("is_variant_null", "variant", booleanType, "coalesce(spark_variant_is_null({0}), false)", {
    coerce: typed(variantType),
    nullable: false,
  }),
  scalar("is_valid_variant", "variant", booleanType, "spark_variant_is_valid({0})", { coerce: typed(variantType) }),
  getter("variant_get", "ansi"),
  getter("try_variant_get", "try"),
  scalar("schema_of_variant", "variant", stringType, "spark_variant_schema(CASE WHEN {0} IS NOT NULL THEN [{0}] END)", {
    coerce: typed(variantType),
  }),
  aggregate(
    "schema_of_variant_agg",
    "variant",
    stringType,
    ({ apply, args }) =>
      `coalesce(spark_variant_schema(${apply("list", [args[0]!], { where: `${args[0]} IS NOT NULL` })}), 'VOID')`,
    { coerce: typed(variantType), nullable: false },
  ),
  scalar("to_variant_object", "any", variantType, ({ args, types }) => toVariant(args[0]!, types[0]!), {
    check: ([arg]) => {
      if (!isObjectLike(arg!.type)) throw cannotCast(shown("to_variant_object", [arg!]), arg!.type, variantType);
    },
  }),
  ...["", "try_"].flatMap((prefix) => [
    changer(`${prefix}variant_set`, "set", true),
    changer(`${prefix}variant_insert`, "insert"),
    changer(`${prefix}variant_array_append`, "array_append"),
  ]),
  scalar(
    "variant_delete",
    "variant, strictstring, strictstring...?",
    variantType,
    ({ args: [variant, ...paths] }) =>
      // A path that is null deletes nothing.
      paths.reduce((sql, path) => `coalesce(spark_variant_delete(${sql}, ${path}), ${sql})`, variant!),
    {
      coerce: (args, facts) => args.map((arg, i) => castTo(arg, i === 0 ? variantType : stringType, facts)),
      nullable: ([variant]) => variant!.nullable,
    },
  ),
  scalar("variant_strip_nulls", "variant, boolean=true", variantType, "spark_variant_strip_nulls({0}, {1})", {
    coerce: typed(variantType, booleanType),
  }),
  ...generator(
    "variant_explode",
    "variant",
    () => [column("pos", integerType, false), column("key", stringType), column("value", variantType, false)],
    ({ args }) => {
      const items = `coalesce(spark_variant_items(${args[0]}), CAST([] AS BLOB[]))`;
      const isObject = `spark_variant_kind(${args[0]}) = 'object'`;
      const keys = `CASE WHEN ${isObject} THEN spark_variant_keys(${args[0]}) ELSE list_transform(${items}, lambda e: CAST(NULL AS VARCHAR)) END`;
      return [`CAST(range(len(${items})) AS INTEGER[])`, keys, items];
    },
    { coerce: typed(variantType), isTableOnly: true },
  ),
];
