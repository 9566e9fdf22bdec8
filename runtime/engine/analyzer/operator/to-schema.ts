import { type Expression, outputOf, type Plan } from "../../../plan/resolved/index";
import type { UnresolvedToSchema } from "../../../plan/unresolved/index";
import { type DataType, nullType, quoteIdentifier, type StructField, type StructType } from "../../../types/index";
import { castExpression, extractValue } from "../../functions/index";
import type { Environment } from "../environment";
import { analysisError } from "../error/analysis-error";
import { quotedType } from "../error/quoted";
import { call } from "../expression/call";
import { equal } from "../name/match-name";
import { noSuchColumn, unresolvedColumn } from "../name/name-errors";
import { canUpCast } from "./up-cast";

/** `df.to(schema)`: columns by name, in the schema's order, of its types where nothing can be lost. */
export function resolveToSchema({ child: written, schema }: UnresolvedToSchema, env: Environment): Plan {
  const child = env.resolvePlan(written, env);
  const columns = outputOf(child);
  const { session } = env;
  const list = schema.fields.map((field) => {
    const found = columns.filter((column) => equal(column.name, field.name, session.caseSensitive));
    if (found.length > 1) {
      throw analysisError("AMBIGUOUS_COLUMN_OR_FIELD", {
        name: quoteIdentifier(field.name),
        n: String(found.length),
      });
    }
    const [column] = found;
    if (!column && !field.nullable)
      throw noSuchColumn(
        field.name,
        columns.map(({ name }) => name),
      );
    const value = column ? reconcile(column, column.nullable, field, [field.name], env) : nothing(field.type, env);
    const metadata = field.metadata ?? column?.metadata;
    return {
      kind: "Alias" as const,
      id: session.newId(),
      name: field.name,
      child: value,
      type: value.type,
      nullable: value.nullable,
      ...(metadata && { metadata }),
    };
  });
  return { kind: "Project", list, child };
}

const nothing = (type: DataType, { session }: Environment): Expression =>
  castExpression({ kind: "Literal", type: nullType, nullable: true, value: null }, type, "legacy", session);

/** @throws NULLABLE_COLUMN_OR_FIELD, INVALID_COLUMN_OR_FIELD_DATA_TYPE */
function reconcile(
  value: Expression,
  nullable: boolean,
  field: StructField,
  path: readonly string[],
  env: Environment,
): Expression {
  const name = path.map(quoteIdentifier).join(".");
  if (nullable && !field.nullable) throw analysisError("NULLABLE_COLUMN_OR_FIELD", { name });
  const { type } = value;
  if (type.kind === "struct" && field.type.kind === "struct") return fields(value, type, field.type, path, env);
  if (canUpCast(type, field.type)) {
    return JSON.stringify(type) === JSON.stringify(field.type)
      ? value
      : castExpression(value, field.type, "ansi", env.session);
  }
  throw analysisError("INVALID_COLUMN_OR_FIELD_DATA_TYPE", {
    name,
    type: quotedType(type),
    expectedType: quotedType(field.type),
  });
}

function fields(
  value: Expression,
  from: StructType,
  to: StructType,
  path: readonly string[],
  env: Environment,
): Expression {
  const text = (name: string): Expression => ({
    kind: "Literal",
    type: { kind: "string" },
    nullable: false,
    value: name,
  });
  const args = to.fields.flatMap((field) => {
    const found = from.fields.find((candidate) => equal(candidate.name, field.name, env.session.caseSensitive));
    if (!found && !field.nullable) throw unresolvedColumn([...path, field.name], []);
    const item = found
      ? reconcile(extractValue(value, text(found.name), env.session), found.nullable, field, [...path, field.name], env)
      : nothing(field.type, env);
    return [text(field.name), item];
  });
  const rebuilt = call("named_struct", args, env);
  if (!value.nullable) return rebuilt;
  return call("if", [call("isnull", [value], env), nothing(rebuilt.type, env), rebuilt], env);
}
