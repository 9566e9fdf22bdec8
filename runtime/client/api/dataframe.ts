import type { Table } from "apache-arrow";
import {
  type AnalyzePlanResponse,
  fromTypeMessage,
  AnalyzePlanRequest_Explain_ExplainMode as Mode,
  type Relation,
} from "../../protocol";
import { type StructType, simpleString, treeString } from "../../types";
import { type BatchHandler, type ExecutionResult, SparkConnectException } from "../channel";
import { arrowTable, schemaOf } from "./arrow-result";
import { recordBatches, rowDecoder } from "./arrow-rows";
import { type Column, call } from "./column";
import { DataFrameTransforms } from "./dataframe-transforms";
import { ExecutionInfo } from "./execution-info";
import { MergeIntoWriter } from "./merge-into-writer";
import { print } from "./output";
import { rootPlan } from "./plan-runner";
import { PlotAccessor } from "./plot/plot-accessor";
import { newRelation } from "./relation";
import type { Row } from "./row";
import { StorageLevel } from "./storage-level";
import { DataStreamWriter } from "./streaming/stream-writer";
import { DataFrameWriter } from "./writer";
import { DataFrameWriterV2 } from "./writer-v2";

const explainModes = {
  simple: Mode.SIMPLE,
  extended: Mode.EXTENDED,
  codegen: Mode.CODEGEN,
  cost: Mode.COST,
  formatted: Mode.FORMATTED,
} as const;
/** How much `explain` tells: the physical plan, all plans, generated code, statistics, or an outline with details below. */
export type ExplainModeName = keyof typeof explainModes;

/** How `show` prints. */
export interface ShowOptions {
  /** Longest text of a value; `true`: 20 characters, `false`: no limit. */
  readonly truncate?: boolean | number;
  /** One line a value instead of one a row. */
  readonly vertical?: boolean;
}

/**
 * A table that Spark can compute. Methods that answer a DataFrame or a Column only plan; those that answer a promise run, and raise
 * SparkConnectException (AnalysisException, ParseException, …) when Spark refuses.
 */
export class DataFrame extends DataFrameTransforms {
  #schema: Promise<StructType> | undefined;
  #executionInfo: ExecutionInfo | undefined;

  /** Names and types; asked once. */
  schema(): Promise<StructType> {
    this.#schema ??= this.#analyzeSchema();
    return this.#schema;
  }
  /** The names of all columns, in order. @throws AnalysisException when the plan cannot be analysed */
  async columns(): Promise<string[]> {
    return (await this.schema()).fields.map((field) => field.name);
  }
  /** Name and type of each column, as `["price", "decimal(10,2)"]`. */
  async dtypes(): Promise<[string, string][]> {
    return (await this.schema()).fields.map(({ name, type }) => [name, simpleString(type)]);
  }
  /**
   * Prints the schema as a tree.
   * @param level how deep into nested types; default all
   * @throws AnalysisException when the plan cannot be analysed
   */
  async printSchema(level?: number): Promise<void> {
    print(treeString(await this.schema(), level));
  }

