import { randomUUID } from "node:crypto";
import type { SessionConfig } from "../../config/index";
import { type SessionCatalog, TemporaryObjects } from "../../engine/catalog/index";
import { SparkError } from "../../errors/index";
import { AnalysisCache } from "../analysis/analysis-cache";
import { PlanCache } from "../cache/plan-cache";
import type { ModelStore } from "../ml/model-store";
import type { Operation } from "../operation/operation";
import type { ArtifactStore } from "./artifact-store";
import { ErrorLog } from "./error-log";
import type { KeptRelations } from "./kept-relations";

/** Spark's default of `spark.connect.execute.manager.abandonedTombstonesSize`. */
const mostEnded = 10_000;

/** What one client session owns. */
export class Session {
  readonly serverSideId: string = randomUUID();
  readonly operations = new Map<string, Operation>();
  /** How operations ended, also those that are forgotten otherwise; the last ones only. */
  readonly ended = new Map<string, Operation["state"]>();
  readonly errors = new ErrorLog();
  readonly cache = new PlanCache();
  readonly analyses = new AnalysisCache();
  /** Relations whose work is done: `spark.catalog.createTable` answers a frame that the client may send again. */
  readonly doneEffects = new Set<string>();
  #nextId = 0;

  constructor(
    readonly id: string,
    readonly userId: string,
    readonly config: SessionConfig,
    readonly catalog: SessionCatalog,
    readonly artifacts: ArtifactStore,
    readonly kept: KeptRelations,
    readonly models: ModelStore,
    readonly temporary = new TemporaryObjects(),
  ) {}

  /** Ids of columns: unique in the session, so that temp views can be mixed freely. */
  readonly newId = (): number => this.#nextId++;

  /** This session with other variables: what a script's statements run in. */
  withTemporary(temporary: TemporaryObjects): Session {
    return Object.create(this, { temporary: { value: temporary } });
  }

  /** @throws INVALID_HANDLE.OPERATION_ALREADY_EXISTS */
  add(operation: Operation): void {
    if (this.operations.has(operation.id)) {
      throw new SparkError("INVALID_HANDLE.OPERATION_ALREADY_EXISTS", { handle: operation.id }, "SparkSQLException");
    }
    this.operations.set(operation.id, operation);
  }

  noteEnd({ id, state }: Operation): void {
    this.ended.set(id, state);
    if (this.ended.size > mostEnded) this.ended.delete(this.ended.keys().next().value!);
  }

  /** @throws INVALID_HANDLE.OPERATION_NOT_FOUND */
  operation(id: string): Operation {
    const found = this.operations.get(id);
    if (!found) throw new SparkError("INVALID_HANDLE.OPERATION_NOT_FOUND", { handle: id }, "SparkSQLException");
    return found;
  }

  /** Cancels what matches and runs; returns the ids. */
  interrupt(matches: (operation: Operation) => boolean): string[] {
    const running = [...this.operations.values()].filter((o) => o.state === "running" && matches(o));
    for (const operation of running) operation.cancel();
    return running.map((o) => o.id);
  }

  async close(): Promise<void> {
    this.interrupt(() => true);
    this.operations.clear();
    await this.cache.clear();
    this.models.clear();
    await Promise.all([this.artifacts.clear(), this.kept.clear()]);
  }
}
