import { type Column, subqueriesOf } from "./column";
import type { DataFrame } from "./dataframe";
import { newRelation } from "./relation";
import type { SparkSession } from "./session";
import { TableArg } from "./table-arg";

/** `spark.tvf`: functions that answer tables. */
export class TableValuedFunctions {
  constructor(readonly sparkSession: SparkSession) {}

  range(...args: Parameters<SparkSession["range"]>): DataFrame {
    return this.sparkSession.range(...args);
  }
  explode(collection: Column): DataFrame {
    return this.call("explode", collection);
  }
  explodeOuter(collection: Column): DataFrame {
    return this.call("explode_outer", collection);
  }
  posexplode(collection: Column): DataFrame {
    return this.call("posexplode", collection);
  }
  posexplodeOuter(collection: Column): DataFrame {
    return this.call("posexplode_outer", collection);
  }
  inline(input: Column): DataFrame {
    return this.call("inline", input);
  }
  inlineOuter(input: Column): DataFrame {
    return this.call("inline_outer", input);
  }
  jsonTuple(input: Column, ...fields: readonly Column[]): DataFrame {
    return this.call("json_tuple", input, ...fields);
  }
  stack(rows: Column, ...fields: readonly Column[]): DataFrame {
    return this.call("stack", rows, ...fields);
  }
  collations(): DataFrame {
    return this.call("collations");
  }
  sqlKeywords(): DataFrame {
    return this.call("sql_keywords");
  }
  /** What Python functions of the session have logged. Since Spark 4.1. */
  pythonWorkerLogs(): DataFrame {
    return this.call("python_worker_logs");
  }
  variantExplode(input: Column): DataFrame {
    return this.call("variant_explode", input);
  }
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
