import type { MessageInitShape } from "@bufbuild/protobuf";
import { type JavaUDFSchema, toTypeMessage } from "../../../protocol";
import type { DataType } from "../../../types";
import type { PlanRunner } from "../plan-runner";
import type { ReturnedValue } from "./returned-value";
import { isUserDefinedFunction, type UserDefinedFunction, udf } from "./user-defined-function";

/** `spark.udf`: functions of the user's under names, for SQL. */
export class UdfRegistration {
  constructor(readonly runner: PlanRunner) {}

  /**
   * A function that SQL, `expr` and `callFunction` can call by its name in this session. What runs after the call sees it, awaited or not.
   * @param fn a function and `returnType`, or what `udf` has made
   * @throws TypeError as `udf`
   */
  // biome-ignore lint/suspicious/noExplicitAny: an argument has the type of its column, which TypeScript cannot know.
  register<P extends any[], R extends DataType | string>(
    name: string,
    fn: (...args: P) => ReturnedValue<R>,
    returnType: R,
  ): UserDefinedFunction<P>;
  register<P extends readonly unknown[]>(name: string, fn: UserDefinedFunction<P>): UserDefinedFunction<P>;
  register(name: string, fn: unknown, returnType?: DataType | string): UserDefinedFunction {
    const made = isUserDefinedFunction(fn) ? fn : udf(fn as (...args: unknown[]) => unknown, returnType!);
    const value = { ...made.message(name), arguments: [] };
    this.runner.eager(() => this.runner.send({ case: "registerFunction", value }), false);
    return made.withName(name);
  }

  /**
   * A function of a Java class that the server has (`addArtifacts` sends a jar), under a name for SQL and `callFunction`.
   * Apache Spark only: sparknb's own cluster has no Java.
   * @param className of a class that implements `org.apache.spark.sql.api.java.UDF0` … `UDF22`
   * @param returnType absent: Spark finds it by reflection
   * @throws AnalysisException when the class cannot be used
   */
  registerJavaFunction(name: string, className: string, returnType?: DataType | string): Promise<void> {
    const outputType =
      typeof returnType === "string"
        ? ({ kind: { case: "unparsed", value: { dataTypeString: returnType } } } as const)
        : returnType && toTypeMessage(returnType);
    return this.#registerJava(name, { className, aggregate: false, ...(outputType && { outputType }) });
  }
  /** As `registerJavaFunction`, of a class that extends `UserDefinedAggregateFunction`. */
  registerJavaUDAF(name: string, className: string): Promise<void> {
    return this.#registerJava(name, { className, aggregate: true });
  }

  async #registerJava(functionName: string, value: MessageInitShape<typeof JavaUDFSchema>): Promise<void> {
    const registered = { functionName, function: { case: "javaUdf" as const, value } };
    await this.runner.changeCommand({ case: "registerFunction", value: registered });
  }
}
