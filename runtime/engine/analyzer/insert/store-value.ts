import type { Expression } from "../../../plan/resolved/index";
import {
  type DataType,
  integerType,
  quoteIdentifier,
  type StructField,
  sameType,
  stringType,
} from "../../../types/index";
import { castExpression } from "../../functions/index";
import type { Environment } from "../environment";
import { analysisError } from "../error/analysis-error";
import { quotedName, quotedType } from "../error/quoted";
import { call } from "../expression/call";
import { withoutLength } from "../operator/catalog-table";
import { canStore } from "./can-store";

const numbers: ReadonlySet<DataType["kind"]> = new Set([
  "byte",
  "short",
  "integer",
  "long",
  "float",
  "double",
  "decimal",
]);

/** A value as a column of a table takes it. @throws INCOMPATIBLE_DATA_FOR_TABLE.CANNOT_SAFELY_CAST */
export function storeValue(value: Expression, { name, type }: StructField, tableName: string, env: Environment) {
  const policy = env.session.config("spark.sql.storeAssignmentPolicy") ?? "ANSI";
  const stored = withoutLength(type);
  if (!canStore(value.type, stored, policy)) {
    throw misfit(value.type, type, [name], tableName, policy);
  }
  return checkLength(convert(value, name, stored, policy, env), type, env);
}

/** Names what does not fit as closely as Spark does: an element of an array, a field of a struct. */
function misfit(
  from: DataType,
  to: DataType,
  path: readonly string[],
  tableName: string,
  policy: string,
): ReturnType<typeof analysisError> {
  const inside = insides(from, to).find(([, one, other]) => !canStore(one, other, policy));
  if (inside) return misfit(inside[1], inside[2], [...path, inside[0]], tableName, policy);
  return analysisError("INCOMPATIBLE_DATA_FOR_TABLE.CANNOT_SAFELY_CAST", {
    tableName,
    colName: quotedName(path),
    srcType: quotedType(from),
    targetType: quotedType(to),
  });
}

function insides(from: DataType, to: DataType): readonly (readonly [string, DataType, DataType])[] {
  if (from.kind === "array" && to.kind === "array") return [["element", from.element, to.element]];
  if (from.kind === "map" && to.kind === "map") {
    return [
      ["key", from.key, to.key],
      ["value", from.value, to.value],
    ];
  }
  if (from.kind !== "struct" || to.kind !== "struct" || from.fields.length !== to.fields.length) return [];
  return from.fields.map((field, i) => [to.fields[i]!.name, field.type, to.fields[i]!.type]);
}

function convert(value: Expression, name: string, type: DataType, policy: string, env: Environment): Expression {
  if (sameType(value.type, type, { nullability: true })) return value;
  if (policy.toUpperCase() === "LEGACY") return castExpression(value, type, "legacy", env.session);
  if (!numbers.has(value.type.kind) || !numbers.has(type.kind)) return castExpression(value, type, "ansi", env.session);
  const cast = castExpression(value, type, "try", env.session);
  if (type.kind === "float" || type.kind === "double") return cast;
  return call("checkoverflowintableinsert", [value, cast, text(quoteIdentifier(name))], env);
}

const text = (value: string): Expression => ({ kind: "Literal", type: stringType, nullable: false, value });

function checkLength(value: Expression, type: DataType, env: Environment): Expression {
  if (type.kind !== "char" && type.kind !== "varchar") return value;
  const limit: Expression = { kind: "Literal", type: integerType, nullable: false, value: type.length };
  return call(`${type.kind}_type_write_side_check`, [value, limit], env);
}
