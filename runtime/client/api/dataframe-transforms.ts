import {
  Aggregate_GroupType as GroupType,
  Join_JoinType,
  type Relation,
  SetOperation_SetOpType as SetOp,
  SubqueryExpression_SubqueryType as SubqueryType,
  toTypeMessage,
} from "../../protocol";
import { parseSchemaDdl, type StructType } from "../../types";
import { Column, type ColumnOrName, type ColumnOrValue, call, subqueriesOf, toColumn, toExpression } from "./column";
import type { DataFrame } from "./dataframe";
import { attribute, newExpression } from "./expression";
import { GroupedData } from "./grouped-data";
import { type JoinTypeName, joinTypeOf } from "./join-type";
import { DataFrameNaFunctions, type FillValue } from "./na-functions";
import { Observation } from "./observation";
import { newRelation, type PlanNode, type RelationKind } from "./relation";
import type { SparkSession } from "./session";
import { DataFrameStatFunctions, randomSeed } from "./stat-functions";
import { TableArg } from "./table-arg";
import { sortOrderOf, toSortColumn } from "./window";

type ColumnList = readonly (ColumnOrName | readonly ColumnOrName[])[];

export interface NearestByOptions {
  /** "approx" lets the server use an index. */
  readonly mode: "exact" | "approx";
  /** Whether small or large ranks are near: "distance" or "similarity". */
  readonly direction: "distance" | "similarity";
  readonly joinType?: "inner" | "left";
}

/** The lazy half of DataFrame: each method answers a new one, and nothing runs. */
export abstract class DataFrameTransforms {
  constructor(
    readonly sparkSession: SparkSession,
    /** @internal */
    public node: PlanNode,
  ) {}

  /** @internal The plan, as the message that goes to the server. */
  get relation(): Relation {
    return this.node.relation;
  }

  /** @internal */
  get planId(): bigint {
    return this.node.planId;
  }

  /** @internal A DataFrame of the same session over this one and `others`. */
  derive(
    kind: RelationKind,
    others: readonly DataFrameTransforms[] = [],
    references: readonly Relation[] = [],
  ): DataFrame {
    for (const other of others) {
      if (other.sparkSession !== this.sparkSession)
        throw new RangeError("Both DataFrames must be of the same SparkSession");
    }
    const inputs = [this.node, ...others.map((other) => other.node)];
    return this.sparkSession.dataFrame(newRelation(kind, inputs, references));
  }

  /** A column of just this DataFrame, so that a self-join stays clear. */
  col(name: string): Column {
    return new Column(attribute(name, this.planId));
  }
  /** Columns whose names match a regular expression in backticks: `` `(id|name)` ``. */
  colRegex(pattern: string): Column {
    return new Column(newExpression({ case: "unresolvedRegex", value: { colName: pattern, planId: this.planId } }));
  }
  /** A column that the source keeps beside the data, such as `_metadata`. Since Spark 4.0. */
  metadataColumn(name: string): Column {
    const value = { unparsedIdentifier: name, planId: this.planId, isMetadataColumn: true };
    return new Column(newExpression({ case: "unresolvedAttribute", value }));
  }

  /**
   * Just these columns, by name (`"*"`: all) or as expressions; functions such as `explode` make rows. An unknown name is UNRESOLVED_COLUMN
   * when the plan is analysed.
   */
  select(...columns: ColumnList): DataFrame {
    return this.#project(columns.flat().map(toColumn));
  }
  /** Columns written in SQL: `selectExpr("price * 2 AS double_price")`. */
  selectExpr(...expressions: readonly string[]): DataFrame {
    return this.#project(expressions.map(sqlColumn));
  }
  /** Rows for which the condition, a column or SQL text, is true. */
  filter(condition: Column | string): DataFrame {
    const column = typeof condition === "string" ? sqlColumn(condition) : condition;
    const value = { input: this.relation, condition: column.expression };
    return this.derive({ case: "filter", value }, [], column.subqueries);
  }
  /** As `filter`. */
  where(condition: Column | string): DataFrame {
    return this.filter(condition);
  }

