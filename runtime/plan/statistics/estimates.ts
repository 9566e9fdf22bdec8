import { conjunctsOf } from "../resolved/conjuncts";
import type { Expression } from "../resolved/expression";
import { outputOf } from "../resolved/output";
import type { FileScan, Join, Plan } from "../resolved/plan";
import { type Columns, columnFacts } from "./column-facts";
import { rowWidth } from "./row-width";
import { joinSelectivity, selectivity } from "./selectivity";

/** How many rows the relations of one query give, about: from what files tell of themselves, and guesses where they tell nothing. */
export class Estimates {
  readonly #columns: Columns;

  /** @param stages rows that stages have written, or are thought to write */
  constructor(
    query: Plan,
    private readonly stages: ReadonlyMap<number, number> = new Map(),
  ) {
    this.#columns = columnFacts(query);
  }

  bytes(plan: Plan): number {
    return this.rows(plan) * rowWidth(outputOf(plan));
  }

  /** Values that a column may have, at most; undefined where files do not tell. */
  distinct(expression: Expression): number | undefined {
    return expression.kind === "Attribute" ? this.#columns.get(expression.id)?.distinct : undefined;
  }

  rows(plan: Plan): number {
    switch (plan.kind) {
      case "OneRow":
        return 1;
      case "LocalRows":
        return plan.rows.length;
      case "LocalData":
        return plan.rowCount;
      case "Range":
        return Math.abs(Number((plan.end - plan.start) / plan.step));
      case "FileScan":
        return scannedRows(plan);
      case "StageScan":
        return this.stages.get(plan.stageId) ?? unknownRows;
      case "Filter":
        return this.rows(plan.child) * selectivity(plan.condition, this.#columns);
      case "Join":
        return this.#joined(plan);
      case "Aggregate":
        return this.#groups(plan.grouping, this.rows(plan.child));
      case "Distinct":
      case "Deduplicate":
        return this.rows(plan.child) / 2;
      case "Limit":
      case "Tail":
        return Math.min(this.rows(plan.child), plan.limit ?? Number.POSITIVE_INFINITY);
      case "Union":
        return plan.children.reduce((sum, child) => sum + this.rows(child), 0);
      case "SetOperation":
        return this.rows(plan.left);
      case "Generate":
        return this.rows(plan.child) * 4;
      default:
        return "child" in plan ? this.rows(plan.child) : unknownRows;
    }
  }

  #joined({ type, condition, left: one, right: other }: Join): number {
    const [left, right] = [this.rows(one), this.rows(other)];
    const matched = left * right * joinSelectivity(conjunctsOf(condition), this.#columns);
    switch (type) {
      case "left_semi":
      case "left_anti":
        return left / 2;
      case "left_outer":
        return Math.max(matched, left);
      case "right_outer":
        return Math.max(matched, right);
      case "full_outer":
        return Math.max(matched, left + right);
      default:
        return matched;
    }
  }

  #groups(keys: readonly Expression[], rows: number): number {
    const values = keys.map((key) => (key.kind === "Attribute" ? this.#columns.get(key.id)?.distinct : undefined));
    return values.reduce<number>((product, distinct) => Math.min(rows, product * (distinct ?? Math.sqrt(rows))), 1);
  }
}

const unknownRows = 1_000_000;

/** As the footers say; else by the size of the files. */
function scannedRows({ relation }: FileScan): number {
  const width = rowWidth(relation.dataSchema.fields);
  const ofFile = ({ rowGroups, size }: FileScan["relation"]["files"][number]) =>
    rowGroups?.reduce((all, rows) => all + rows, 0) ?? size / width;
  return relation.files.reduce((sum, file) => sum + ofFile(file), 0);
}
