import type { Origin } from "../../runtime/plan/origin";
import type { CommonTableExpression, UnresolvedExpression, UnresolvedPlan } from "../../runtime/plan/unresolved/index";
import { parseStatement } from "../../runtime/sql";

/** What an item of a SELECT list makes of a column, as written. */
export interface SqlStep {
  readonly kind: "computed" | "renamed";
  readonly name: string;
  readonly text: string;
}

export interface SqlLineage {
  readonly steps: readonly SqlStep[];
  /** The table, view, file or function that has the column, as written; undefined where it is computed or not known. */
  readonly source?: { readonly text: string; readonly nameParts?: readonly string[]; readonly column: string };
}

type CommonTables = readonly CommonTableExpression[];

/** Whether a query has a column: asked only where more than one item of a FROM clause could. */
export type HasColumn = (query: string, column: string) => Promise<boolean>;

interface Place {
  readonly plan: UnresolvedPlan;
  readonly ctes: CommonTables;
  readonly column: string;
  /** What stands before the name. */
  readonly qualifier: string | undefined;
}

/** Where a column of a query's result comes from, by its text alone. */
export async function sqlLineage(text: string, column: string, has: HasColumn): Promise<SqlLineage | undefined> {
  const plan = parsedQuery(text);
  if (!plan) return undefined;
  const steps: SqlStep[] = [];
  let at: Place | undefined = { plan, ctes: [], column, qualifier: undefined };
  for (let count = 0; at && count < 2_000; count++) {
    const next: Place | Found | undefined = await below(at, text, has);
    if (!next) break;
    if ("plan" in next) at = next;
    else {
      if (next.step) steps.push(next.step);
      if (next.source) return { steps, source: next.source };
      at = next.place;
    }
  }
  return { steps };
}

interface Found {
  readonly step?: SqlStep;
  readonly source?: SqlLineage["source"];
  readonly place?: Place;
}

async function below(place: Place, text: string, has: HasColumn): Promise<Place | Found | undefined> {
  const { plan, column } = place;
  const source = (nameParts?: readonly string[]): Found => ({
    source: { text: nameParts?.join(".") ?? textOf(plan, text), column, ...(nameParts && { nameParts }) },
  });
  switch (plan.kind) {
    case "With":
      return { ...place, plan: plan.child, ctes: [...place.ctes, ...plan.ctes] };
    case "Project":
    case "Aggregate":
      return throughList(plan.list, { ...place, plan: plan.child }, text);
    case "SubqueryAlias": {
      if (!plan.columns) return { ...place, plan: plan.child, qualifier: undefined };
      return byPosition(place, plan.child, plan.columns);
    }
    case "SetOperation":
      return { ...place, plan: plan.left };
    case "Join":
    case "LateralJoin":
      return joinSide(place, [plan.left, plan.right], text, has);
    case "Generate":
      return plan.columns.some((name) => same(name, column))
        ? { step: { kind: "computed", name: column, text: textOf(plan.generator, text) } }
        : { ...place, plan: plan.child };
    case "Table": {
      const [name, ...more] = plan.nameParts;
      const index = more.length > 0 ? -1 : place.ctes.findLastIndex((cte) => same(cte.name, name!));
      const cte = place.ctes[index];
      if (!cte) return source(plan.nameParts);
      const inside = { ...place, qualifier: undefined, ctes: place.ctes.slice(0, index) };
      return cte.columns ? byPosition(inside, cte.plan, cte.columns) : { ...inside, plan: cte.plan };
    }
    case "FileScan":
      return source([plan.paths.join(", ")]);
    case "TableFunction":
    case "Range":
      return source();
    case "Filter":
    case "Sort":
    case "Limit":
    case "Offset":
    case "Deduplicate":
    case "Sample":
    case "Repartition":
    case "Hint":
    case "WithWindows":
      return { ...place, plan: plan.child };
    default:
      return undefined;
  }
}

/** A name that a list gives anew: what stands at its place in the list below. */
function byPosition(place: Place, plan: UnresolvedPlan, names: readonly string[]): Place | Found | undefined {
  const index = names.findIndex((name) => same(name, place.column));
  const list = listOf(plan);
  const item = list?.every(({ kind }) => kind !== "Star") ? list[index] : undefined;
  const column = item && nameOf(item);
  return column === undefined ? undefined : { ...place, plan, column, qualifier: undefined };
}

