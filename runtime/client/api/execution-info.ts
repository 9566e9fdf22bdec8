import type { ExecutionResult } from "../channel";
import { fromLiteral } from "./from-literal";

/** What one operator of a query that has run counted. */
export interface OperatorMetrics {
  readonly name: string;
  readonly planId: bigint;
  readonly parentPlanId: bigint;
  /** By metric: its value, and its kind, such as "sum", "timing" (milliseconds) or "size" (bytes). */
  readonly values: Readonly<Record<string, { readonly name: string; readonly value: bigint; readonly kind: string }>>;
}

/** `df.executionInfo`: how an action went. */
export class ExecutionInfo {
  /** Of the operation at the server, as its logs name it. */
  readonly operationId: string;
  /** Empty where the server tells none. */
  readonly metrics: readonly OperatorMetrics[];
  /** The values of `observe`, by the observation's name, then by the metric's. */
  readonly flows: Readonly<Record<string, Readonly<Record<string, unknown>>>>;

  /** @internal */
  constructor({ operationId, metrics, observed }: Pick<ExecutionResult, "operationId" | "metrics" | "observed">) {
    this.operationId = operationId;
    this.metrics = metrics.map(({ name, planId, parent, executionMetrics }) => {
      const values = Object.entries(executionMetrics).map(([key, metric]) => {
        return [key, { name: metric.name, value: metric.value, kind: metric.metricType }];
      });
      return { name, planId, parentPlanId: parent, values: Object.fromEntries(values) };
    });
    this.flows = Object.fromEntries(
      observed.map(({ name, keys, values }) => [
        name,
        Object.fromEntries(values.map((value, index) => [keys[index], fromLiteral(value)])),
      ]),
    );
  }
}
