import type { RaisedError } from "../../protocol/worker-messages";

/** One of Spark's error conditions, raised in a function: travels through DuckDB as text, see `task-failure.ts`. */
export class RaisedCondition extends Error {
  override readonly name = "RaisedCondition";

  readonly raised: RaisedError;

  constructor(condition: string, parameters: RaisedError["parameters"], errorClass: string) {
    const raised = { condition, parameters, errorClass };
    super(`SPARK_ERROR:${JSON.stringify(raised)}`);
    this.raised = raised;
  }
}
