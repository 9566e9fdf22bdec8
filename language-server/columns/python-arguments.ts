import { GroupedData } from "../../runtime/client/api";
import { isFrame, type Value } from "./values";

/** PySpark's names of parameters that people write, in the order in which the client API takes them. */
const frameParameters: Readonly<Record<string, readonly string[]>> = {
  join: ["other", "on", "how"],
  crossJoin: ["other"],
  withColumn: ["colName", "col"],
  withColumns: ["colsMap"],
  withColumnRenamed: ["existing", "new"],
  withColumnsRenamed: ["colsMap"],
  fillna: ["value", "subset"],
  unionByName: ["other", "allowMissingColumns"],
  union: ["other"],
  alias: ["alias"],
  limit: ["num"],
  filter: ["condition"],
  where: ["condition"],
  drop_duplicates: ["subset"],
  dropDuplicates: ["subset"],
  unpivot: ["ids", "values", "variableColumnName", "valueColumnName"],
  melt: ["ids", "values", "variableColumnName", "valueColumnName"],
  transform: ["func"],
  createOrReplaceTempView: ["name"],
};
const otherParameters: Readonly<Record<string, readonly string[]>> = {
  pivot: ["pivot_col", "values"],
  createDataFrame: ["data", "schema"],
  range: ["start", "end", "step", "numPartitions"],
  table: ["tableName"],
  otherwise: ["value"],
  cast: ["dataType"],
};

/** Arguments that change only the order or number of rows. */
const left: ReadonlySet<string> = new Set(["ascending", "verifySchema", "samplingRatio"]);

export function positionalArguments(
  object: Value,
  name: string,
  args: readonly Value[],
  named: Readonly<Record<string, Value>>,
): Value[] {
  if (isFrame(object) && (name === "dropna" || name === "replace")) return [];
  const order = isFrame(object) ? frameParameters[name] : otherParameters[name];
  if (object instanceof GroupedData && name === "agg" && Object.keys(named).length > 0) return [...args];
  const kept = Object.entries(named).filter(([key]) => !left.has(key));
  if (!order) return [...args, ...kept.map(([, value]) => value)];
  const result = [...args];
  for (const [key, value] of kept) if (order.includes(key)) result[order.indexOf(key)] = value;
  return result;
}
