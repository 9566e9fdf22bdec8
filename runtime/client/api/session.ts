import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { create, fromBinary } from "@bufbuild/protobuf";
import type { Table } from "apache-arrow";
import { RelationSchema } from "../../protocol";
import { parseSchemaDdl, type StructType } from "../../types";
import { type Artifact, ConnectClient, type ProgressHandler, SparkConnectException } from "../channel";
import { Catalog } from "./catalog";
import { type ColumnOrValue, subqueriesOf, toExpression } from "./column";
import { DataFrame } from "./dataframe";
import { type InputRow, localData } from "./local-relation";
import { uploaded } from "./local-relation-upload";
import { PlanRunner } from "./plan-runner";
import { DataFrameReader } from "./reader";
import { newRelation, type PlanNode } from "./relation";
import { RuntimeConfig } from "./runtime-config";
import { SparkSessionBuilder } from "./session-builder";
import { isQueryText } from "./sql-text";
import { DataStreamReader } from "./streaming/stream-reader";
import { StreamingQueryManager } from "./streaming/streaming-query-manager";
import { TableValuedFunctions } from "./tvf";
import { UdfRegistration } from "./udf/udf-registration";

/** Values for `:name` markers, or for `?` markers in order. */
export type SqlArguments = Readonly<Record<string, ColumnOrValue>> | readonly ColumnOrValue[];

/** Between the numbers, and into how many parts they come. */
export interface RangeOptions {
  readonly step?: number | bigint;
  readonly numPartitions?: number;
}

/** The way into Spark: one session at a Spark Connect server, with its own views, functions and settings. */
export class SparkSession {
  static #active: SparkSession | undefined;

  /** `await SparkSession.builder().remote("sc://localhost").getOrCreate()` */
  static builder(): SparkSessionBuilder {
    return new SparkSessionBuilder({
      active: () => SparkSession.getActiveSession(),
      create: (client) => new SparkSession(client),
    });
  }
  /** The session that was made last and is not stopped; undefined where there is none. */
  static getActiveSession(): SparkSession | undefined {
    return SparkSession.#active?.isStopped === false ? SparkSession.#active : undefined;
  }
  /** @throws SparkConnectException NO_ACTIVE_SESSION */
  static active(): SparkSession {
    const session = SparkSession.getActiveSession();
    if (session) return session;
    throw new SparkConnectException({
      condition: "NO_ACTIVE_SESSION",
      message:
        "[NO_ACTIVE_SESSION] No active Spark session found. Please create a new Spark session before running the code.",
    });
  }

  /** @internal */
  readonly runner: PlanRunner;
  readonly conf: RuntimeConfig;
  readonly catalog: Catalog;
  readonly tvf: TableValuedFunctions;
  /** Functions of the user's, under names. */
  readonly udf: UdfRegistration;
  /** The session's streaming queries. */
  readonly streams: StreamingQueryManager;

  /** @internal Made by `builder()`. */
  constructor(readonly client: ConnectClient) {
    this.runner = new PlanRunner(client);
    this.conf = new RuntimeConfig(this.runner);
    this.catalog = new Catalog(this);
    this.tvf = new TableValuedFunctions(this);
    this.udf = new UdfRegistration(this.runner);
    this.streams = new StreamingQueryManager(this);
    SparkSession.#active = this;
  }

  /** A UUID, made here: by it another client comes into the same session. */
  get sessionId(): string {
    return this.client.sessionId;
  }
  /** After `stop()`, or when the server has another session under this id. */
  get isStopped(): boolean {
    return this.client.closed;
  }
  /** The server's Spark version. */
  async version(): Promise<string> {
    return (await this.runner.analyze({ case: "sparkVersion", value: {} })).version;
  }

