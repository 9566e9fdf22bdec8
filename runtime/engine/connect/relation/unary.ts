import type { UnresolvedPlan } from "../../../plan/unresolved/index";
import type { Relation } from "../../../protocol/index";
import type { Conversion } from "../conversion";
import { fromProtoSchema } from "../data-type";
import { alias } from "../expression/index";
import { sortOrder } from "../expression/sort-order";
import { invalidPlan, required } from "../invalid-plan";

export type Kind = NonNullable<Relation["relType"]["case"]>;
export type ValueOf<K extends Kind> = Extract<Relation["relType"], { case: K }>["value"];
export type Converters<K extends Kind> = {
  readonly [P in K]: (message: ValueOf<P>, to: Conversion) => UnresolvedPlan;
};

/** The plan below a message with one input. */
export const inputOf = (message: { readonly $typeName: string; readonly input?: Relation }, to: Conversion) => ({
  child: to.relation(required(message.input, message.$typeName, "input")),
});

/** Relations that change one input's rows or columns. */
export const unaryConverters: Converters<
  | "project"
  | "filter"
  | "sort"
  | "limit"
  | "offset"
  | "tail"
  | "sample"
  | "deduplicate"
  | "subqueryAlias"
  | "repartition"
  | "repartitionByExpression"
  | "toDf"
  | "toSchema"
  | "withColumns"
  | "withColumnsRenamed"
  | "drop"
  | "hint"
  | "collectMetrics"
  | "showString"
  | "htmlString"
> = {
  // PySpark sends `spark.sql`-less selects, such as `spark.range(1).select()`, without an input only for one row.
  project: (message, to) => ({
    kind: "Project",
    child: message.input ? to.relation(message.input) : { kind: "OneRow" },
    list: message.expressions.map(to.expression),
  }),
  filter: (message, to) => ({
    kind: "Filter",
    ...inputOf(message, to),
    condition: to.expression(required(message.condition, "spark.connect.Filter", "condition")),
  }),
  sort: (message, to) => ({
    kind: "Sort",
    ...inputOf(message, to),
    order: message.order.map((order) => sortOrder(order, to)),
    isGlobal: message.isGlobal ?? true,
  }),
  limit: (message, to) => ({ kind: "Limit", ...inputOf(message, to), limit: integer(message.limit) }),
  offset: (message, to) => ({ kind: "Offset", ...inputOf(message, to), offset: integer(message.offset) }),
  tail: (message, to) => ({ kind: "Tail", ...inputOf(message, to), limit: message.limit }),
  sample: (message, to) => ({
    kind: "Sample",
    ...inputOf(message, to),
    lowerBound: message.lowerBound,
    upperBound: message.upperBound,
    withReplacement: message.withReplacement ?? false,
    ...(message.seed !== undefined && { seed: message.seed }),
    ...(message.deterministicOrder && { deterministicOrder: true }),
  }),
  deduplicate: (message, to) => {
    const { columnNames, allColumnsAsKeys } = message;
    if (!message.input) throw invalidPlan("DEDUPLICATE_NEEDS_INPUT");
    if (allColumnsAsKeys && columnNames.length > 0) throw invalidPlan("DEDUPLICATE_ALL_COLUMNS_AND_SUBSET");
    if (!allColumnsAsKeys && columnNames.length === 0) throw invalidPlan("DEDUPLICATE_REQUIRES_COLUMNS_OR_ALL");
    return {
      kind: "Deduplicate",
      ...inputOf(message, to),
      ...(!allColumnsAsKeys && { columns: columnNames }),
      ...(message.withinWatermark && { withinWatermark: true }),
    };
  },
  subqueryAlias: (message, to) => ({
    kind: "SubqueryAlias",
    ...inputOf(message, to),
    alias: message.alias,
    ...(message.qualifier.length > 0 && { qualifier: message.qualifier }),
  }),
  repartition: (message, to) => ({
    kind: "Repartition",
    ...inputOf(message, to),
    numPartitions: message.numPartitions,
    shuffle: message.shuffle ?? false,
  }),
  repartitionByExpression: (message, to) => ({
    kind: "Repartition",
    ...inputOf(message, to),
    shuffle: true,
    by: message.partitionExprs.map(to.expression),
    ...(message.numPartitions !== undefined && { numPartitions: message.numPartitions }),
  }),
  toDf: (message, to) => ({ kind: "ToDf", ...inputOf(message, to), names: message.columnNames }),
  toSchema: (message, to) => ({
    kind: "ToSchema",
    ...inputOf(message, to),
    schema: fromProtoSchema(required(message.schema, "spark.connect.ToSchema", "schema")),
  }),
  withColumns: (message, to) => ({
    kind: "WithColumns",
    ...inputOf(message, to),
    columns: message.aliases.map((column) => {
      if (column.name.length !== 1) {
        throw invalidPlan("WITH_COLUMNS_REQUIRE_SINGLE_NAME_PART", { got: column.name.join(".") });
      }
      return alias(column, to);
    }),
  }),
  withColumnsRenamed: (message, to) => ({
    kind: "WithColumnsRenamed",
    ...inputOf(message, to),
    renames: [
      ...message.renames.map(({ colName, newColName }) => ({ from: colName, to: newColName })),
      ...Object.entries(message.renameColumnsMap).map(([from, name]) => ({ from, to: name })),
    ],
  }),
  drop: (message, to) => ({
    kind: "Drop",
    ...inputOf(message, to),
    columns: message.columns.map(to.expression),
    names: message.columnNames,
  }),
  hint: (message, to) => ({
    kind: "Hint",
    ...inputOf(message, to),
    name: message.name,
    parameters: message.parameters.map(to.expression),
  }),
  collectMetrics: (message, to) => ({
    kind: "CollectMetrics",
    ...inputOf(message, to),
    name: message.name,
    metrics: message.metrics.map(to.expression),
  }),
  showString: (message, to) => ({
    kind: "ShowString",
    ...inputOf(message, to),
    format: "text",
    numRows: message.numRows,
    truncate: message.truncate,
    vertical: message.vertical,
  }),
  htmlString: (message, to) => ({
    kind: "ShowString",
    ...inputOf(message, to),
    format: "html",
    numRows: message.numRows,
    truncate: message.truncate,
    vertical: false,
  }),
};

const integer = (value: number) => ({ kind: "Literal" as const, type: { kind: "integer" as const }, value });
