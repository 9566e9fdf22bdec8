import type { ConnectClient } from "../channel";
import { type OptionValue, optionText } from "./option-value";
import type { PlanRunner } from "./plan-runner";

/** `spark.conf`: the session's settings, by Spark's keys. */
export class RuntimeConfig {
  readonly #client: ConnectClient;

  constructor(readonly runner: PlanRunner) {
    this.#client = runner.client;
  }

  /**
   * A setting's value, or its default.
   * @param fallback what a key without value or default answers
   * @throws SparkConnectException SQL_CONF_NOT_FOUND without `fallback`
   */
  async get(key: string, fallback?: string): Promise<string>;
  async get(key: string, fallback: null): Promise<string | null>;
  async get(key: string, fallback?: string | null): Promise<string | null> {
    await this.runner.settled();
    const { pairs } =
      fallback === undefined
        ? await this.#client.config({ case: "get", value: { keys: [key] } })
        : await this.#client.config({
            case: "getWithDefault",
            value: { pairs: [fallback === null ? { key } : { key, value: fallback }] },
          });
    return pairs[0]?.value ?? null;
  }
  /** What runs after the call sees it, awaited or not. */
  set(key: string, value: OptionValue): Promise<void> {
    return this.setAll({ [key]: value });
  }
  /** As `set`, for several keys in one request. */
  setAll(values: Readonly<Record<string, OptionValue>>): Promise<void> {
    const pairs = Object.entries(values).map(([key, value]) => ({ key, value: optionText(value) }));
    return this.runner.change(async () => {
      await this.#client.config({ case: "set", value: { pairs } });
    });
  }
  /**
   * Back to the default. What runs after the call sees it, awaited or not.
   * @throws AnalysisException CANNOT_MODIFY_CONFIG for a setting of the whole server
   */
  unset(key: string): Promise<void> {
    return this.runner.change(async () => {
      await this.#client.config({ case: "unset", value: { keys: [key] } });
    });
  }
  /**
   * All settings that the session or the server has set. Since Spark 4.0.
   * @param prefix just those whose key begins with it; keys come without it
   */
  async getAll(prefix?: string): Promise<Record<string, string>> {
    await this.runner.settled();
    const { pairs } = await this.#client.config({ case: "getAll", value: prefix === undefined ? {} : { prefix } });
    return Object.fromEntries(pairs.map(({ key, value }) => [key, value ?? ""]));
  }
  /** False for settings that only a new server can change, and for unknown ones. */
  async isModifiable(key: string): Promise<boolean> {
    const { pairs } = await this.#client.config({ case: "isModifiable", value: { keys: [key] } });
    return pairs[0]?.value === "true";
  }
}
