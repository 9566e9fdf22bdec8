import { MergeAction_ActionType as Action, type Expression } from "../../protocol";
import type { Column } from "./column";
import type { DataFrame } from "./dataframe";
import { newExpression } from "./expression";

type Assignments = Readonly<Record<string, Column>>;

/** `df.mergeInto(table, condition)`: what to do with rows that are in both, or in one only; `merge()` runs. */
export class MergeIntoWriter {
  readonly #matched: Expression[] = [];
  readonly #notMatched: Expression[] = [];
  readonly #notMatchedBySource: Expression[] = [];
  #schemaEvolution = false;

  constructor(
    readonly dataFrame: DataFrame,
    readonly table: string,
    readonly condition: Column,
  ) {}

  /** Rows of both. Of several such clauses, the first whose condition holds decides. */
  whenMatched(condition?: Column) {
    return this.#changes(this.#matched, condition);
  }
  /** Rows of the DataFrame only. */
  whenNotMatched(condition?: Column) {
    return {
      insertAll: () => this.#add(this.#notMatched, Action.INSERT_STAR, condition),
      insert: (values: Assignments) => this.#add(this.#notMatched, Action.INSERT, condition, values),
    };
  }
  /** Rows of the table only. */
  whenNotMatchedBySource(condition?: Column) {
    return this.#changes(this.#notMatchedBySource, condition);
  }
  /** Lets the table grow columns that only the DataFrame has. */
  withSchemaEvolution(): this {
    this.#schemaEvolution = true;
    return this;
  }

  /**
   * Runs it.
   * @throws AnalysisException for a table that cannot be changed by rows; SparkRuntimeException MERGE_CARDINALITY_VIOLATION where two rows
   * match one
   */
  async merge(): Promise<void> {
    const value = {
      targetTableName: this.table,
      sourceTablePlan: this.dataFrame.relation,
      mergeCondition: this.condition.expression,
      matchActions: this.#matched,
      notMatchedActions: this.#notMatched,
      notMatchedBySourceActions: this.#notMatchedBySource,
      withSchemaEvolution: this.#schemaEvolution,
    };
    await this.dataFrame.sparkSession.runner.command({ case: "mergeIntoTableCommand", value }, this.dataFrame.node);
  }

  #changes(actions: Expression[], condition: Column | undefined) {
    return {
      updateAll: () => this.#add(actions, Action.UPDATE_STAR, condition),
      update: (values: Assignments) => this.#add(actions, Action.UPDATE, condition, values),
      delete: () => this.#add(actions, Action.DELETE, condition),
    };
  }

  #add(actions: Expression[], actionType: Action, condition: Column | undefined, values: Assignments = {}): this {
    const assignments = Object.entries(values).map(([name, column]) => ({
      key: newExpression({ case: "expressionString", value: { expression: name } }),
      value: column.expression,
    }));
    const value = { actionType, assignments, ...(condition && { condition: condition.expression }) };
    actions.push(newExpression({ case: "mergeAction", value }));
    return this;
  }
}
