import type { Origin } from "../origin";
import { explainNode, joinTypes } from "../resolved/explain";
import { type Plan, planChildren } from "../resolved/index";
import { explainWritten, isKnown, ordinalText, writtenOrder, writtenWindow } from "./explain-expression";
import type { UnresolvedExpression, UnresolvedSubquery } from "./expression";
import type {
  UnresolvedAggregate,
  UnresolvedGroup,
  UnresolvedJoin,
  UnresolvedPlan,
  UnresolvedUnpivot,
  UnresolvedValues,
} from "./plan";

/** A node of a plan as Spark's parser makes it: where ours is one, Spark's may be two. */
export interface WrittenNode {
  readonly kind: string;
  /** What stands behind the name. */
  readonly text: string;
  /** All names in it are known already. */
  readonly isKnown: boolean;
  readonly origin?: Origin;
  /** Plans of subqueries, and of common table expressions. */
  readonly asides: readonly WrittenNode[];
  readonly children: readonly WrittenNode[];
}

/** As Spark prints the node: a mark stands before what the analysis has yet to look up. */
export const writtenLine = ({ kind, text, isKnown }: WrittenNode): string =>
  `${isKnown || kind === "CTE" ? "" : "'"}${kind}${text === "" ? "" : ` ${text}`}`;

