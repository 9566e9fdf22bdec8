import { SubqueryExpression_SubqueryType as SubqueryType } from "../../protocol";
import { IllegalArgumentException } from "../channel";
import { Column, type ColumnOrName, subqueriesOf, toColumn } from "./column";
import type { DataFrameTransforms } from "./dataframe-transforms";
import { newExpression } from "./expression";
import { sortOrderOf, toSortColumn } from "./window";

/** A DataFrame as the argument of a table function, with the partitions in which the function gets its rows. */
export class TableArg {
  constructor(
    readonly dataFrame: DataFrameTransforms,
    readonly partition: readonly Column[] = [],
    readonly order: readonly Column[] = [],
    readonly singlePartition = false,
  ) {}

  /** @throws IllegalArgumentException when the partitioning is set already */
  partitionBy(...columns: readonly ColumnOrName[]): TableArg {
    this.#assertOpen("partitionBy()");
    return new TableArg(this.dataFrame, columns.map(toColumn), this.order);
  }
  /** @throws IllegalArgumentException when the partitioning is set already */
  withSinglePartition(): TableArg {
    this.#assertOpen("withSinglePartition()");
    return new TableArg(this.dataFrame, [], this.order, true);
  }
  /** @throws IllegalArgumentException before the partitioning is set */
  orderBy(...columns: readonly ColumnOrName[]): TableArg {
    if (!this.#isPartitioned) {
      throw new IllegalArgumentException("Please call partitionBy() or withSinglePartition() before orderBy().");
    }
    return new TableArg(
      this.dataFrame,
      this.partition,
      [...this.order, ...columns.map(toSortColumn)],
      this.singlePartition,
    );
  }

  /** @internal */
  toColumn(): Column {
    const { planId, relation } = this.dataFrame;
    const tableArgOptions = {
      partitionSpec: this.partition.map((column) => column.expression),
      orderSpec: this.order.map(sortOrderOf),
      ...(this.singlePartition && { withSinglePartition: true }),
    };
    const value = { planId, subqueryType: SubqueryType.TABLE_ARG, tableArgOptions };
    const columns = [...this.partition, ...this.order];
    return new Column(newExpression({ case: "subqueryExpression", value }), [relation, ...subqueriesOf(columns)]);
  }

  get #isPartitioned(): boolean {
    return this.partition.length > 0 || this.singlePartition;
  }

  #assertOpen(method: string): void {
    if (!this.#isPartitioned) return;
    throw new IllegalArgumentException(
      `Cannot call ${method} after partitionBy() or withSinglePartition() has been called.`,
    );
  }
}
