import type { Aggregate_GroupType } from "../../protocol";
import { Aggregate_GroupType as GroupType, type Relation } from "../../protocol";
import type { DataType } from "../../types";
import { Column, call, subqueriesOf, toColumn } from "./column";
import type { DataFrame } from "./dataframe";
import { literal, type ScalarLiteral } from "./literal";

const numericKinds = new Set<DataType["kind"]>(["byte", "short", "integer", "long", "float", "double", "decimal"]);

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

  /** Rows of each group, in a BIGINT column `count`. */
  count(): DataFrame {
    return this.#aggregate([call("count", 1).alias("count")]);
  }
  /** Sums of the named columns, or of every numeric one, in columns `sum(name)`. */
  sum(...columns: readonly string[]): DataFrame {
    return this.#each("sum", columns);
  }
  /** Means of the named columns, or of every numeric one, in columns `avg(name)`. */
  avg(...columns: readonly string[]): DataFrame {
    return this.#each("avg", columns);
  }
  /** As `avg`. */
  mean(...columns: readonly string[]): DataFrame {
    return this.avg(...columns);
  }
  /** Without names, as `sum` and the others: every numeric column. */
  min(...columns: readonly string[]): DataFrame {
    return this.#each("min", columns);
  }
  /** Largest values of the named columns, or of every numeric one, in columns `max(name)`. */
  max(...columns: readonly string[]): DataFrame {
    return this.#each("max", columns);
  }

  /** One column for each value of `column`; without `values`, the server finds them first. */
  pivot(column: string | Column, values: readonly ScalarLiteral[] = []): GroupedData {
    if (this.groupType !== GroupType.GROUPBY) throw new RangeError("pivot comes after groupBy, once");
    const pivoted = typeof column === "string" ? this.dataFrame.col(column) : column;
    return new GroupedData(this.dataFrame, GroupType.PIVOT, this.grouping, [], { column: pivoted, values });
  }

  /** Named columns, or every numeric one: then the server is asked for the schema before the first action. */
  #each(functionName: string, columns: readonly string[]): DataFrame {
    const aggregatesOf = (names: readonly string[]) => names.map((name) => call(functionName, toColumn(name)));
    if (columns.length > 0) return this.#aggregate(aggregatesOf(columns));
    return this.dataFrame.deriveWithSchema(this.#aggregate([]), (schema, { relType }) => {
      if (relType.case !== "aggregate") throw new TypeError("Not an aggregate");
      const numeric = schema.fields.filter((field) => numericKinds.has(field.type.kind)).map((field) => field.name);
      relType.value.aggregateExpressions.push(...aggregatesOf(numeric).map((column) => column.expression));
    });
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