/** A plan as it was written. */
export function writtenTree(plan: UnresolvedPlan): WrittenNode {
  const { origin } = plan;
  const node = (
    kind: string,
    text: string,
    inputs: readonly (UnresolvedPlan | WrittenNode)[],
    expressions: readonly UnresolvedExpression[] = [],
    isOpen = false,
  ): WrittenNode => {
    const children = inputs.map((input) => ("asides" in input ? input : writtenTree(input)));
    return {
      ...{ kind, text, children },
      isKnown: !isOpen && children.every((child) => child.isKnown) && expressions.every(isKnown),
      asides: expressions.flatMap(subqueries).map(({ plan: below }) => writtenTree(below)),
      ...(origin && { origin }),
    };
  };
  switch (plan.kind) {
    case "Table": {
      const relation = `[${plan.nameParts.join(", ")}], [], false`;
      const at = plan.version ?? (plan.timestamp && explainWritten(plan.timestamp));
      const { identifier } = plan;
      if (identifier?.kind === "Literal")
        return node("UnresolvedRelation", `[${identifier.value}], [], false`, [], [], true);
      if (identifier) return node("PlanWithUnresolvedIdentifier", explainWritten(identifier), [], [], true);
      return at === undefined
        ? node("UnresolvedRelation", relation, [], [], true)
        : node("RelationTimeTravel", `'UnresolvedRelation ${relation}, ${at}`, [], [], true);
    }
    case "FileScan":
      return node(
        "UnresolvedDataSource",
        `format: ${plan.format}, isStreaming: false, paths: ${plan.paths.length} provided`,
        [],
        [],
        true,
      );
    case "LocalRelation":
      return node("LocalRelation", "", []);
    case "OneRow":
      return node("OneRowRelation", "", []);
    case "Values":
      return inlineTable(plan, node);
    case "Range": {
      const { start, end, step, numPartitions } = plan;
      return node(
        "Range",
        `(${start}, ${end}, step=${step}, splits=${numPartitions === undefined ? "None" : `Some(${numPartitions})`})`,
        [],
      );
    }
    case "Sql":
      return node("Sql", plan.query, [], [], true);
    case "TableFunction":
      return node(
        "UnresolvedTableValuedFunction",
        `[${plan.nameParts.join(", ")}], ${bracketed(plan.args)}, false`,
        [],
        plan.args,
        true,
      );
    case "Project":
      return node(
        "Project",
        `[${plan.list.map(selected).join(", ")}]`,
        [plan.child],
        plan.list,
        plan.list.some(isUnnamed),
      );
    case "Filter": {
      const { clause = "where", child, condition } = plan;
      const kind = { where: "Filter", having: "UnresolvedHaving", qualify: "UnresolvedQualify" }[clause];
      const below = clause === "having" && child.kind === "Aggregate" ? aggregate(child, node, true) : child;
      return node(kind, explainWritten(condition), [below], [condition], kind !== "Filter");
    }
    case "Aggregate":
      return aggregate(plan, node);
    case "Pivot": {
      const grouping = plan.grouping ? `List(${list(plan.grouping)}), ` : "";
      const values = plan.values ?? [];
      const text = `${grouping}${explainWritten(plan.column)}, ${bracketed(values)}, ${bracketed(plan.aggregates)}`;
      return node("Pivot", text, [plan.child], [plan.column, ...plan.aggregates], true);
    }
    case "Unpivot":
      return unpivot(plan, node);
    case "Join":
      return node(
        "Join",
        joinText(plan),
        [plan.left, plan.right],
        plan.condition ? [plan.condition] : [],
        Boolean(plan.using ?? plan.isNatural),
      );
    case "LateralJoin": {
      const condition = plan.condition ? `, ${explainWritten(plan.condition)}` : "";
      const joined = node(
        "LateralJoin",
        `lateral-subquery [], ${joinTypes[plan.type]}${condition}`,
        [plan.left],
        [],
        true,
      );
      return { ...joined, asides: [writtenTree(plan.right)] };
    }
    case "AsOfJoin":
      return node(
        "AsOfJoin",
        `(${explainWritten(plan.leftAsOf)} >= ${explainWritten(plan.rightAsOf)}), ${plan.type}`,
        [plan.left, plan.right],
        [],
        true,
      );
    case "NearestByJoin":
      return node(
        "NearestByJoin",
        `${plan.type}, ${plan.mode}, ${plan.count}, ${plan.direction}, ${explainWritten(plan.ranking)}`,
        [plan.left, plan.right],
        [],
        true,
      );
    case "Zip":
      return node("Zip", "", [plan.left, plan.right], [], true);
    case "SetOperation": {
      const { operation, isAll, byName = false, allowMissingColumns = false, left, right } = plan;
      if (operation !== "union")
        return node(operation === "except" ? "Except" : "Intersect", `${isAll ? "All true" : "false"}`, [left, right]);
      const union = node("Union", `${byName}, ${allowMissingColumns}`, [left, right]);
      return isAll ? union : node("Distinct", "", [union]);
    }
    case "Sort": {
      const { order, isGlobal, orderByAll } = plan;
      const all =
        orderByAll &&
        writtenOrder({ kind: "SortOrder", child: { kind: "Attribute", nameParts: ["all"] }, ...orderByAll });
      return node("Sort", `[${all ?? order.map(writtenOrder).join(", ")}], ${isGlobal}`, [plan.child], order);
    }
    case "Limit": {
      const text = explainWritten(plan.limit);
      return node("GlobalLimit", text, [node("LocalLimit", text, [plan.child])]);
    }
    case "Offset":
      return node("Offset", explainWritten(plan.offset), [plan.child]);
    case "Tail":
      return node("Tail", String(plan.limit), [plan.child]);
    case "Deduplicate":
      return plan.columns
        ? node(
            "UnresolvedDeduplicate",
            `DeduplicateKeyColumns(List(${plan.columns.join(", ")})), false, ${plan.withinWatermark === true}`,
            [plan.child],
            [],
            true,
          )
        : node("Distinct", "", [plan.child]);
    case "SubqueryAlias": {
      if (plan.columns && plan.child.kind === "Values")
        return node("SubqueryAlias", plan.alias, [inlineTable(plan.child, node, plan.columns)]);
      const below = plan.columns
        ? node("UnresolvedSubqueryColumnAliases", `[${plan.columns.join(", ")}]`, [plan.child], [], true)
        : plan.child;
      return node("SubqueryAlias", [...(plan.qualifier ?? []), plan.alias].join("."), [below]);
    }
    case "Generate": {
      const columns = plan.columns.map((name) => `'${name}`).join(", ");
      return node(
        "Generate",
        `${explainWritten(plan.generator)}, ${plan.outer}, ${plan.alias ?? ""}, [${columns}]`,
        [plan.child],
        [plan.generator],
        true,
      );
    }
    case "Sample": {
      if (plan.rows) {
        const text = explainWritten(plan.rows);
        return node("GlobalLimit", text, [node("LocalLimit", text, [plan.child])]);
      }
      const seed = plan.seed === undefined ? "" : `, ${plan.seed}`;
      return node(
        "Sample",
        `${decimal(plan.lowerBound)}, ${decimal(plan.upperBound)}, ${plan.withReplacement}${seed}${plan.withReplacement ? "" : ", Bernoulli"}`,
        [plan.child],
      );
    }
    case "Repartition": {
      const count = plan.numPartitions === undefined ? "" : `, ${plan.numPartitions}`;
      return plan.by
        ? node("RepartitionByExpression", `${bracketed(plan.by)}${count}`, [plan.child], plan.by)
        : node("Repartition", `${plan.numPartitions}, ${plan.shuffle}`, [plan.child]);
    }
    case "WithColumns":
      return node("WithColumns", bracketed(plan.columns), [plan.child], plan.columns, true);
    case "WithColumnsRenamed":
      return node(
        "WithColumnsRenamed",
        `[${plan.renames.map(({ from, to }) => `'${from} AS ${to}`).join(", ")}]`,
        [plan.child],
        [],
        true,
      );
    case "Drop":
      return node(
        "DataFrameDropColumns",
        `[${[...plan.columns.map(explainWritten), ...plan.names.map((name) => `'${name}`)].join(", ")}]`,
        [plan.child],
        [],
        true,
      );
    case "ToDf":
      return node("UnresolvedSubqueryColumnAliases", `[${plan.names.join(", ")}]`, [plan.child], [], true);
    case "Hint": {
      const parameters = plan.parameters.length > 0 ? `, ${bracketed(plan.parameters)}` : "";
      return node("UnresolvedHint", `${plan.name}${parameters}`, [plan.child], [], true);
    }
    case "With": {
      const names = plan.ctes.map(({ name }) => name).join(", ");
      const asides = plan.ctes.map(({ name, columns, plan: below, origin: at }) =>
        writtenTree({
          kind: "SubqueryAlias",
          alias: name,
          child: below,
          ...(columns && { columns }),
          ...(at && { origin: at }),
        }),
      );
      return { ...node("CTE", `[${names}]`, [plan.child], [], true), asides };
    }
    case "WithWindows": {
      const windows = Object.entries(plan.windows).map(([name, spec]) => `${name}=${writtenWindow(spec)}`);
      return node("WithWindowDefinition", `[${windows.join(", ")}], false`, [plan.child], [], true);
    }
    case "WithRelations":
      return { ...writtenTree(plan.child), asides: plan.references.map(writtenTree) };
    case "CollectMetrics":
      return node("CollectMetrics", `${plan.name}, ${bracketed(plan.metrics)}`, [plan.child], plan.metrics, true);
    case "MapPartitions":
      return node("MapPartitions", explainWritten(plan.function), [plan.child], [], true);
    case "GroupMap":
      return node("GroupMap", `${bracketed(plan.grouping)}, ${explainWritten(plan.function)}`, [plan.child], [], true);
    case "CoGroupMap":
      return node(
        "CoGroupMap",
        `${bracketed(plan.leftGrouping)}, ${bracketed(plan.rightGrouping)}, ${explainWritten(plan.function)}`,
        [plan.left, plan.right],
        [],
        true,
      );
    case "Known":
      return knownTree(plan.plan);
    default:
      return node(plan.kind, "", "child" in plan ? [plan.child] : [], [], true);
  }
}

