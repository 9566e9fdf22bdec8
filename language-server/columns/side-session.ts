import { create, type MessageInitShape } from "@bufbuild/protobuf";
import { type CommandKind, rootPlan } from "../../runtime/client/api/plan-runner";
import { ConnectClient, SparkConnectException } from "../../runtime/client/channel";
import {
  type CatalogSchema,
  CommandSchema,
  fromTypeMessage,
  PlanSchema,
  type Relation,
  RelationSchema,
} from "../../runtime/protocol";
import { structType } from "../../runtime/types";
import type { Analysis } from "./analysis";
import type { Target } from "./target";

const patience = {
  analyzePlan: 20_000,
  executePlan: 20_000,
  reattachExecute: 20_000,
  addArtifacts: 20_000,
  other: 5_000,
};
const noRetry = {
  maxRetries: 1,
  initialBackoff: 50,
  maxBackoff: 50,
  backoffMultiplier: 1,
  jitter: 0,
  minJitterThreshold: 2_000,
  maxServerRetryDelay: 0,
  canRetry: () => false,
};

/** A session beside the user's, with the views and settings that the cells above would make. The user's own is never touched. */
export class SideSession {
  private readonly views = new Map<string, string>();
  private conf = new Map<string, string>();
  private namespace: string | undefined;

  private constructor(
    readonly client: ConnectClient,
    /** Clones of the user's session have views that no cell text tells of. */
    readonly isClone: boolean,
  ) {}

  /** @throws SparkConnectException when the target does not answer */
  static async open(target: Target): Promise<SideSession> {
    const options = { deadlines: patience, retryPolicy: noRetry };
    if (target.sessionId) {
      const own = new ConnectClient(target.remote, { ...options, sessionId: target.sessionId });
      try {
        const sessionId = await own.cloneSession();
        return new SideSession(new ConnectClient(target.remote, { ...options, sessionId }), true);
      } catch (error) {
        // Servers before Spark 4.1 cannot clone.
        if (!(error instanceof SparkConnectException)) throw error;
      } finally {
        await own.close();
      }
    }
    const client = new ConnectClient(target.remote, options);
    const pairs = Object.entries(target.settings ?? {}).map(([key, value]) => ({ key, value }));
    await client.config({ case: "set", value: { pairs, silent: true } });
    return new SideSession(client, false);
  }

  /** Makes a view what it should be. @throws what Spark says of its plan */
  async setView(name: string, key: string, input: Relation): Promise<void> {
    if (this.views.get(name) === key) return;
    this.views.delete(name);
    await this.command({ case: "createDataframeView", value: { input, name, replace: true } });
    this.views.set(name, key);
  }

  async dropView(name: string): Promise<void> {
    if (!this.views.delete(name)) return;
    await this.client.run(catalogPlan({ case: "dropTempView", value: { viewName: name } }));
  }

  async configure(wanted: ReadonlyMap<string, string>, namespace: string | undefined): Promise<void> {
    const changed = [...wanted].filter(([key, value]) => this.conf.get(key) !== value);
    const gone = [...this.conf.keys()].filter((key) => !wanted.has(key));
    this.conf = new Map(wanted);
    // A key that no session may change is the user's error, not the plan's: `silent` says so for setting it.
    if (changed.length > 0)
      await this.client.config({
        case: "set",
        value: { pairs: changed.map(([key, value]) => ({ key, value })), silent: true },
      });
    for (const key of gone) await this.client.config({ case: "unset", value: { keys: [key] } }).catch(ignoreRefusal);
    if (namespace !== undefined && namespace !== this.namespace)
      await this.client
        .run(catalogPlan({ case: "setCurrentDatabase", value: { dbName: namespace } }))
        .catch(() => undefined);
    this.namespace = namespace;
  }

  async analyze(relation: Relation): Promise<Analysis> {
    try {
      const result = await this.client.analyze({ case: "schema", value: { plan: rootPlan(relation) } });
      const type =
        result.case === "schema" && result.value.schema ? fromTypeMessage(result.value.schema) : structType([]);
      return type.kind === "struct" ? { kind: "schema", schema: type } : { kind: "none" };
    } catch (error) {
      if (!(error instanceof SparkConnectException)) throw error;
      if (error.condition === undefined && error.sqlState === undefined) throw error;
      // Of the session, not of the plan.
      if (error.condition?.startsWith("INVALID_HANDLE.")) throw error;
      const { message, condition, messageParameters: parameters, contexts } = error;
      return { kind: "error", error: { message, condition, parameters, contexts } };
    }
  }

  async close(): Promise<void> {
    await this.client.releaseSession().catch(() => undefined);
    await this.client.close();
  }

  private async command(commandType: CommandKind): Promise<void> {
    const value = create(CommandSchema, { commandType });
    await this.client.run(create(PlanSchema, { opType: { case: "command", value } }));
  }
}

/** @throws what is no answer of Spark's */
function ignoreRefusal(error: unknown): void {
  const isRefusal = error instanceof SparkConnectException && error.condition?.startsWith("CANNOT_MODIFY_");
  if (!isRefusal) throw error;
}

const catalogPlan = (catType: NonNullable<MessageInitShape<typeof CatalogSchema>["catType"]>) =>
  rootPlan(create(RelationSchema, { relType: { case: "catalog", value: { catType } } }));