  /** All rows, in memory here; `toLocalIterator` takes them one by one. @throws SparkConnectException of the class that fits */
  async collect(): Promise<Row[]> {
    const rows: Row[] = [];
    let decode: ReturnType<typeof rowDecoder> | undefined;
    // As they come: the server tells what they took meanwhile.
    await this.#run((ipc, schema) => {
      decode ??= rowDecoder(schemaOf({ schema, batches: [ipc] }));
      for (const batch of recordBatches(ipc)) for (const row of decode(batch)) rows.push(row);
    });
    return rows;
  }
  /** All rows as an Arrow table, with Spark's schema even where there is no row. Since Spark 4.0. */
  async toArrow(): Promise<Table> {
    return arrowTable(await this.#run());
  }
  /** What the last `collect` or `toArrow` of this very DataFrame took; undefined before. Since Spark 4.0. */
  get executionInfo(): ExecutionInfo | undefined {
    return this.#executionInfo;
  }
  /** Rows one by one, while the rest is still on its way; reading slowly holds the server back. */
  async *toLocalIterator(): AsyncGenerator<Row, void, undefined> {
    let decode: ReturnType<typeof rowDecoder> | undefined;
    for await (const event of this.#runner.events(this.node)) {
      if (event.kind === "schema") {
        const schema = fromTypeMessage(event.schema);
        if (schema.kind === "struct") decode = rowDecoder(schema);
      } else if (event.kind === "batch") {
        for (const batch of recordBatches(event.ipc)) {
          decode ??= rowDecoder(schemaOf({ schema: undefined, batches: [event.ipc] }));
          yield* decode(batch);
        }
      }
    }
  }
  /** The first rows. @param rows how many */
  take(rows: number): Promise<Row[]> {
    return this.limit(rows).collect();
  }
  /** The first row; undefined where there is none. */
  async first(): Promise<Row | undefined> {
    return (await this.take(1))[0];
  }
  /** The first row, undefined where there is none; or, with a number, an array of the first rows. */
  head(): Promise<Row | undefined>;
  head(rows: number): Promise<Row[]>;
  head(rows?: number): Promise<Row | undefined | Row[]> {
    return rows === undefined ? this.first() : this.take(rows);
  }
  /** The last rows. */
  tail(rows: number): Promise<Row[]> {
    return this.derive({ case: "tail", value: { input: this.relation, limit: rows } }).collect();
  }
  /** @throws RangeError beyond 2^53 */
  async count(): Promise<number> {
    const [row] = await this.agg(call("count", 1)).collect();
    const count = row?.get(0) as bigint;
    if (count > BigInt(Number.MAX_SAFE_INTEGER)) throw new RangeError(`${count} rows are more than a number can count`);
    return Number(count);
  }
  /** Whether there is no row; reads one at most. */
  async isEmpty(): Promise<boolean> {
    return (await this.select().take(1)).length === 0;
  }
  /** As `stat.approxQuantile`. */
  approxQuantile(column: string, probabilities: readonly number[], relativeError: number): Promise<number[]>;
  approxQuantile(
    columns: readonly string[],
    probabilities: readonly number[],
    relativeError: number,
  ): Promise<number[][]>;
  approxQuantile(
    columns: string | readonly string[],
    probabilities: readonly number[],
    relativeError: number,
  ): Promise<number[] | number[][]> {
    return this.stat.approxQuantile(columns as string, probabilities, relativeError);
  }
  /** As `stat.corr`. */
  corr(column1: string, column2: string, method: "pearson" = "pearson"): Promise<number> {
    return this.stat.corr(column1, column2, method);
  }
  /** As `stat.cov`. */
  cov(column1: string, column2: string): Promise<number> {
    return this.stat.cov(column1, column2);
  }
  /**
   * Calls a function here with each row, one after the other, as `toLocalIterator` gives them. PySpark's runs at the server.
   * @param body awaited before the next row
   */
  async foreach(body: (row: Row) => void | Promise<void>): Promise<void> {
    for await (const row of this.toLocalIterator()) await body(row);
  }

  /** Prints the first rows as a table of text. */
  async show(rows = 20, options: ShowOptions | boolean | number = {}): Promise<void> {
    print(await this.showString(rows, typeof options === "object" ? options : { truncate: options }));
  }
  /** What `show` prints. */
  async showString(rows = 20, { truncate = true, vertical = false }: ShowOptions = {}): Promise<string> {
    const width = truncate === true ? 20 : Number(truncate);
    return this.#text({
      case: "showString",
      value: { input: this.relation, numRows: rows, truncate: width, vertical },
    });
  }
  /** The first rows as an HTML table. */
  async htmlString(rows = 20, truncate = 20): Promise<string> {
    return this.#text({ case: "htmlString", value: { input: this.relation, numRows: rows, truncate } });
  }
  /** Prints the plan. @param mode `true`: extended */
  async explain(mode: ExplainModeName | boolean = "simple"): Promise<void> {
    print(await this.explainString(mode));
  }
  /** What `explain` prints. */
  async explainString(mode: ExplainModeName | boolean = "simple"): Promise<string> {
    const name = mode === true ? "extended" : mode || "simple";
    const value = { plan: rootPlan(this.relation), explainMode: explainModes[name] };
    return (await this.#runner.analyze({ case: "explain", value }, this.node)).explainString;
  }

  /** Whether `collect` needs no executor. */
  async isLocal(): Promise<boolean> {
    return (await this.#runner.analyze({ case: "isLocal", value: { plan: rootPlan(this.relation) } }, this.node))
      .isLocal;
  }
  /** Whether a source of the plan keeps coming: then there is nothing to collect, and `writeStream` starts a query. */
  async isStreaming(): Promise<boolean> {
    const value = { plan: rootPlan(this.relation) };
    return (await this.#runner.analyze({ case: "isStreaming", value }, this.node)).isStreaming;
  }
  /** The files that the plan reads, as URLs; a best effort of Spark's. */
  async inputFiles(): Promise<string[]> {
    return (await this.#runner.analyze({ case: "inputFiles", value: { plan: rootPlan(this.relation) } }, this.node))
      .files;
  }
  /** True only if both surely give the same rows. */
  async sameSemantics(other: DataFrame): Promise<boolean> {
    const value = { targetPlan: rootPlan(this.relation), otherPlan: rootPlan(other.relation) };
    return (await this.#runner.analyze({ case: "sameSemantics", value }, this.node, other.node)).result;
  }
  /** The same number for plans that `sameSemantics` calls equal. */
  async semanticHash(): Promise<number> {
    const value = { plan: rootPlan(this.relation) };
    return (await this.#runner.analyze({ case: "semanticHash", value }, this.node)).result;
  }

  /** Keeps the rows, once computed, for all queries over this plan. Answers this DataFrame; errors come with the next action. */
  persist(level: StorageLevel = StorageLevel.MEMORY_AND_DISK_DESER): this {
    const value = { relation: this.relation, storageLevel: { ...level } };
    return this.#prepared(() => this.#runner.client.analyze({ case: "persist", value }));
  }
  /** As `persist` with the default level. */
  cache(): this {
    return this.persist();
  }
  /** Forgets the rows that `persist` keeps. @param blocking waits until they are gone */
  unpersist(blocking = false): this {
    const value = { relation: this.relation, blocking };
    return this.#prepared(() => this.#runner.client.analyze({ case: "unpersist", value }));
  }
  /** Where rows of this plan are kept; all false where they are not. */
  async storageLevel(): Promise<StorageLevel> {
    const value = { relation: this.relation };
    const { storageLevel } = await this.#runner.analyze({ case: "getStorageLevel", value }, this.node);
    if (!storageLevel) throw new SparkConnectException("The server answered no storage level");
    const { useDisk, useMemory, useOffHeap, deserialized, replication } = storageLevel;
    return { useDisk, useMemory, useOffHeap, deserialized, replication };
  }
  /** The same rows, computed and stored, with a plan that begins at what is stored. */
  checkpoint(eager = true): Promise<DataFrame> {
    return this.#checkpoint(false, eager);
  }
  /** As `checkpoint`, stored at the executors: lost with them. @param level where the rows are kept */
  localCheckpoint(eager = true, level?: StorageLevel): Promise<DataFrame> {
    return this.#checkpoint(true, eager, level);
  }
  /** Frees what `checkpoint` stored, of which this must be the answer; plans over it end in errors from here on. */
  async dropCheckpoint(): Promise<void> {
    const { relType } = this.relation;
    if (relType.case !== "cachedRemoteRelation") throw new RangeError("Not the answer of a checkpoint");
    const value = { relation: relType.value };
    await this.#runner.command({ case: "removeCachedRemoteRelationCommand", value }, this.node);
  }

  /** @throws TempTableAlreadyExistsException */
  createTempView(name: string): Promise<void> {
    return this.#createView(name, false, false);
  }
  /** Names this DataFrame for SQL in this session. Queries made after the call see it, awaited or not. */
  createOrReplaceTempView(name: string): Promise<void> {
    return this.#createView(name, false, true);
  }
  /** Names this DataFrame for SQL in all sessions of the server, as `global_temp.name`. @throws TempTableAlreadyExistsException */
  createGlobalTempView(name: string): Promise<void> {
    return this.#createView(name, true, false);
  }
  /** As `createGlobalTempView`, in place of a view that has the name. */
  createOrReplaceGlobalTempView(name: string): Promise<void> {
    return this.#createView(name, true, true);
  }

  /** Charts of the rows, aggregated by Spark. Since Spark 4.0. */
  get plot(): PlotAccessor {
    return new PlotAccessor(this);
  }

  /** Writes the rows into files, a table or a database. */
  get write(): DataFrameWriter {
    return new DataFrameWriter(this);
  }
  /** Starts a query over data that keeps coming. */
  get writeStream(): DataStreamWriter {
    return new DataStreamWriter(this);
  }
  /** Writes to a table of a catalog that has its own rules (DataSource V2). */
  writeTo(table: string): DataFrameWriterV2 {
    return new DataFrameWriterV2(this, table);
  }

  /** Rows of this DataFrame into a table that may have them already. Since Spark 4.0. */
  mergeInto(table: string, condition: Column): MergeIntoWriter {
    return new MergeIntoWriter(this, table, condition);
  }

  /** @internal `made`, whose message `fill` completes by this DataFrame's schema before anything reads it. */
  deriveWithSchema(made: DataFrame, fill: (schema: StructType, relation: Relation) => void): DataFrame {
    const filled = this.#runner.eager(async () => {
      for (const command of this.node.pending) await command.wait();
      const value = { plan: rootPlan(this.relation) };
      fill(structOf(await this.#runner.client.analyze({ case: "schema", value })), made.relation);
    }, true);
    return this.sparkSession.dataFrame({ ...made.node, pending: [...made.node.pending, filled] });
  }

  get #runner() {
    return this.sparkSession.runner;
  }

  async #run(onBatch?: BatchHandler): Promise<ExecutionResult> {
    const result = await this.#runner.run(this.node, onBatch);
    this.#executionInfo = new ExecutionInfo(result);
    return result;
  }

  /** Starts at once; its error comes with the next action over this DataFrame. */
  #prepared(prepare: () => Promise<unknown>): this {
    const { pending } = this.node;
    const command = this.#runner.eager(async () => {
      for (const earlier of pending) await earlier.wait();
      await prepare();
    }, true);
    this.node = { ...this.node, pending: [...pending, command] };
    return this;
  }

  async #analyzeSchema(): Promise<StructType> {
    const value = await this.#runner.analyze({ case: "schema", value: { plan: rootPlan(this.relation) } }, this.node);
    return structOf({ case: "schema", value });
  }

  async #text(kind: Parameters<DataFrame["derive"]>[0]): Promise<string> {
    const [row] = await this.derive(kind).collect();
    return String(row?.get(0));
  }

  #createView(name: string, isGlobal: boolean, replace: boolean): Promise<void> {
    const value = { input: this.relation, name, isGlobal, replace };
    return this.#runner.changeCommand({ case: "createDataframeView", value }, this.node).then(() => undefined);
  }

  async #checkpoint(local: boolean, eager: boolean, level?: StorageLevel): Promise<DataFrame> {
    const value = { relation: this.relation, local, eager, ...(level && { storageLevel: { ...level } }) };
    const { results } = await this.#runner.command({ case: "checkpointCommand", value }, this.node);
    const stored = results.find((result) => result.case === "checkpointCommandResult")?.value.relation;
    if (!stored) throw new SparkConnectException("The server answered no checkpoint");
    return this.sparkSession.dataFrame(newRelation({ case: "cachedRemoteRelation", value: stored }));
  }
}

function structOf(answer: AnalyzePlanResponse["result"]): StructType {
  const message = answer.case === "schema" ? answer.value.schema : undefined;
  const type = message && fromTypeMessage(message);
  if (type?.kind !== "struct") throw new SparkConnectException("The server answered no schema");
  return type;
}