/** A plan that the client had analysed already. */
function knownTree(plan: Plan): WrittenNode {
  const [, kind = plan.kind, text = ""] = /^(\w+) ?(.*)$/s.exec(explainNode(plan)) ?? [];
  const { origin } = plan;
  return {
    kind,
    text,
    isKnown: true,
    asides: [],
    children: planChildren(plan).map(knownTree),
    ...(origin && { origin }),
  };
}

type MakeNode = (
  kind: string,
  text: string,
  inputs: readonly (UnresolvedPlan | WrittenNode)[],
  expressions?: readonly UnresolvedExpression[],
  isOpen?: boolean,
) => WrittenNode;

/** @param isCertain HAVING makes one of it */
function aggregate(plan: UnresolvedAggregate, node: MakeNode, isCertain = plan.prependGrouping === true): WrittenNode {
  const { group, list: given, prependGrouping, child } = plan;
  const { type, by } = group;
  const output = prependGrouping ? [...by, ...given] : given;
  // Without GROUP BY and HAVING it is an aggregation once its functions are known.
  if (type === "by" && by.length === 0 && !isCertain)
    return node("Project", `[${output.map(selected).join(", ")}]`, [child], output, true);
  const grouping = type === "by" && by.length === 0 ? "" : `[${groupText(group)}], `;
  return node("Aggregate", `${grouping}[${output.map(selected).join(", ")}]`, [child], output, true);
}

