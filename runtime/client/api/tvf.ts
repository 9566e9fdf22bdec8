import { type Column, subqueriesOf } from "./column";
import type { DataFrame } from "./dataframe";
import { newRelation } from "./relation";
import type { SparkSession } from "./session";
import { TableArg } from "./table-arg";

/** `spark.tvf`: functions that answer tables. */
export class TableValuedFunctions {
  constructor(readonly sparkSession: SparkSession) {}

  /** As `spark.range`. Since Spark 4.0. */
  range(...args: Parameters<SparkSession["range"]>): DataFrame {
    return this.sparkSession.range(...args);
  }
  /** A row for each element of an array (column `col`), or entry of a map (`key`, `value`). Since Spark 4.0. */
  explode(collection: Column): DataFrame {
    return this.call("explode", collection);
  }
  /** As `explode`, with a row of nulls where there is no element. Since Spark 4.0. */
  explodeOuter(collection: Column): DataFrame {
    return this.call("explode_outer", collection);
  }
  /** As `explode`, with the place of each element from 0 in a column `pos`. Since Spark 4.0. */
  posexplode(collection: Column): DataFrame {
    return this.call("posexplode", collection);
  }
  /** As `posexplode`, with a row of nulls where there is no element. Since Spark 4.0. */
  posexplodeOuter(collection: Column): DataFrame {
    return this.call("posexplode_outer", collection);
  }
  /** A row for each struct of an array, a column for each of its fields. Since Spark 4.0. */
  inline(input: Column): DataFrame {
    return this.call("inline", input);
  }
  /** As `inline`, with a row of nulls where there is no struct. Since Spark 4.0. */
  inlineOuter(input: Column): DataFrame {
    return this.call("inline_outer", input);
  }
  /** Fields of a JSON text, as STRING columns `c0`, `c1`, … Since Spark 4.0. @param fields their names, as literals */
  jsonTuple(input: Column, ...fields: readonly Column[]): DataFrame {
    return this.call("json_tuple", input, ...fields);
  }
  /** The values dealt out over rows, in columns `col0`, `col1`, … Since Spark 4.0. @param rows how many, as a literal */
  stack(rows: Column, ...fields: readonly Column[]): DataFrame {
    return this.call("stack", rows, ...fields);
  }
  /** The collations that the server knows. Since Spark 4.0. */
  collations(): DataFrame {
    return this.call("collations");
  }
  /** The keywords of SQL, and which of them are reserved. Since Spark 4.0. */
  sqlKeywords(): DataFrame {
    return this.call("sql_keywords");
  }
  /** What Python functions of the session have logged. Since Spark 4.1. */
  pythonWorkerLogs(): DataFrame {
    return this.call("python_worker_logs");
  }
  /** A row for each element or field of a variant: `pos`, `key`, `value`. Since Spark 4.0. */
  variantExplode(input: Column): DataFrame {
    return this.call("variant_explode", input);
  }
  /** As `variantExplode`, with a row of nulls where there is none. Since Spark 4.0. */
  variantExplodeOuter(input: Column): DataFrame {
    return this.call("variant_explode_outer", input);
  }
  /** Any table function by name; `df.asTable()` passes a table. */
  call(functionName: string, ...given: readonly (Column | TableArg)[]): DataFrame {
    const args = given.map((arg) => (arg instanceof TableArg ? arg.toColumn() : arg));
    const value = { functionName, arguments: args.map((arg) => arg.expression) };
    const node = newRelation({ case: "unresolvedTableValuedFunction", value }, [], subqueriesOf(args));
    return this.sparkSession.dataFrame(node);
  }
}
