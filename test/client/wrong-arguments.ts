import { functions as F, type SparkSession, types as T, Window } from "../../runtime/client/api";

/** Mistakes that the compiler finds: `npm run typecheck` fails where one of these lines is allowed. Nothing here runs. */
export async function mistakes(spark: SparkSession): Promise<void> {
  const df = spark.range(3);
  const { col } = F;

  // @ts-expect-error a name, or a Column
  df.select(1);
  // @ts-expect-error a condition is a Column or SQL
  df.filter(true);
  // @ts-expect-error rows are counted by a number
  df.limit("3");
  // @ts-expect-error no such kind of join
  df.join(df, "id", "sideways");
  // @ts-expect-error the value of a new column is a Column
  df.withColumn("x", 1);
  // @ts-expect-error names by name
  df.withColumnsRenamed(["a", "b"]);
  // @ts-expect-error a metric is a Column
  df.observe("o", "count(1)");
  // @ts-expect-error how many rows to sample is a fraction
  df.sample("0.5");
  // @ts-expect-error another kind of explain
  df.explain("pretty");
  // @ts-expect-error nothing to sum
  df.groupBy("id").sum(1);
  // @ts-expect-error pivot needs values that are constants
  df.groupBy("id").pivot("id", [col("id")]);
  // @ts-expect-error a result has to be waited for
  df.count().toFixed();
  // @ts-expect-error a window orders by columns
  Window.orderBy(1);
  // @ts-expect-error a column belongs to a window, not to a table
  F.rank().over(df);
  // @ts-expect-error a type or its text
  col("a").cast(8);
  // @ts-expect-error a field has a name
  col("a").getField(1);
  // @ts-expect-error the body answers a Column
  F.transform("a", () => 1);
  // @ts-expect-error upper has one argument
  F.upper("a", "b");
  // @ts-expect-error a number of digits
  F.formatNumber("a", "2");
  // @ts-expect-error a pattern is text
  F.regexpExtract("a", 1, 1);
  // @ts-expect-error the parts of an interval have names
  F.makeInterval({ fortnights: "f" });
  // @ts-expect-error what the function answers is not what it says
  F.udf((x: number) => x + 1, "string");
  // @ts-expect-error a field has a type
  T.StructField("a");
  // @ts-expect-error a mode of saving
  await df.write.mode("replace").csv("x");
  // @ts-expect-error a setting is a plain value
  df.write.option("header", { on: true });
  // @ts-expect-error overwrite says what
  await df.writeTo("t").overwrite();
  // @ts-expect-error values of columns
  df.mergeInto("t", col("a")).whenMatched().update({ a: 1 });
  // @ts-expect-error insert is for rows that are new
  df.mergeInto("t", col("a")).whenMatched().insertAll();
  // @ts-expect-error a mode of output
  df.writeStream.outputMode("everything");
  // @ts-expect-error one trigger
  df.writeStream.trigger({ processingTime: 10 });
  // @ts-expect-error once is once
  df.writeStream.trigger({ availableNow: false });
  // @ts-expect-error a query is started, then waited for
  df.writeStream.awaitTermination();
  // @ts-expect-error a handler takes progress
  spark.registerProgressHandler((progress: string) => progress);
  // @ts-expect-error a setting has a value
  await spark.conf.set("spark.sql.ansi.enabled");
  // @ts-expect-error a name
  await spark.catalog.dropTempView(df);
  // @ts-expect-error a level of storage
  df.persist("MEMORY_ONLY");
  // @ts-expect-error columns, not names: an array function's name would be text
  spark.tvf.explode("a");
}