function groupText({ type, by, sets, parts }: UnresolvedGroup): string {
  if (parts) return parts.map(groupText).join(", ");
  if (type === "all") return "'all";
  if (type === "by" || type === "analytics") return by.map(ordinalText).join(", ");
  const name = type === "sets" ? "groupingsets" : type;
  const texts = by.map(explainWritten);
  const vectors = (sets ?? by.map((one) => [one])).map(
    (set) => `Vector(${set.map((one) => texts.indexOf(explainWritten(one))).join(", ")})`,
  );
  return `${name}(${[...vectors, ...texts].join(", ")})`;
}

/** Rows of values are a relation as soon as they are read. */
function inlineTable(
  { rows }: UnresolvedValues,
  node: MakeNode,
  names: readonly string[] = rows[0]?.map((_, i) => `col${i + 1}`) ?? [],
): WrittenNode {
  const columns = `[${names.join(", ")}]`;
  return rows.flat().every(isKnown)
    ? node("LocalRelation", columns, [])
    : node("UnresolvedInlineTable", `${columns}, [${rows.map(bracketed).join(", ")}]`, [], [], true);
}

function unpivot(
  { ids, values, variableColumnName, valueColumnNames, includeNulls, child }: UnresolvedUnpivot,
  node: MakeNode,
): WrittenNode {
  const columns = values?.map((value) => `List(${list(value.columns)})`).join(", ");
  const aliases = values?.some(({ alias }) => alias !== undefined)
    ? `List(${values.map(({ alias }) => (alias === undefined ? "None" : `Some(${alias})`)).join(", ")}), `
    : "";
  const given = `${ids ? `List(${list(ids)}), ` : ""}List(${columns ?? ""}), ${aliases}${variableColumnName}, [${valueColumnNames.join(", ")}]`;
  const made = node("Unpivot", given, [child], [], true);
  const names = valueColumnNames.map((name) => `'${name}`).join(", ");
  return includeNulls ? made : node("Filter", `isnotnull(coalesce(${names}))`, [made]);
}

function joinText({ type, condition, using, isNatural }: UnresolvedJoin): string {
  const name = joinTypes[type];
  if (using) return `UsingJoin(${name}, [${using.join(", ")}])`;
  if (isNatural) return `NaturalJoin(${name})`;
  return condition ? `${name}, ${explainWritten(condition)}` : name;
}

/** What has no name of its own gets one from the analysis. */
const isUnnamed = ({ kind }: UnresolvedExpression) =>
  kind !== "Attribute" && kind !== "Alias" && kind !== "Star" && kind !== "Regex";
const selected = (expression: UnresolvedExpression) =>
  isUnnamed(expression) ? `unresolvedalias(${explainWritten(expression)})` : explainWritten(expression);
const list = (expressions: readonly UnresolvedExpression[]) => expressions.map(explainWritten).join(", ");
const bracketed = (expressions: readonly UnresolvedExpression[]) => `[${list(expressions)}]`;
const decimal = (value: number) => (Number.isInteger(value) ? value.toFixed(1) : String(value));

/** Subqueries anywhere in an expression. */
function subqueries(expression: unknown): readonly UnresolvedSubquery[] {
  if (typeof expression !== "object" || expression === null || ArrayBuffer.isView(expression)) return [];
  if (Array.isArray(expression)) return expression.flatMap(subqueries);
  const { kind, plan, origin, type, ...parts } = expression as { readonly kind?: string } & Readonly<
    Record<string, unknown>
  >;
  if (kind === "Subquery") return [expression as UnresolvedSubquery];
  return Object.values(parts).flatMap(subqueries);
}