function listOf(plan: UnresolvedPlan): readonly UnresolvedExpression[] | undefined {
  if (plan.kind === "Project" || plan.kind === "Aggregate") return plan.list;
  if (plan.kind === "SetOperation") return listOf(plan.left);
  return "child" in plan && plan.kind !== "SubqueryAlias" ? listOf(plan.child) : undefined;
}

const nameOf = (item: UnresolvedExpression): string | undefined =>
  item.kind === "Alias" ? item.names[0] : item.kind === "Attribute" ? item.nameParts.at(-1) : undefined;

function throughList(list: readonly UnresolvedExpression[], input: Place, text: string): Found | Place | undefined {
  const { column } = input;
  const item = list.find((one) => same(nameOf(one), column));
  if (item?.kind === "Attribute") return { ...input, ...named(item.nameParts) };
  if (item?.kind === "Alias") {
    const { child } = item;
    if (child.kind !== "Attribute") return { step: { kind: "computed", name: column, text: textOf(child, text) } };
    return {
      step: { kind: "renamed", name: column, text: textOf(item, text) },
      place: { ...input, ...named(child.nameParts) },
    };
  }
  const stars = list.filter((one) => one.kind === "Star");
  if (stars.length === 1) return { ...input, qualifier: stars[0]!.target?.at(-1) };
  return stars.length > 1 ? input : undefined;
}

const named = (nameParts: readonly string[]): Pick<Place, "column" | "qualifier"> => ({
  column: nameParts.at(-1)!,
  qualifier: nameParts.at(-2),
});

async function joinSide(
  place: Place,
  sides: readonly UnresolvedPlan[],
  text: string,
  has: HasColumn,
): Promise<Place | undefined> {
  const { qualifier, column } = place;
  const items = sides.flatMap(fromItems);
  if (qualifier !== undefined) {
    const own = items.find((item) => same(exposedName(item), qualifier));
    return own && { ...place, plan: own };
  }
  const ctes = place.ctes.map((cte) => textOf(cte, text)).join(", ");
  for (const item of items) {
    const isOwn =
      item.kind === "Generate"
        ? item.columns.some((name) => same(name, column))
        : await has(`${ctes && `WITH ${ctes} `}SELECT * FROM ${textOf(item, text)}`, column);
    if (isOwn) return { ...place, plan: item };
  }
  return undefined;
}

/** What a FROM clause names, in order. */
function fromItems(plan: UnresolvedPlan): UnresolvedPlan[] {
  if (plan.kind === "Join" || plan.kind === "LateralJoin") return [plan.left, plan.right].flatMap(fromItems);
  if (plan.kind === "Generate") return [...fromItems(plan.child), plan];
  return [plan];
}

const exposedName = (plan: UnresolvedPlan): string | undefined =>
  plan.kind === "SubqueryAlias"
    ? plan.alias
    : plan.kind === "Table"
      ? plan.nameParts.at(-1)
      : plan.kind === "Generate"
        ? plan.alias
        : undefined;

/** Every column of a list is looked for in the same few texts. */
const parsed = new Map<string, UnresolvedPlan | undefined>();
const mostParsed = 50;

function parsedQuery(text: string): UnresolvedPlan | undefined {
  if (!parsed.has(text)) {
    if (parsed.size >= mostParsed) parsed.delete(parsed.keys().next().value!);
    parsed.set(text, queryOf(text));
  }
  return parsed.get(text);
}

function queryOf(text: string): UnresolvedPlan | undefined {
  try {
    const statement = parseStatement(text);
    return statement.kind === "Query" ? statement.plan : undefined;
  } catch {
    return undefined;
  }
}

function textOf({ origin }: { readonly origin?: Origin }, text: string): string {
  return origin?.start === undefined || origin.stop === undefined ? "" : text.slice(origin.start, origin.stop + 1);
}

const same = (a: string | undefined, b: string) => a?.toLowerCase() === b.toLowerCase();
