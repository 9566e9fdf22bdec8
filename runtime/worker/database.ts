import { mkdirSync, unlinkSync } from "node:fs";
import { join } from "node:path";
import duckdb, { type Connection, type Database as DuckDatabase } from "@duckdb/node-bindings";
import { registerFunctions } from "./functions/index";
import { MacroLibrary } from "./macro-library";
import { macros } from "./macros";
import { registerKernels } from "./ml/kernel-function";
import { registerOperations } from "./ml/register";
import { TensorFiles } from "./ml/tensor-files";

export interface DatabaseOptions {
  /** Bytes DuckDB may hold before it spills. */
  readonly memoryLimit: number;
  readonly threads: number;
  /** This worker's own folder. */
  readonly folder: string;
}

/** A setting of DuckDB's that holds for the whole instance: the latest task to need another value decides while others run. */
interface SharedSetting {
  readonly initial: number;
  current: number;
}

/** A connection whose progress can be asked, and whose next query leaves its profile in a file. */
export interface TaskConnection {
  readonly raw: Connection;
  readonly profilePath: string;
  /** Whether the profile says what each operator does. */
  readonly hasProfileTexts: boolean;
}

/** Part of the memory limit that models and blocks of numbers may stay loaded in. */
const tensorShare = 0.25;
/** Connections kept for the next small query: making one and its settings costs about 2 ms. */
const maxIdle = 4;

/** Bytes that DuckDB is brought down to when nothing runs. */
const idleMemory = 16 * 1024 * 1024;

/** What of a query's profile is read. Each further one takes its time at each operator. */
const profiled = [
  "OPERATOR_CARDINALITY",
  "OPERATOR_NAME",
  "OPERATOR_ROW_GROUPS_SCANNED",
  "OPERATOR_TIMING",
  "OPERATOR_TOTAL_ROW_GROUPS_TO_SCAN",
  "RESULT_SET_SIZE",
  "SYSTEM_PEAK_BUFFER_MEMORY",
  "SYSTEM_PEAK_TEMP_DIR_SIZE",
];

/** The worker's one DuckDB instance. Each task has a connection of its own. */
export class Database {
  readonly macros: MacroLibrary;
  readonly #memoryLimit: SharedSetting;
  readonly #threads: SharedSetting;
  readonly #idle: TaskConnection[] = [];
  #made = 0;
  #running = 0;
  #begun = 0;

  private constructor(
    readonly instance: DuckDatabase,
    /** For what tasks share: loaded inputs. */
    readonly main: Connection,
    readonly options: DatabaseOptions,
  ) {
    this.macros = new MacroLibrary(macros, (sql) => duckdb.query(main, sql));
    this.#memoryLimit = { initial: options.memoryLimit, current: options.memoryLimit };
    this.#threads = { initial: options.threads, current: options.threads };
  }

  static async open(options: DatabaseOptions): Promise<Database> {
    const spill = join(options.folder, "spill");
    mkdirSync(spill, { recursive: true, mode: 0o700 });
    const config = duckdb.create_config();
    const settings = {
      memory_limit: `${options.memoryLimit}B`,
      threads: String(options.threads),
      temp_directory: spill,
      // A notebook never loads code from the network by itself.
      autoinstall_known_extensions: "false",
      autoload_known_extensions: "false",
      preserve_insertion_order: "true",
    };
    for (const [name, value] of Object.entries(settings)) duckdb.set_config(config, name, value);
    const instance = await duckdb.open(":memory:", config);
    const main = await duckdb.connect(instance);
    await duckdb.query(main, "SET GLOBAL TimeZone = 'UTC'");
    registerFunctions(main);
    const files = new TensorFiles(options.memoryLimit * tensorShare);
    registerOperations(main, files);
    registerKernels(main, files);
    return new Database(instance, main, options);
  }