  /** Adds a column, or replaces the one of that name. */
  withColumn(name: string, column: Column): DataFrame {
    return this.withColumns({ [name]: column });
  }
  /** Adds columns, or replaces those of the names. @param columns name → column; none sees another of the call */
  withColumns(columns: Readonly<Record<string, Column>>): DataFrame {
    const aliases = Object.entries(columns).map(([name, { expression }]) => ({ expr: expression, name: [name] }));
    const references = subqueriesOf(Object.values(columns));
    return this.derive({ case: "withColumns", value: { input: this.relation, aliases } }, [], references);
  }
  /** The same column under another name; nothing happens where there is none of the old one. */
  withColumnRenamed(existing: string, name: string): DataFrame {
    return this.withColumnsRenamed({ [existing]: name });
  }
  /** @param names old name → new name; a name that is not there is skipped */
  withColumnsRenamed(names: Readonly<Record<string, string>>): DataFrame {
    const renames = Object.entries(names).map(([colName, newColName]) => ({ colName, newColName }));
    return this.derive({ case: "withColumnsRenamed", value: { input: this.relation, renames } });
  }
  /** Puts metadata into the schema's field of a column. @param metadata plain values, which travel as JSON */
  withMetadata(name: string, metadata: Readonly<Record<string, unknown>>): DataFrame {
    const alias = { expr: this.col(name).expression, name: [name], metadata: JSON.stringify(metadata) };
    return this.derive({ case: "withColumns", value: { input: this.relation, aliases: [alias] } });
  }
  /** New names for all columns, in order. */
  toDF(...names: readonly string[]): DataFrame {
    return this.derive({ case: "toDf", value: { input: this.relation, columnNames: [...names] } });
  }
  /** Columns reordered, cast and checked to fit a schema (a StructType or DDL). */
  to(schema: StructType | string): DataFrame {
    const type = typeof schema === "string" ? parseSchemaDdl(schema) : schema;
    return this.derive({ case: "toSchema", value: { input: this.relation, schema: toTypeMessage(type) } });
  }
  /** All columns but these; a name that is not there is skipped. */
  drop(...columns: readonly ColumnOrName[]): DataFrame {
    const columnNames = columns.filter((column) => typeof column === "string");
    const expressions = columns.filter((column) => column instanceof Column).map((column) => column.expression);
    return this.derive({ case: "drop", value: { input: this.relation, columnNames, columns: expressions } });
  }
  /** Names the whole DataFrame, for `col("name.column")` and joins with itself. */
  alias(name: string): DataFrame {
    return this.derive({ case: "subqueryAlias", value: { input: this.relation, alias: name } });
  }
  /** As `alias`. */
  as(name: string): DataFrame {
    return this.alias(name);
  }

  /** One row of each set of equal ones. */
  distinct(): DataFrame {
    return this.dropDuplicates();
  }
  /** One row of each set of equal ones. @param columns what makes rows equal; default all */
  dropDuplicates(...columns: readonly (string | readonly string[])[]): DataFrame {
    return this.#deduplicate(columns.flat(), {});
  }
  /** As `dropDuplicates` over data that keeps coming: equal rows within the delay of `withWatermark` count as one. Since Spark 3.5. */
  dropDuplicatesWithinWatermark(...columns: readonly (string | readonly string[])[]): DataFrame {
    return this.#deduplicate(columns.flat(), { withinWatermark: true });
  }

