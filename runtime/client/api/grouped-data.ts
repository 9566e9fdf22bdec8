import type { Aggregate_GroupType } from "../../protocol";
import { Aggregate_GroupType as GroupType, type Relation } from "../../protocol";
import { Column, call, subqueriesOf, toColumn } from "./column";
import type { DataFrame } from "./dataframe";
import { literal, type ScalarLiteral } from "./literal";

interface Pivot {
  readonly column: Column;
  readonly values: readonly ScalarLiteral[];
}

/** Rows grouped by `groupBy`, `rollup`, `cube` or `groupingSets`, before their aggregates are named. */
export class GroupedData {
  constructor(
    readonly dataFrame: DataFrame,
    readonly groupType: Aggregate_GroupType,
    readonly grouping: readonly Column[],
    readonly groupingSets: readonly (readonly Column[])[] = [],
    readonly pivoted?: Pivot,
  ) {}

  /** One row a group: the grouping columns, then these aggregates; `{ amount: "sum" }` stands for `sum(amount)`. */
  agg(...aggregates: readonly Column[] | [Readonly<Record<string, string>>]): DataFrame {
    const [first] = aggregates;
    const columns =
      first === undefined || first instanceof Column
        ? (aggregates as readonly Column[])
        : Object.entries(first).map(([name, functionName]) => call(functionName, toColumn(name)));
    if (columns.length === 0) throw new RangeError("agg needs at least one aggregate");
    return this.#aggregate(columns);
  }

  count(): DataFrame {
    return this.#aggregate([call("count", 1).alias("count")]);
  }
  sum(...columns: readonly string[]): DataFrame {
    return this.#each("sum", columns);
  }
  avg(...columns: readonly string[]): DataFrame {
    return this.#each("avg", columns);
  }
  mean(...columns: readonly string[]): DataFrame {
    return this.avg(...columns);
  }
  min(...columns: readonly string[]): DataFrame {
    return this.#each("min", columns);
  }
  max(...columns: readonly string[]): DataFrame {
    return this.#each("max", columns);
  }

  /** One column for each value of `column`; without `values`, the server finds them first. */
  pivot(column: string | Column, values: readonly ScalarLiteral[] = []): GroupedData {
    if (this.groupType !== GroupType.GROUPBY) throw new RangeError("pivot comes after groupBy, once");
    const pivoted = typeof column === "string" ? this.dataFrame.col(column) : column;
    return new GroupedData(this.dataFrame, GroupType.PIVOT, this.grouping, [], { column: pivoted, values });
  }

  /** Named columns, or every numeric one that does not group: the only place where making a plan would need a schema. */
  #each(functionName: string, columns: readonly string[]): DataFrame {
    if (columns.length === 0) {
      throw new RangeError(
        `${functionName}() needs the names of its columns: a lazy plan does not know which are numeric`,
      );
    }
    return this.#aggregate(columns.map((name) => call(functionName, toColumn(name))));
  }

  #aggregate(aggregates: readonly Column[]): DataFrame {
    const { pivoted } = this;
    const columns = [
      ...this.grouping,
      ...aggregates,
      ...this.groupingSets.flat(),
      ...(pivoted ? [pivoted.column] : []),
    ];
    const references: Relation[] = subqueriesOf(columns);
    return this.dataFrame.derive(
      {
        case: "aggregate",
        value: {
          input: this.dataFrame.relation,
          groupType: this.groupType,
          groupingExpressions: this.grouping.map((column) => column.expression),
          aggregateExpressions: aggregates.map((column) => column.expression),
          groupingSets: this.groupingSets.map((set) => ({ groupingSet: set.map((column) => column.expression) })),
          ...(pivoted && { pivot: { col: pivoted.column.expression, values: pivoted.values.map(literal) } }),
        },
      },
      [],
      references,
    );
  }
}