  /**
   * A query is lazy, as any DataFrame. A command (CREATE, INSERT, SET, SHOW, …) starts at once and runs once, whatever is then done
   * with its result; calls made after it see what it changed.
   */
  sql(text: string, args?: SqlArguments): DataFrame {
    const columns = args === undefined ? [] : Object.values(args as Readonly<Record<string, ColumnOrValue>>);
    const value = { query: text, ...argumentsInit(args) };
    const node = newRelation({ case: "sql", value }, [], subqueriesOf(columns));
    return this.dataFrame(isQueryText(text) ? node : this.#startCommand(node));
  }
  /** A table or view by its name, as `read.table`. */
  table(name: string): DataFrame {
    return this.read.table(name);
  }
  /** Whole numbers, in a BIGINT column `id`: from `start`, or 0, up to but without `end`. */
  range(end: number | bigint): DataFrame;
  range(start: number | bigint, end: number | bigint, options?: RangeOptions | number): DataFrame;
  range(first: number | bigint, second?: number | bigint, options: RangeOptions | number = {}): DataFrame {
    const { step = 1, numPartitions } = typeof options === "number" ? { step: options } : options;
    const [start, end] = second === undefined ? [0, first] : [first, second];
    const value = {
      start: BigInt(start),
      end: BigInt(end),
      step: BigInt(step),
      ...(numPartitions && { numPartitions }),
    };
    return this.dataFrame(newRelation({ case: "range", value }));
  }
  /** Reads files, tables and databases. */
  get read(): DataFrameReader {
    return new DataFrameReader(this);
  }
  /** Reads data that keeps coming. */
  get readStream(): DataStreamReader {
    return new DataStreamReader(this);
  }

  /**
   * A DataFrame of values from here. Data that the session's settings call large (`spark.sql.session.localRelationCacheThreshold`) is
   * uploaded once, by the first action over it.
   * @param data arrays of values, objects or Rows by field name, single values for one column, or an Arrow table
   * @param schema a StructType, DDL, or only the names; what it leaves open is inferred from all rows
   * @throws TypeError, RangeError for values that do not fit
   */
  createDataFrame(data: readonly InputRow[] | Table, schema?: StructType | string | readonly string[]): DataFrame {
    const local = localData(data, typeof schema === "string" ? parseSchemaDdl(schema) : schema);
    const { ipc, schema: types, table } = local;
    const node = newRelation({ case: "localRelation", value: { data: ipc, schema: types } });
    if (table.numRows === 0) return this.dataFrame(node);
    const upload = this.runner.preparation(async () => {
      const kept = await uploaded(this.client, local);
      if (kept) node.relation.relType = create(RelationSchema, { relType: kept }).relType;
    });
    return this.dataFrame({ ...node, pending: [upload] });
  }
  /** A DataFrame of a plan that another client of this session has made, as a serialised `Relation`. */
  fromPlan(relation: Uint8Array): DataFrame {
    const decoded = fromBinary(RelationSchema, relation);
    return this.dataFrame({
      planId: decoded.common?.planId ?? 0n,
      relation: decoded,
      pending: [],
      observations: [],
    });
  }
  /** No rows, with these columns. Since Spark 4.2. @param schema a StructType or DDL; default no columns */
  emptyDataFrame(schema: StructType | string = ""): DataFrame {
    return this.createDataFrame([], schema === "" ? { kind: "struct", fields: [] } : schema);
  }

  /** A tag for everything that this session runs from now on; `interruptTag` stops it. */
  addTag(tag: string): void {
    this.client.tags.add(tag);
  }
  /** What runs from now on is without the tag. @throws IllegalArgumentException for an empty tag or one with a comma */
  removeTag(tag: string): void {
    this.client.tags.remove(tag);
  }
  /** The tags of what would run now: the session's own and those of `withTags` around. */
  getTags(): Set<string> {
    return this.client.tags.get();
  }
  /** Removes all tags that `addTag` has set. */
  clearTags(): void {
    this.client.tags.clear();
  }
  /** Tags only what `body` starts, and what that starts. */
  withTags<T>(tags: readonly string[], body: () => T): T {
    return this.client.tags.run(tags, body);
  }
  /** Cancels what runs; the waiting calls raise OPERATION_CANCELED. Answers the ids of the operations. */
  interruptAll(): Promise<string[]> {
    return this.client.interruptAll();
  }
  /** As `interruptAll`, for what runs under a tag. */
  interruptTag(tag: string): Promise<string[]> {
    return this.client.interruptTag(tag);
  }
  /** As `interruptAll`, for one operation. @param operationId of an error, an ExecutionInfo or a progress report */
  interruptOperation(operationId: string): Promise<string[]> {
    return this.client.interruptOperation(operationId);
  }

  /** Calls a function with the progress of whatever this session runs. Since Spark 4.0. */
  registerProgressHandler(handler: ProgressHandler): void {
    this.client.addProgressHandler(handler);
  }
  /** The function hears no more. Since Spark 4.0. */
  removeProgressHandler(handler: ProgressHandler): void {
    this.client.removeProgressHandler(handler);
  }
  /** No function hears any more. Since Spark 4.0. */
  clearProgressHandlers(): void {
    this.client.clearProgressHandlers();
  }

  /** Sends files to the session: jars by name, others to be found under `files/`. */
  async addArtifacts(...paths: readonly string[]): Promise<void> {
    await this.client.addArtifacts(await Promise.all(paths.map(fileArtifact)));
  }
  /** Copies a local file to an absolute path of the server's own file system. */
  async copyFromLocalToFs(localPath: string, serverPath: string): Promise<void> {
    if (!serverPath.startsWith("/")) throw new RangeError(`Not an absolute path: ${serverPath}`);
    await this.client.addArtifacts([{ name: `forward_to_fs${serverPath}`, data: await readFile(localPath) }]);
  }

  /** A session of its own at the same server. */
  newSession(): SparkSession {
    const { sessionId: _, ...options } = this.client.options;
    return new SparkSession(new ConnectClient(withoutSessionId(this.client.remote), options));
  }
  /** A session that begins with this one's settings, views and functions. */
  async cloneSession(newSessionId?: string): Promise<SparkSession> {
    const sessionId = await this.client.cloneSession(newSessionId);
    return new SparkSession(new ConnectClient(this.client.remote, { ...this.client.options, sessionId }));
  }
  /** Waits for commands that were started and not awaited. @throws the first error among them */
  settled(): Promise<void> {
    return this.runner.settled();
  }
  /** Ends the session at the server and closes the connection. A server that is gone is no error. */
  async stop(): Promise<void> {
    if (SparkSession.#active === this) SparkSession.#active = undefined;
    if (this.client.closed) return;
    await this.streams.close().catch(() => undefined);
    await this.client.releaseSession().catch(() => undefined);
    await this.client.close();
  }

  /** @internal */
  dataFrame(node: PlanNode): DataFrame {
    return new DataFrame(this, node);
  }

  /** The node's message becomes the command's result once that is there: plans made over it meanwhile read the result. */
  #startCommand(node: PlanNode): PlanNode {
    const { relation } = node;
    const sent = { ...relation };
    const command = this.runner.eager(async () => {
      const result = await this.runner.sendSql(sent);
      if (result) relation.relType = result.relType;
    }, false);
    return { ...node, pending: [command] };
  }
}

function argumentsInit(args: SqlArguments = []) {
  if (Array.isArray(args)) return { posArguments: (args as readonly ColumnOrValue[]).map(toExpression) };
  const named = Object.entries(args as Readonly<Record<string, ColumnOrValue>>);
  return { namedArguments: Object.fromEntries(named.map(([name, value]) => [name, toExpression(value)])) };
}

async function fileArtifact(path: string): Promise<Artifact> {
  const name = basename(path);
  return { name: `${name.endsWith(".jar") ? "jars" : "files"}/${name}`, data: await readFile(path) };
}

const withoutSessionId = (remote: string) => remote.replace(/;session_id=[^;]*/g, "");
