import { ConnectClient, type ConnectClientOptions, IllegalArgumentException } from "../channel";
import { type OptionValue, optionText } from "./option-value";
import type { SparkSession } from "./session";

/** How the builder comes to sessions. */
export interface SessionFactory {
  active(): SparkSession | undefined;
  create(client: ConnectClient): SparkSession;
}

/** `SparkSession.builder()…getOrCreate()` */
export class SparkSessionBuilder {
  #remote: string | undefined;
  #client: ConnectClientOptions = {};
  readonly #config: Record<string, string> = {};

  constructor(readonly sessions: SessionFactory) {}

  /** `sc://host:port/;token=…;user_id=…`; default: the environment's SPARK_REMOTE. */
  remote(url: string): this {
    this.#remote = url;
    return this;
  }
  /** A name for the server's logs and pages (`spark.app.name`). */
  appName(name: string): this {
    return this.config("spark.app.name", name);
  }
  /** Kept for notebooks written for classic Spark: where a session runs is the address's business. */
  master(_url: string): this {
    return this;
  }
  /** Sets `spark.sql.catalogImplementation`, which a running server ignores. */
  enableHiveSupport(): this {
    return this.config("spark.sql.catalogImplementation", "hive");
  }
  /** Settings of the session, which are set when it is made or found; one that only a new server can change is skipped. */
  config(key: string, value: OptionValue): this;
  config(settings: Readonly<Record<string, OptionValue>>): this;
  config(settings: string | Readonly<Record<string, OptionValue>>, value?: OptionValue): this {
    if (typeof settings === "string") {
      this.#config[settings] = optionText(value ?? "");
      return this;
    }
    for (const [key, item] of Object.entries(settings)) this.config(key, item);
    return this;
  }
  /** Retry policy, deadlines and session id, for tests and tools. */
  clientOptions(options: ConnectClientOptions): this {
    this.#client = { ...this.#client, ...options };
    return this;
  }

  /** The active session with these settings applied, or a new one. */
  async getOrCreate(): Promise<SparkSession> {
    const active = this.sessions.active();
    if (!active || (this.#remote !== undefined && this.#remote !== active.client.remote)) return this.create();
    await this.#configure(active);
    return active;
  }
  /** @throws IllegalArgumentException without an address; SparkConnectException when the server does not answer */
  async create(): Promise<SparkSession> {
    const remote = this.#remote ?? process.env.SPARK_REMOTE;
    if (!remote) {
      throw new IllegalArgumentException(
        "No address of a Spark Connect server: call remote('sc://…') or set SPARK_REMOTE",
      );
    }
    const session = this.sessions.create(new ConnectClient(remote, this.#client));
    try {
      await this.#configure(session);
    } catch (error) {
      await session.client.close();
      throw error;
    }
    return session;
  }

  /** Also the first call to a new session: a wrong address or token shows here. */
  async #configure(session: SparkSession): Promise<void> {
    const pairs = Object.entries(this.#config).map(([key, value]) => ({ key, value }));
    await session.client.config({ case: "set", value: { pairs, silent: true } });
  }
}