  /**
   * Rows in groups of equal values of the columns; without any, all rows are one. The answer's `agg`, `count`, `pivot`, … make a DataFrame.
   */
  groupBy(...columns: ColumnList): GroupedData {
    return this.#group(GroupType.GROUPBY, columns);
  }
  /** Groups, subtotals from the last column to the first, and the grand total. */
  rollup(...columns: ColumnList): GroupedData {
    return this.#group(GroupType.ROLLUP, columns);
  }
  /** Subtotals of every combination of the columns. */
  cube(...columns: ColumnList): GroupedData {
    return this.#group(GroupType.CUBE, columns);
  }
  /**
   * Groups by several lists of columns at once; a column that is not in a row's list is null there. Since Spark 4.0.
   * @param sets each a list of columns; an empty one is the grand total
   * @param columns all that the sets use, in the order of the result
   */
  groupingSets(sets: readonly (readonly ColumnOrName[])[], ...columns: readonly ColumnOrName[]): GroupedData {
    const grouping = sets.map((set) => set.map(toColumn));
    return new GroupedData(this.#self, GroupType.GROUPING_SETS, columns.map(toColumn), grouping);
  }
  /** Aggregates over all rows. */
  agg(...aggregates: readonly Column[] | [Readonly<Record<string, string>>]): DataFrame {
    return this.groupBy().agg(...aggregates);
  }

  /**
   * @param on the names of columns that both have (they come once), a condition, or several conditions
   * @throws AnalysisException UNSUPPORTED_JOIN_TYPE
   */
  join(
    other: DataFrame,
    on?: string | Column | readonly string[] | readonly Column[],
    how: JoinTypeName = "inner",
  ): DataFrame {
    const keys = on === undefined ? [] : ([on].flat() as readonly ColumnOrName[]);
    const usingColumns = keys.filter((key) => typeof key === "string");
    const conditions = keys.filter((key) => key instanceof Column);
    const condition = conditions.length > 0 ? conditions.reduce((all, next) => all.and(next)) : undefined;
    const value = {
      left: this.relation,
      right: other.relation,
      joinType: joinTypeOf(how),
      usingColumns,
      ...(condition && { joinCondition: condition.expression }),
    };
    return this.derive({ case: "join", value }, [other], condition?.subqueries);
  }
  /** Each row of this beside each of the other. */
  crossJoin(other: DataFrame): DataFrame {
    return this.derive(
      { case: "join", value: { left: this.relation, right: other.relation, joinType: Join_JoinType.CROSS } },
      [other],
    );
  }
  /** A join whose right side may use columns of the left one. Since Spark 4.0. */
  lateralJoin(other: DataFrame, on?: Column, how: "inner" | "left" | "cross" = "inner"): DataFrame {
    const value = { left: this.relation, right: other.relation, joinType: joinTypeOf(how) };
    const joined = on ? { ...value, joinCondition: on.expression } : value;
    return this.derive({ case: "lateralJoin", value: joined }, [other], on?.subqueries);
  }

  /** For each row, the best `results` rows of `other` by a ranking expression. Since Spark 4.2. */
  nearestByJoin(other: DataFrame, ranking: Column, results: number, options: NearestByOptions): DataFrame {
    const { mode, direction, joinType = "inner" } = options;
    const rankingExpression = ranking.expression;
    const value = {
      left: this.relation,
      right: other.relation,
      rankingExpression,
      numResults: results,
      joinType,
      mode,
      direction,
    };
    return this.derive({ case: "nearestByJoin", value }, [other], ranking.subqueries);
  }

  /** All rows of both, columns by position. */
  union(other: DataFrame): DataFrame {
    return this.#setOperation(other, SetOp.UNION, { isAll: true });
  }
  /** As `union`: duplicates stay. */
  unionAll(other: DataFrame): DataFrame {
    return this.union(other);
  }
  /** All rows of both, columns by name. @param allowMissingColumns nulls where one side lacks a column */
  unionByName(other: DataFrame, allowMissingColumns = false): DataFrame {
    return this.#setOperation(other, SetOp.UNION, { isAll: true, byName: true, allowMissingColumns });
  }
  /** Rows that are in both, each once. */
  intersect(other: DataFrame): DataFrame {
    return this.#setOperation(other, SetOp.INTERSECT, { isAll: false });
  }
  /** Rows that are in both, as often as in the side that has fewer of them. */
  intersectAll(other: DataFrame): DataFrame {
    return this.#setOperation(other, SetOp.INTERSECT, { isAll: true });
  }
  /** Rows that the other has not, each once. */
  subtract(other: DataFrame): DataFrame {
    return this.#setOperation(other, SetOp.EXCEPT, { isAll: false });
  }
  /** As `subtract`. */
  except(other: DataFrame): DataFrame {
    return this.subtract(other);
  }
  /** Rows that the other has not, less one for each that it has. */
  exceptAll(other: DataFrame): DataFrame {
    return this.#setOperation(other, SetOp.EXCEPT, { isAll: true });
  }

  /** All rows in order; ascending with nulls first, where a column does not say `desc()` or another. */
  orderBy(...columns: ColumnList): DataFrame {
    return this.#sort(columns, true);
  }
  /** As `orderBy`. */
  sort(...columns: ColumnList): DataFrame {
    return this.#sort(columns, true);
  }
  /** Rows in order within each partition, not across them. */
  sortWithinPartitions(...columns: ColumnList): DataFrame {
    return this.#sort(columns, false);
  }
  /** The first rows; which ones, without `orderBy`, is open. @param rows at most this many */
  limit(rows: number): DataFrame {
    return this.derive({ case: "limit", value: { input: this.relation, limit: rows } });
  }
  /** Without the first rows. @param rows how many are left out */
  offset(rows: number): DataFrame {
    return this.derive({ case: "offset", value: { input: this.relation, offset: rows } });
  }

  /** @param fraction of the rows, about; with replacement it may be more than 1 */
  sample(
    fraction: number,
    options: { readonly withReplacement?: boolean; readonly seed?: number | bigint } = {},
  ): DataFrame {
    const { withReplacement = false, seed = randomSeed() } = options;
    return this.#sample(0, fraction, withReplacement, BigInt(seed), false);
  }
  /** Parts by weight; a row is in just one of them. */
  randomSplit(weights: readonly number[], seed: number | bigint = randomSeed()): DataFrame[] {
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    if (!(total > 0) || weights.some((weight) => weight < 0)) throw new RangeError("Weights are positive numbers");
    let upper = 0;
    return weights.map((weight) => {
      const lower = upper;
      upper += weight / total;
      return this.#sample(lower, upper, false, BigInt(seed), true);
    });
  }

  /** Partitions by hash of the columns, or round robin without any. */
  repartition(partitions: number | ColumnOrName, ...columns: readonly ColumnOrName[]): DataFrame {
    if (typeof partitions !== "number") return this.#repartitionBy(undefined, [partitions, ...columns].map(toColumn));
    if (columns.length > 0) return this.#repartitionBy(partitions, columns.map(toColumn));
    return this.derive({
      case: "repartition",
      value: { input: this.relation, numPartitions: partitions, shuffle: true },
    });
  }
  /** Partitions by ranges of the columns, found from a sample. @param partitions how many; left out: `spark.sql.shuffle.partitions` */
  repartitionByRange(partitions: number | ColumnOrName, ...columns: readonly ColumnOrName[]): DataFrame {
    if (typeof partitions === "number") return this.#repartitionBy(partitions, columns.map(toSortColumn));
    return this.#repartitionBy(undefined, [partitions, ...columns].map(toSortColumn));
  }
  /** Partition by number: the column says which, modulo `partitions`. Since Spark 4.1. */
  repartitionById(partitions: number, column: ColumnOrName): DataFrame {
    const child = toColumn(column).expression;
    return this.#repartitionBy(partitions, [
      new Column(newExpression({ case: "directShufflePartitionId", value: { child } })),
    ]);
  }
  /** Fewer partitions without moving rows between the rest. */
  coalesce(partitions: number): DataFrame {
    return this.derive({
      case: "repartition",
      value: { input: this.relation, numPartitions: partitions, shuffle: false },
    });
  }
  /** Advice for the optimizer, such as `hint("broadcast")`. */
  hint(name: string, ...parameters: readonly ColumnOrValue[]): DataFrame {
    const value = { input: this.relation, name, parameters: parameters.map(toExpression) };
    return this.derive({ case: "hint", value });
  }
  /**
   * Says how late rows may come, so that a streaming query can forget its groups.
   * @param eventTime a column of TIMESTAMP
   * @param delayThreshold an interval as text, such as `"10 minutes"`
   */
  withWatermark(eventTime: string, delayThreshold: string): DataFrame {
    return this.derive({ case: "withWatermark", value: { input: this.relation, eventTime, delayThreshold } });
  }

  /** Count, mean, stddev, min and max of columns, as a table of text. */
  describe(...columns: readonly (string | readonly string[])[]): DataFrame {
    return this.derive({ case: "describe", value: { input: this.relation, cols: columns.flat() } });
  }
  /** As `describe`, with chosen statistics: count, mean, stddev, min, max, count_distinct, `75%`, … */
  summary(...statistics: readonly string[]): DataFrame {
    return this.derive({ case: "summary", value: { input: this.relation, statistics: [...statistics] } });
  }

  /** Columns to rows: a row for each of `values` (default: all but `ids`), with its name and its value. */
  unpivot(
    ids: ColumnOrName | readonly ColumnOrName[],
    values: ColumnOrName | readonly ColumnOrName[] | undefined,
    variableColumnName: string,
    valueColumnName: string,
  ): DataFrame {
    const expressions = (columns: ColumnOrName | readonly ColumnOrName[]) =>
      [columns].flat().map((column) => toColumn(column as ColumnOrName).expression);
    return this.derive({
      case: "unpivot",
      value: {
        input: this.relation,
        ids: expressions(ids),
        ...(values !== undefined && { values: { values: expressions(values) } }),
        variableColumnName,
        valueColumnName,
      },
    });
  }
  /** As `unpivot`. */
  melt(...args: Parameters<DataFrameTransforms["unpivot"]>): DataFrame {
    return this.unpivot(...args);
  }
  /** Rows become columns, named by the values of `indexColumn` (default: the first). Since Spark 4.0. */
  transpose(indexColumn?: ColumnOrName): DataFrame {
    const indexColumns = indexColumn === undefined ? [] : [toColumn(indexColumn).expression];
    return this.derive({ case: "transpose", value: { input: this.relation, indexColumns } });
  }
  /** Rows side by side: both are projections of one DataFrame. Since Spark 4.3. */
  zip(other: DataFrame): DataFrame {
    return this.derive({ case: "zip", value: { left: this.relation, right: other.relation } }, [other]);
  }
  /** A column with the number of each row, from 0. Since Spark 4.2. */
  zipWithIndex(name = "index"): DataFrame {
    return this.select("*", call("distributed_sequence_id").alias(name));
  }
  /** Computes aggregates beside the rows of the next action; `observation.get()` has them. */
  observe(observation: Observation | string, ...metrics: readonly Column[]): DataFrame {
    if (metrics.length === 0) throw new RangeError("observe needs at least one metric");
    if (observation instanceof Observation) observation.claim();
    const name = typeof observation === "string" ? observation : observation.name;
    const value = { input: this.relation, name, metrics: metrics.map((metric) => metric.expression) };
    const node = newRelation({ case: "collectMetrics", value }, [this.node], subqueriesOf(metrics));
    const own = observation instanceof Observation ? [observation] : [];
    return this.sparkSession.dataFrame({ ...node, observations: [...node.observations, ...own] });
  }
  /** What the function makes of this DataFrame; keeps chains readable. */
  transform<T>(body: (dataFrame: DataFrame) => T): T {
    return body(this.#self);
  }

  /** The one value of a one-row, one-column DataFrame, as a column of another. Since Spark 4.0. */
  scalar(): Column {
    return this.#subquery(SubqueryType.SCALAR);
  }
  /** This DataFrame as the table argument of a table function. Since Spark 4.0. */
  asTable(): TableArg {
    return new TableArg(this);
  }
  /** One STRING column `value`: each row as JSON. */
  toJSON(): DataFrame {
    return this.select(call("to_json", call("struct", toColumn("*"))).alias("value"));
  }
  /** True where this DataFrame has a row; it may use columns of the query around it. Since Spark 4.0. */
  exists(): Column {
    return this.#subquery(SubqueryType.EXISTS);
  }

  /** Rows and values that are null. */
  get na(): DataFrameNaFunctions {
    return new DataFrameNaFunctions(this.#self);
  }
  /** As `na.drop`. */
  dropna(...args: Parameters<DataFrameNaFunctions["drop"]>): DataFrame {
    return this.na.drop(...args);
  }
  /** As `na.fill`. */
  fillna(value: FillValue | Readonly<Record<string, FillValue>>, subset: string | readonly string[] = []): DataFrame {
    return this.na.fill(value, subset);
  }
  /** As `na.replace`. */
  replace(...args: Parameters<DataFrameNaFunctions["replace"]>): DataFrame {
    return this.na.replace(...args);
  }
  /** Statistics of columns. */
  get stat(): DataFrameStatFunctions {
    return new DataFrameStatFunctions(this.#self);
  }
  /** As `stat.crosstab`. */
  crosstab(column1: string, column2: string): DataFrame {
    return this.stat.crosstab(column1, column2);
  }
  /** As `stat.freqItems`. */
  freqItems(columns: readonly string[], support?: number): DataFrame {
    return this.stat.freqItems(columns, support);
  }
  /** As `stat.sampleBy`. */
  sampleBy(...args: Parameters<DataFrameStatFunctions["sampleBy"]>): DataFrame {
    return this.stat.sampleBy(...args);
  }

  get #self(): DataFrame {
    return this as unknown as DataFrame;
  }

  #project(columns: readonly Column[]): DataFrame {
    const value = { input: this.relation, expressions: columns.map((column) => column.expression) };
    return this.derive({ case: "project", value }, [], subqueriesOf(columns));
  }

  #group(groupType: GroupType, columns: ColumnList): GroupedData {
    return new GroupedData(this.#self, groupType, columns.flat().map(toColumn));
  }

  #deduplicate(columnNames: string[], more: { readonly withinWatermark?: boolean }): DataFrame {
    const keys = columnNames.length === 0 ? { allColumnsAsKeys: true } : { columnNames };
    return this.derive({ case: "deduplicate", value: { input: this.relation, ...keys, ...more } });
  }

  #setOperation(
    other: DataFrame,
    setOpType: SetOp,
    options: { readonly isAll: boolean; readonly byName?: boolean; readonly allowMissingColumns?: boolean },
  ): DataFrame {
    const value = { leftInput: this.relation, rightInput: other.relation, setOpType, ...options };
    return this.derive({ case: "setOp", value }, [other]);
  }

  #sort(columns: ColumnList, isGlobal: boolean): DataFrame {
    const order = columns.flat().map(toSortColumn);
    const value = { input: this.relation, order: order.map(sortOrderOf), isGlobal };
    return this.derive({ case: "sort", value }, [], subqueriesOf(order));
  }

  #sample(lowerBound: number, upperBound: number, withReplacement: boolean, seed: bigint, deterministicOrder: boolean) {
    const value = { input: this.relation, lowerBound, upperBound, withReplacement, seed, deterministicOrder };
    return this.derive({ case: "sample", value });
  }

  #repartitionBy(numPartitions: number | undefined, columns: readonly Column[]): DataFrame {
    const partitionExprs = columns.map((column) => column.expression);
    const value = { input: this.relation, partitionExprs, ...(numPartitions !== undefined && { numPartitions }) };
    return this.derive({ case: "repartitionByExpression", value });
  }

  #subquery(subqueryType: SubqueryType): Column {
    const { planId, relation } = this;
    return new Column(newExpression({ case: "subqueryExpression", value: { planId, subqueryType } }), [relation]);
  }
}

const sqlColumn = (expression: string) =>
  new Column(newExpression({ case: "expressionString", value: { expression } }));
