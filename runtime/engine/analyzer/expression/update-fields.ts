import type { Origin } from "../../../plan/origin";
import type { Call, Expression } from "../../../plan/resolved/index";
import type { UnresolvedUpdateFields } from "../../../plan/unresolved/index";
import { parseAttributeName } from "../../../plan/unresolved/index";
import { stringType } from "../../../types/index";
import { analysisError } from "../error/analysis-error";
import { quotedExpression, quotedType } from "../error/quoted";
import { equal } from "../name/match-name";
import { call } from "./call";
import type { ExpressionScope } from "./expression-scope";
import { extractField, withoutAlias } from "./extract-value";
import { resolveExpression } from "./resolve-expression";

/** `withField` and `dropFields`: the struct built anew; a null struct stays null. */
export function resolveUpdateFields(expression: UnresolvedUpdateFields, inside: ExpressionScope): Expression {
  const struct = withoutAlias(resolveExpression(expression.child, inside));
  const value = expression.value && withoutAlias(resolveExpression(expression.value, inside));
  return update(struct, parseAttributeName(expression.fieldName), value, expression.origin, inside);
}

/** The struct without one of its fields, at whatever depth. */
export const dropField = (struct: Expression, path: readonly string[], inside: ExpressionScope): Expression =>
  update(struct, path, undefined, undefined, inside);

function update(
  struct: Expression,
  path: readonly string[],
  value: Expression | undefined,
  origin: Origin | undefined,
  inside: ExpressionScope,
): Expression {
  const { env } = inside;
  if (struct.type.kind !== "struct") {
    throw analysisError(
      "DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE",
      {
        sqlExpr: quotedExpression(struct),
        paramIndex: "first",
        requiredType: '"STRUCT"',
        inputSql: quotedExpression(struct),
        inputType: quotedType(struct.type),
      },
      origin,
    );
  }
  const [name, ...rest] = path;
  const written = writtenFields(struct);
  const isNamed = (field: string) => equal(field, name!, env.session.caseSensitive);
  const fields = struct.type.fields.flatMap((field): readonly (readonly [string, Expression])[] => {
    const current = written.get(field.name) ?? withoutAlias(extractField(struct, field.name, inside, origin));
    if (!isNamed(field.name)) return [[field.name, current]];
    if (rest.length > 0) return [[field.name, update(current, rest, value, origin, inside)]];
    return value ? [[name!, value]] : [];
  });
  const isNew = value && rest.length === 0 && !struct.type.fields.some((field) => isNamed(field.name));
  const all = isNew ? [...fields, [name!, value] as const] : fields;
  if (all.length === 0) {
    throw analysisError("DATATYPE_MISMATCH.CANNOT_DROP_ALL_FIELDS", { sqlExpr: quotedExpression(struct) }, origin);
  }
  const rebuilt = call(
    "named_struct",
    all.flatMap(([field, item]) => [{ kind: "Literal", type: stringType, nullable: false, value: field }, item]),
    env,
    origin,
  );
  if (!struct.nullable) return rebuilt;
  const nothing: Expression = { kind: "Literal", type: rebuilt.type, nullable: true, value: null };
  return call("if", [call("isnull", [struct], env, origin), nothing, rebuilt], env, origin);
}

/** Of a struct that an update has just built: its fields, which are null only where their own values are. */
function writtenFields(struct: Expression): ReadonlyMap<string, Expression> {
  const built = struct.kind === "Call" && isNullGuard(struct) ? struct.args[2]! : struct;
  if (built.kind !== "Call" || built.function !== "named_struct") return new Map();
  const pairs = built.args.flatMap((name, i) =>
    i % 2 === 0 && name.kind === "Literal" ? [[String(name.value), built.args[i + 1]!] as const] : [],
  );
  return new Map(pairs);
}

const isNullGuard = ({ function: name, args: [condition, value] }: Call) =>
  name === "if" &&
  condition?.kind === "Call" &&
  condition.function === "isnull" &&
  value?.kind === "Literal" &&
  value.value === null;
