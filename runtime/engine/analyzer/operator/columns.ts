import { type Attribute, type NamedExpression, outputOf, type Plan } from "../../../plan/resolved/index";
import type {
  UnresolvedDrop,
  UnresolvedToDf,
  UnresolvedWithColumns,
  UnresolvedWithColumnsRenamed,
} from "../../../plan/unresolved/index";
import { quoteIdentifier } from "../../../types/index";
import type { Environment } from "../environment";
import { analysisError } from "../error/analysis-error";
import { exposeHidden } from "../name/expose-columns";
import { equal } from "../name/match-name";
import { unresolvedColumn } from "../name/name-errors";
import { tryResolveName } from "../name/resolve-name";
import { Scope } from "../name/scope";
import { hasAggregate } from "../select/has-aggregate";
import { lowerItems } from "../select/lower-items";
import { resolveItems } from "../select/resolve-items";
import { itemColumns, itemExpression, type SelectItem } from "../select/select-item";

/** Columns of the same name are replaced where they stand, new ones are added at the end. */
export function resolveWithColumns(plan: UnresolvedWithColumns, env: Environment): Plan {
  const child = env.resolvePlan(plan.child, env);
  const { caseSensitive } = env.session;
  const names = plan.columns.map((column) => column.names[0]!);
  refuseDuplicates(names, caseSensitive, plan);
  const absent = names.find((name) => !outputOf(child).some((column) => equal(column.name, name, caseSensitive)));
  if (plan.replacesOnly && absent !== undefined) throw unresolvedColumn([absent], outputOf(child), plan.origin);
  const { items: added, lateral } = resolveItems(plan.columns, { env, scope: Scope.of(child, env.outer) });
  for (const item of added) refuseAggregates(item);
  const named = (name: string) =>
    added.filter((item) => itemColumns(item).some((c) => equal(c.name, name, caseSensitive)));
  const used = new Set<SelectItem>();
  const kept = outputOf(child).flatMap((column): readonly SelectItem[] => {
    const [replacement] = named(column.name);
    if (!replacement) return [column];
    if (used.has(replacement)) return [copyOf(replacement as NamedExpression, env)];
    used.add(replacement);
    return [replacement];
  });
  const below = exposeHidden(child, added.map(itemExpression));
  return lowerItems(below, [...kept, ...added.filter((item) => !used.has(item))], lateral, env);
}

const copyOf = (item: NamedExpression, { session }: Environment): NamedExpression =>
  item.kind === "Alias"
    ? { ...item, id: session.newId() }
    : { ...item, kind: "Alias", id: session.newId(), child: item };

function refuseAggregates(item: SelectItem): void {
  const expression = itemExpression(item);
  if (!hasAggregate(expression)) return;
  throw analysisError("MISSING_GROUP_BY", {}, expression.origin);
}

function refuseDuplicates(names: readonly string[], caseSensitive: boolean, { origin }: UnresolvedWithColumns): void {
  const repeated = names.find((name, i) => names.slice(0, i).some((other) => equal(other, name, caseSensitive)));
  if (repeated === undefined) return;
  const columnName = quoteIdentifier(caseSensitive ? repeated : repeated.toLowerCase());
  throw analysisError("COLUMN_ALREADY_EXISTS", { columnName }, origin);
}

const renamed = (column: Attribute, name: string, { session }: Environment): NamedExpression => ({
  kind: "Alias",
  id: session.newId(),
  name,
  child: column,
  type: column.type,
  nullable: column.nullable,
  ...(column.metadata && { metadata: column.metadata }),
});

/** Renames one after the other; names that no column has are passed over. */
export function resolveWithColumnsRenamed(plan: UnresolvedWithColumnsRenamed, env: Environment): Plan {
  const child = env.resolvePlan(plan.child, env);
  const { caseSensitive } = env.session;
  const columns = outputOf(child).map((column) => ({ column, name: column.name }));
  for (const { from, to } of plan.renames) {
    for (const entry of columns) if (equal(entry.name, from, caseSensitive)) entry.name = to;
  }
  const list = columns.map(({ column, name }) => (name === column.name ? column : renamed(column, name, env)));
  return { kind: "Project", list, child };
}

/** Names and columns that the child does not have are passed over. */
export function resolveDrop(plan: UnresolvedDrop, env: Environment): Plan {
  const child = env.resolvePlan(plan.child, env);
  const scope = Scope.of(child);
  const dropped = new Set<number>();
  for (const written of plan.columns) {
    if (written.kind !== "Attribute") continue;
    const found = tryResolveName(written, { env, scope });
    if (found?.kind === "Attribute") dropped.add(found.id);
  }
  const { caseSensitive } = env.session;
  const list = outputOf(child).filter(
    (column) => !dropped.has(column.id) && !plan.names.some((name) => equal(name, column.name, caseSensitive)),
  );
  return list.length === outputOf(child).length ? child : { kind: "Project", list, child, hidden: [] };
}

/** @throws ASSIGNMENT_ARITY_MISMATCH */
export function resolveToDf(plan: UnresolvedToDf, env: Environment): Plan {
  const child = env.resolvePlan(plan.child, env);
  const columns = outputOf(child);
  if (columns.length !== plan.names.length) {
    throw analysisError(
      "ASSIGNMENT_ARITY_MISMATCH",
      { numExpr: String(plan.names.length), numTarget: String(columns.length) },
      plan.origin,
    );
  }
  const list = columns.map((column, i) =>
    column.name === plan.names[i] ? column : renamed(column, plan.names[i]!, env),
  );
  return { kind: "Project", list, child };
}
