import type { Origin } from "../../../plan/origin";
import {
  type Attribute,
  attributeOf,
  childrenOf,
  type Expression,
  explainExpression,
  mapChildren,
  type NamedExpression,
  rewriteDown,
  some,
} from "../../../plan/resolved/index";
import { displayName, lookupFunction } from "../../functions/index";
import type { Environment } from "../environment";
import { analysisError } from "../error/analysis-error";
import { quotedExpression } from "../error/quoted";
import { unresolvedColumn } from "../name/name-errors";
import { expressionKey } from "./expression-key";

export interface Grouping {
  readonly by: readonly Expression[];
  /** Indexes into `by`, one list for each grouping set. */
  readonly sets?: readonly (readonly number[])[];
}

/** Whether some grouping set leaves the key out, so that it is null in that set's rows. */
export function isKeyNulled({ by, sets }: Grouping, expression: Expression): boolean {
  if (!sets) return false;
  const index = by.findIndex((key) => expressionKey(key) === expressionKey(expression));
  return index >= 0 && sets.some((set) => !set.includes(index));
}

const isGroupingFunction = (node: Expression) =>
  (node.kind === "Call" || node.kind === "AggregateCall") &&
  (node.function === "grouping" || node.function === "grouping_id");

/** The output of an Aggregate while it is put together: what is asked of it is added once. */
export class AggregateColumns {
  readonly #list: NamedExpression[] = [];
  readonly #byKey = new Map<string, Attribute>();
  readonly #groupingKeys: ReadonlySet<string>;
  readonly #own = new Set<number>();
  #isAbove = false;

  constructor(
    readonly grouping: Grouping,
    readonly env: Environment,
    /** Of the query. */
    readonly origin?: Origin,
  ) {
    this.#groupingKeys = new Set(grouping.by.map(expressionKey));
  }

  get list(): readonly NamedExpression[] {
    return this.#list;
  }

  /** Adds an item of the select list as it is. @throws MISSING_AGGREGATION, MISSING_GROUP_BY, NESTED_AGGREGATE_FUNCTION */
  add(item: NamedExpression): void {
    this.#check(item.kind === "Alias" ? item.child : item);
    this.#list.push(item);
    const column = attributeOf(item);
    this.#own.add(column.id);
    const key = expressionKey(item);
    if (!this.#byKey.has(key)) this.#byKey.set(key, column);
  }

  /** As `over`, for HAVING and ORDER BY: a column that is no key counts as unknown there. */
  above(expression: Expression): Expression {
    this.#isAbove = true;
    try {
      return this.over(expression);
    } finally {
      this.#isAbove = false;
    }
  }

  /** The expression over the Aggregate's output: aggregates and grouping expressions become columns of it. */
  over(expression: Expression): Expression {
    return rewriteDown(expression, (node) => {
      if (node.kind === "Attribute" && this.#own.has(node.id)) return node;
      if (node.kind === "AggregateCall" || this.#isGrouped(node) || isGroupingFunction(node)) return this.#column(node);
      if (node.kind === "WindowCall") return this.#overWindow(node);
      if (node.kind === "Attribute") throw this.#missing(node);
      return undefined;
    });
  }

  #overWindow(node: Expression & { kind: "WindowCall" }): Expression {
    const called = mapChildren(node.function, (child) => this.over(child)) as typeof node.function;
    return {
      ...node,
      function: called,
      partitionBy: node.partitionBy.map((by) => this.over(by)),
      orderBy: node.orderBy.map((order) => ({ ...order, child: this.over(order.child) })),
    };
  }

  #column(node: Expression): Attribute {
    const key = expressionKey(node);
    const known = this.#byKey.get(key);
    if (known) return known;
    this.#check(node);
    const named: NamedExpression =
      node.kind === "Attribute" && !this.grouping.sets
        ? node
        : {
            kind: "Alias",
            id: this.env.session.newId(),
            name: node.kind === "Attribute" ? node.name : displayName(node),
            child: node,
            type: node.type,
            nullable: node.nullable || isKeyNulled(this.grouping, node),
          };
    this.#list.push(named);
    const column = attributeOf(named);
    this.#own.add(column.id);
    this.#byKey.set(key, column);
    return column;
  }

  #isGrouped(node: Expression): boolean {
    return node.kind !== "Literal" && this.#groupingKeys.has(expressionKey(node));
  }

  #check(expression: Expression): void {
    if (this.#isGrouped(expression)) return;
    if (expression.kind === "Attribute") throw this.#missing(expression);
    if (expression.kind === "AggregateCall") checkArguments(expression);
    else if (isGroupingFunction(expression)) this.#checkGroupingFunction(expression);
    else for (const child of childrenOf(expression)) this.#check(child);
  }

  #checkGroupingFunction(node: Expression): void {
    if (!this.grouping.sets) throw analysisError("UNSUPPORTED_GROUPING_EXPRESSION", {}, node.origin);
    if (node.kind !== "Call" && node.kind !== "AggregateCall") return;
    const unknown = node.args.find((argument) => !this.#isGrouped(argument));
    const keys = (list: readonly Expression[]) => list.map(expressionKey).join();
    const isOfAll = node.args.length === 0 || keys(node.args) === keys(this.grouping.by);
    if (node.function === "grouping" ? !unknown : isOfAll) return;
    const groupingColumns = this.grouping.by.map(explainExpression).join(", ");
    throw node.function === "grouping"
      ? analysisError(
          "GROUPING_COLUMN_MISMATCH",
          { grouping: explainExpression(unknown!), groupingColumns },
          node.origin,
        )
      : analysisError(
          "GROUPING_ID_COLUMN_MISMATCH",
          { groupingIdColumn: node.args.map(explainExpression).join(", "), groupByColumns: groupingColumns },
          node.origin,
        );
  }

  #missing(attribute: Attribute) {
    if (this.#isAbove) return unresolvedColumn([attribute.name], this.#list.map(attributeOf), attribute.origin);
    if (this.grouping.by.length === 0) return analysisError("MISSING_GROUP_BY", {}, this.origin);
    const expression = quotedExpression(attribute);
    return analysisError("MISSING_AGGREGATION", {
      expression,
      expressionAnyValue: `"any_value(${displayName(attribute)})"`,
    });
  }
}

function checkArguments(call: Expression & { kind: "AggregateCall" }): void {
  for (const argument of [...call.args, ...(call.filter ? [call.filter] : [])]) {
    if (some(argument, (node) => node.kind === "AggregateCall" && !isGroupingFunction(node))) {
      throw analysisError("NESTED_AGGREGATE_FUNCTION", {}, argument.origin ?? call.origin);
    }
    if (some(argument, (node) => node.kind === "Call" && lookupFunction(node.function)?.kind === "generator")) {
      throw analysisError("UNSUPPORTED_GENERATOR.NESTED_IN_EXPRESSIONS", { expression: quotedExpression(call) });
    }
  }
}