  async connect(hasProfileTexts: boolean): Promise<TaskConnection> {
    this.#running++;
    this.#begun++;
    const alike = this.#idle.findLastIndex((idle) => idle.hasProfileTexts === hasProfileTexts);
    // None: -1 takes the last.
    const [idle] = this.#idle.splice(alike, 1);
    if (!idle) return this.#make(hasProfileTexts);
    if (idle.hasProfileTexts !== hasProfileTexts) await duckdb.query(idle.raw, profileSetting(hasProfileTexts));
    return { ...idle, hasProfileTexts };
  }

  /** @param isClean whether it is as `connect` gave it: no temporary view, setting, transaction or failure has touched it */
  disconnect(connection: TaskConnection, isClean: boolean): void {
    this.#running--;
    removeFile(connection.profilePath);
    if (isClean && this.#idle.length < maxIdle) this.#idle.push(connection);
    else duckdb.disconnect_sync(connection.raw);
  }

  async #make(hasProfileTexts: boolean): Promise<TaskConnection> {
    const raw = await duckdb.connect(this.instance);
    const profilePath = join(this.options.folder, `profile-${this.#made++}.json`);
    const settings = [
      // Of the text; what is nested deeper than DuckDB can follow, its parser refuses by itself.
      "SET max_expression_depth = 10000",
      "SET enable_progress_bar = true",
      "SET enable_progress_bar_print = false",
      "SET progress_bar_time = 0",
      "SET enable_profiling = 'json'",
      profileSetting(hasProfileTexts),
      `SET profiling_output = ${literal(profilePath)}`,
    ];
    await duckdb.query(raw, settings.join(";\n"));
    return { raw, profilePath, hasProfileTexts };
  }

  /** Returns what tells the processor time since now, as long as no other task ran meanwhile. For a task that is connected. */
  processClock(): () => number | undefined {
    const [begun, running, start] = [this.#begun, this.#running, process.cpuUsage()];
    return () => {
      if (running > 1 || this.#begun !== begun) return undefined;
      const { user, system } = process.cpuUsage(start);
      return (user + system) / 1000;
    };
  }

  /**
   * Grants cores and memory for a task that begins. A change costs up to 50 ms, so a smaller number waits until the task is alone.
   */
  async grant(connection: Connection, threads: number, memoryLimit = this.#memoryLimit.initial): Promise<void> {
    if (this.#changes(this.#threads, threads)) await duckdb.query(connection, `SET GLOBAL threads = ${threads}`);
    if (this.#changes(this.#memoryLimit, memoryLimit)) {
      await duckdb.query(connection, `SET GLOBAL memory_limit = '${memoryLimit}B'`);
    }
  }

  /** Gives memory back that no query needs: DuckDB and its allocator keep what they had until the limit is lowered. */
  async release(): Promise<void> {
    if (this.#running > 0) return;
    const limit = this.#memoryLimit.current;
    const lower = `SET GLOBAL memory_limit = '${idleMemory}B'`;
    const restore = `SET GLOBAL memory_limit = '${limit}B'`;
    try {
      await duckdb.query(this.main, `${lower};\n${restore}`);
    } catch {
      // It holds more that cannot go.
      await duckdb.query(this.main, restore);
    }
  }

  #changes(setting: SharedSetting, wanted: number): boolean {
    if (setting.current === wanted || (wanted < setting.current && this.#running > 1)) return false;
    setting.current = wanted;
    return true;
  }
}

function profileSetting(hasTexts: boolean): string {
  const metrics = hasTexts ? [...profiled, "EXTRA_INFO"] : profiled;
  return `SET custom_profiling_settings = ${literal(JSON.stringify(Object.fromEntries(metrics.map((one) => [one, "true"]))))}`;
}

export const literal = (text: string) => `'${text.replaceAll("'", "''")}'`;
export const identifier = (name: string) => `"${name.replaceAll('"', '""')}"`;

/** `rmSync` looks at the file three times. */
function removeFile(path: string): void {
  try {
    unlinkSync(path);
  } catch {} // there is none
}
