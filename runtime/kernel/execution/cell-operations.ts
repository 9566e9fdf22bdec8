import { toBinary } from "@bufbuild/protobuf";
import type { OperationNews, Progress } from "../../client/api";
import { type Plan, PlanSchema } from "../../protocol";
import type { ExecuteParams } from "../../protocol/kernel-messages";
import type { QueryState } from "../../protocol/plan-profile";

type Stages = Progress["stages"];
type Metrics = Extract<OperationNews, { kind: "metrics" }>["metrics"];

const mostRuns = 50;
/** Bytes of a plan that is kept: a larger one carries rows. */
const largestPlan = 1_000_000;

/** A plan that Spark ran, as its client saw it. */
export interface CellOperation {
  readonly operationId: string;
  /** Absent where it is large, or the server itself remembers it. */
  readonly plan?: Plan;
  readonly startedAt: number;
  endedAt?: number;
  state: QueryState;
  /** As they were told last. */
  stages: Stages;
  inflightTasks: number;
  metrics: Metrics;
}

export interface CellRun {
  readonly params: ExecuteParams;
  /** Carried by all that Spark does for it. */
  readonly tag: string;
  /** By their ids, in the order in which they began. */
  readonly operations: ReadonlyMap<string, CellOperation>;
}

/** What Spark has run for the latest cells. A driver that remembers its operations can tell more of them, by their ids. */
export class CellOperations {
  readonly #runs = new Map<string, CellRun & { readonly operations: Map<string, CellOperation> }>();

  /** @param isOwn whether the server is our driver, which remembers plans itself */
  constructor(readonly isOwn: boolean) {}

  begin(params: ExecuteParams, tag: string): void {
    this.#runs.set(params.executionId, { params, tag, operations: new Map() });
    if (this.#runs.size > mostRuns) this.#runs.delete(this.#runs.keys().next().value!);
  }

  /** @param executionId of the cell that made Spark do it */
  add(executionId: string, news: OperationNews): void {
    const operations = this.#runs.get(executionId)?.operations;
    const { operationId } = news;
    if (news.kind === "begun") {
      const { plan } = news;
      const isKept = !this.isOwn && toBinary(PlanSchema, plan).length <= largestPlan;
      operations?.set(operationId, {
        ...{ operationId, startedAt: Date.now(), state: "running", stages: [], inflightTasks: 0, metrics: [] },
        ...(isKept && { plan }),
      });
      return;
    }
    const operation = operations?.get(operationId);
    if (!operation) return;
    if (news.kind === "metrics") operation.metrics = [...operation.metrics, ...news.metrics];
    else Object.assign(operation, { state: news.state, endedAt: Date.now(), inflightTasks: 0 });
  }

  progress(executionId: string, { operationId, stages, inflightTasks, done }: Progress): void {
    const operation = this.#runs.get(executionId)?.operations.get(operationId);
    if (operation && !done) Object.assign(operation, { stages, inflightTasks });
  }

  of(executionId: string): CellRun | undefined {
    return this.#runs.get(executionId);
  }
}
