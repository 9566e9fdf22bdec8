import type { DataFrame } from "../../runtime/client/api";
import { parseAttributeName } from "../../runtime/plan/unresolved/attribute-name";
import type { Expression, Relation } from "../../runtime/protocol";
import { parseSite, type Site } from "./call-sites";
import { isKernelSite } from "./kernel-frames";
import { inputsOf } from "./relation-inputs";
import type { SchemaAnalyzer } from "./schema-analyzer";
import type { SessionState } from "./session-state";
import { sqlLineage } from "./sql-lineage";

/** A step on a column's way, from where it is used back to its source. */
export interface LineageStep {
  readonly kind: "computed" | "renamed";
  /** The column's name at this step. */
  readonly name: string;
  readonly site: Site | undefined;
  /** What makes it, where that is but a piece of the SQL text at the site. */
  readonly text?: string;
}

export interface Lineage {
  readonly steps: readonly LineageStep[];
  readonly source: string | undefined;
}

interface Asking {
  readonly analyzer: SchemaAnalyzer;
  readonly frame: DataFrame;
  readonly session: SessionState;
}

/** Where a column of a frame comes from, by the plan. */
export async function lineageOf(
  frame: DataFrame,
  name: string,
  analyzer: SchemaAnalyzer,
  session: SessionState,
): Promise<Lineage> {
  const steps: LineageStep[] = [];
  let relation: Relation | undefined = frame.relation;
  let column = name;
  for (let count = 0; relation && count < 2_000; count++) {
    const found = await step(relation, column, { analyzer, frame, session });
    if (!found) break;
    steps.push(...(found.steps ?? []));
    if (found.source) return { steps, source: found.source };
    if (!found.input || steps.at(-1)?.kind === "computed") break;
    relation = found.input;
    column = found.column ?? column;
  }
  return { steps, source: undefined };
}

interface Found {
  readonly steps?: readonly LineageStep[];
  readonly source?: string;
  readonly input?: Relation | undefined;
  readonly column?: string;
}

async function step(relation: Relation, column: string, asking: Asking): Promise<Found | undefined> {
  const { relType } = relation;
  switch (relType.case) {
    case "project":
      return throughExpressions(relType.value.expressions, relType.value.input, column);
    case "aggregate": {
      const { groupingExpressions, aggregateExpressions, input } = relType.value;
      return (
        throughExpressions([...groupingExpressions, ...aggregateExpressions], input, column) ?? {
          steps: [computed(column, relation)],
        }
      );
    }
    case "withColumns": {
      const alias = relType.value.aliases.find(({ name }) => same(name[0], column));
      return alias
        ? { steps: [{ kind: "computed", name: column, site: siteOf(alias.expr) ?? siteOfRelation(relation) }] }
        : { input: relType.value.input };
    }
    case "withColumnsRenamed": {
      const { renames, input } = relType.value;
      const rename = renames.find(({ newColName }) => same(newColName, column));
      if (!rename) return { input };
      const step: LineageStep = { kind: "renamed", name: column, site: siteOfRelation(relation) };
      return { steps: [step], input, column: rename.colName };
    }
    case "join": {
      const { left, right } = relType.value;
      return { input: (await has(left, column, asking)) ? left : right };
    }
    case "read": {
      const { readType } = relType.value;
      if (readType.case === "namedTable") return { source: readType.value.unparsedIdentifier };
      if (readType.case === "dataSource")
        return { source: readType.value.paths.join(", ") || readType.value.format || "source" };
      return undefined;
    }
    case "range":
      return { source: "range" };
    case "localRelation":
    case "chunkedCachedLocalRelation":
      return { source: isFromKernel(relation) ? "the last run" : "createDataFrame" };
    case "sql":
      return throughText(relation, relType.value.query, column, asking);
    case "withRelations":
      return { input: relType.value.root };
    default: {
      const [input] = inputsOf(relation);
      return input && { input };
    }
  }
}

function throughExpressions(
  expressions: readonly Expression[],
  input: Relation | undefined,
  column: string,
): Found | undefined {
  for (const expression of expressions) {
    const { exprType } = expression;
    if (exprType.case === "alias" && exprType.value.name.some((name) => same(name, column))) {
      const source = exprType.value.expr && attributeOf(exprType.value.expr);
      const site = siteOf(exprType.value.expr) ?? siteOf(expression);
      if (source) return { steps: [{ kind: "renamed", name: column, site }], input, column: source };
      return { steps: [{ kind: "computed", name: column, site }] };
    }
    const own = attributeOf(expression);
    if (own && same(own, column)) return { input, column: own };
  }
  if (expressions.some(({ exprType }) => exprType.case === "unresolvedStar")) return { input };
  const sql = expressions.find(
    ({ exprType }) =>
      exprType.case === "expressionString" && exprType.value.expression.toLowerCase().endsWith(column.toLowerCase()),
  );
  return sql && { steps: [{ kind: "computed", name: column, site: siteOf(sql) }] };
}

/** Through a query's text, and on into the view that it reads when a cell above makes it. */
async function throughText(relation: Relation, query: string, column: string, asking: Asking): Promise<Found> {
  const { frame, session } = asking;
  const site = siteOfRelation(relation);
  const found = await sqlLineage(query, column, (text, name) =>
    has(frame.sparkSession.sql(text).relation, name, asking),
  );
  if (!found) return { source: "SQL" };
  const steps = found.steps.map((step): LineageStep => ({ ...step, site }));
  if (!found.source) return { steps, ...(steps.at(-1)?.kind !== "computed" && { source: "SQL" }) };
  const { nameParts, text, column: own } = found.source;
  const view = nameParts?.length === 1 ? session.views.get(nameParts[0]!.toLowerCase()) : undefined;
  return view ? { steps, input: view.relation, column: own } : { steps, source: text };
}

function attributeOf({ exprType }: Expression): string | undefined {
  if (exprType.case !== "unresolvedAttribute") return undefined;
  try {
    return parseAttributeName(exprType.value.unparsedIdentifier).at(-1);
  } catch {
    return undefined;
  }
}

const computed = (name: string, relation: Relation): LineageStep => ({
  kind: "computed",
  name,
  site: siteOfRelation(relation),
});
const same = (a: string | undefined, b: string) => a?.toLowerCase() === b.toLowerCase();

async function has(
  relation: Relation | undefined,
  column: string,
  { analyzer, frame, session }: Asking,
): Promise<boolean> {
  if (!relation) return false;
  const side = frame.sparkSession.dataFrame({ ...frame.node, relation });
  const analysis = await analyzer.analyze(side, session, true);
  return analysis.kind === "schema" && analysis.schema.fields.some(({ name }) => same(name, column));
}

const siteText = (origin: NonNullable<Relation["common"]>["origin"] | undefined) =>
  origin?.function.case === "pythonOrigin" ? parseSite(origin.function.value.callSite) : undefined;
const isFromKernel = ({ common }: Relation) =>
  common?.origin?.function.case === "pythonOrigin" && isKernelSite(common.origin.function.value.callSite);
const siteOfRelation = (relation: Relation) => siteText(relation.common?.origin);
const siteOf = (expression: Expression | undefined) => siteText(expression?.common?.origin);
