import type { Origin } from "../../../plan/origin";
import { type Attribute, type NamedExpression, outputOf, type Plan } from "../../../plan/resolved/index";
import type { UnresolvedPlan, UnresolvedSetOperation } from "../../../plan/unresolved/index";
import { containsKind, type DataType, nullType, quoteIdentifier } from "../../../types/index";
import { castExpression, collationOf, commonType, refuseCollation, requireCollationKey } from "../../functions/index";
import type { Environment } from "../environment";
import { analysisError } from "../error/analysis-error";
import { quotedType } from "../error/quoted";
import { equal } from "../name/match-name";
import { renewIds } from "../name/renew-ids";
import { ordinal } from "./ordinal";
import { projectCasts } from "./project-casts";

/** UNION, INTERSECT and EXCEPT, by position or, for unions, by name. A long chain of UNION ALL is followed in a loop and becomes one union. */
export function resolveSetOperation(plan: UnresolvedSetOperation, env: Environment): Plan {
  const chain: UnresolvedSetOperation[] = [plan];
  let first = plan.left;
  while (isPlainUnion(chain.at(-1)!) && isPlainUnion(first) && first.planId === undefined) {
    chain.push(first);
    first = first.left;
  }
  return chain.reduceRight((left, operation) => combine(operation, left, env), env.resolvePlan(first, env));
}

const isPlainUnion = (plan: UnresolvedPlan): plan is UnresolvedSetOperation =>
  plan.kind === "SetOperation" && plan.operation === "union" && plan.isAll && !plan.byName;

function combine(plan: UnresolvedSetOperation, below: Plan, env: Environment): Plan {
  const { operation, isAll, byName, origin } = plan;
  const written = { left: below, right: env.resolvePlan(plan.right, env) };
  const { left, right } = byName ? matchedByName(written.left, written.right, plan, env) : written;
  const types = commonTypes(left, right, plan, env);
  const sides = [projectCasts(left, types, env), projectCasts(right, types, env)] as const;
  if (operation !== "union" || !isAll) refuseMaps(sides[0], plan, operation !== "union");
  const output = outputColumns(sides, operation, env);
  const at = origin ? { origin } : {};
  if (operation !== "union") {
    return { kind: "SetOperation", operation, isAll, left: sides[0], right: sides[1], output, ...at };
  }
  const isMore = isPlainUnion(plan) && sides[0].kind === "Union" && sides[0].planId === undefined;
  const children = isMore ? [...sides[0].children, sides[1]] : sides;
  const union: Plan = { kind: "Union", children, output, ...at };
  return isAll ? union : { kind: "Distinct", child: union };
}

const printed = ({ operation, isAll }: UnresolvedSetOperation) =>
  operation === "union" ? "UNION" : `${operation.toUpperCase()}${isAll ? " ALL" : ""}`;

/** @throws NUM_COLUMNS_MISMATCH, INCOMPATIBLE_COLUMN_TYPE */
function commonTypes(
  left: Plan,
  right: Plan,
  plan: UnresolvedSetOperation,
  { session }: Environment,
): readonly DataType[] {
  const [lefts, rights] = [outputOf(left), outputOf(right)];
  if (lefts.length !== rights.length) {
    throw analysisError(
      "NUM_COLUMNS_MISMATCH",
      {
        operator: printed(plan),
        firstNumColumns: String(lefts.length),
        invalidOrdinalNum: "second",
        invalidNumColumns: String(rights.length),
      },
      plan.origin,
    );
  }
  return lefts.map((column, i) => {
    const isOneCollation = collationOf(column.type) === collationOf(rights[i]!.type);
    const type = isOneCollation ? commonType([column.type, rights[i]!.type], session.ansi) : undefined;
    if (type) return type;
    throw analysisError(
      "INCOMPATIBLE_COLUMN_TYPE",
      {
        operator: printed(plan),
        columnOrdinalNumber: ordinal(i),
        tableOrdinalNumber: "second",
        dataType1: quotedType(rights[i]!.type),
        dataType2: quotedType(column.type),
        hint: "",
      },
      plan.origin,
    );
  });
}

function outputColumns(
  [left, right]: readonly [Plan, Plan],
  operation: UnresolvedSetOperation["operation"],
  { session }: Environment,
): readonly Attribute[] {
  const rights = outputOf(right);
  return renewIds(outputOf(left), () => session.newId()).map(({ id, name, type, nullable, metadata, copyOf }, i) => ({
    kind: "Attribute",
    id,
    name,
    type,
    nullable:
      operation === "union"
        ? nullable || rights[i]!.nullable
        : operation === "intersect"
          ? nullable && rights[i]!.nullable
          : nullable,
    ...(metadata && { metadata }),
    ...(copyOf !== undefined && { copyOf }),
  }));
}

/** @throws UNSUPPORTED_FEATURE.SET_OPERATION_ON_MAP_TYPE, UNSUPPORTED_FEATURE.SET_OPERATION_ON_VARIANT_TYPE */
export function refuseMaps(plan: Plan, { origin }: { readonly origin?: Origin }, isByValue = false): void {
  for (const { name, type } of outputOf(plan)) {
    if (isByValue) refuseCollation("distinct", [type]);
    else requireCollationKey("distinct", [type]);
    const kind = containsKind(type, "map") ? "MAP" : containsKind(type, "variant") ? "VARIANT" : undefined;
    if (!kind) continue;
    throw analysisError(
      `UNSUPPORTED_FEATURE.SET_OPERATION_ON_${kind}_TYPE`,
      { colName: quoteIdentifier(name), dataType: quotedType(type) },
      origin,
    );
  }
}

/** Both sides with the columns of either, in the left side's order; what a side lacks is null there, where that is allowed. */
function matchedByName(left: Plan, right: Plan, plan: UnresolvedSetOperation, env: Environment) {
  const { session } = env;
  const [lefts, rights] = [outputOf(left), outputOf(right)];
  const same = (a: Attribute, b: Attribute) => equal(a.name, b.name, session.caseSensitive);
  refuseDuplicates(lefts, env, plan);
  refuseDuplicates(rights, env, plan);
  const missing = (column: Attribute): NamedExpression => {
    const none = { kind: "Literal" as const, type: nullType, nullable: true, value: null };
    const child = castExpression(none, column.type, "legacy", session);
    return { kind: "Alias", id: session.newId(), name: column.name, child, type: child.type, nullable: true };
  };
  const rightList = lefts.map((column): NamedExpression => {
    const found = rights.find((other) => same(column, other));
    if (found) return found;
    if (plan.allowMissingColumns) return missing(column);
    throw analysisError(
      "UNRESOLVED_COLUMN_AMONG_FIELD_NAMES",
      { colName: column.name, fieldNames: rights.map((other) => other.name).join(", ") },
      plan.origin,
    );
  });
  const extra = rights.filter((column) => !lefts.some((other) => same(column, other)));
  return {
    left: extra.length > 0 && plan.allowMissingColumns ? project(left, [...lefts, ...extra.map(missing)]) : left,
    right: project(right, [...rightList, ...extra]),
  };
}

const project = (child: Plan, list: readonly NamedExpression[]): Plan => ({ kind: "Project", list, child });

function refuseDuplicates(columns: readonly Attribute[], { session }: Environment, { origin }: UnresolvedSetOperation) {
  const repeated = columns.find((column, i) =>
    columns.slice(0, i).some((other) => equal(other.name, column.name, session.caseSensitive)),
  );
  if (repeated) throw analysisError("COLUMN_ALREADY_EXISTS", { columnName: quoteIdentifier(repeated.name) }, origin);
}
