import { SparkError } from "../errors/index";
import type { ConfigKey } from "./config-key";
import { configKeys } from "./keys";
import { sparknbKeys } from "./sparknb-keys";

export const knownKeys: ReadonlyMap<string, ConfigKey> = new Map(
  [...configKeys, ...sparknbKeys].map((k) => [k.key, k]),
);

/** Keys that only count when the cluster starts; setting one in a session is Spark's CANNOT_MODIFY_CONFIG. */
const clusterKey = /^spark\.(executor|driver|task|master|app|submit|memory|scheduler|shuffle|network|rpc|ui)\b/;

/** Spark's, in milliseconds. */
const timeUnits = { us: 1e-3, ms: 1, s: 1e3, m: 6e4, min: 6e4, h: 3.6e6, d: 8.64e7 };
type TimeUnit = keyof typeof timeUnits;

/** A session's settings over the driver's over Spark's defaults. Keys that Spark does not know are kept as given. */
export class SessionConfig {
  readonly #own = new Map<string, string>();

  /** @param base what the driver was started with (`--conf`). */
  constructor(private readonly base: ReadonlyMap<string, string> = new Map()) {}

  /** As a session is told it; null: a key without a value. @throws SQL_CONF_NOT_FOUND */
  told(key: string): string | null {
    const given = this.#own.get(key) ?? this.base.get(key);
    const known = knownKeys.get(key);
    return given ?? (known ? (known.told ?? known.default) : this.get(key));
  }

  /** Undefined: neither set nor with a default. */
  find(key: string): string | undefined {
    return this.#own.get(key) ?? this.base.get(key) ?? knownKeys.get(key)?.default ?? undefined;
  }

  /** @throws SQL_CONF_NOT_FOUND */
  get(key: string): string {
    const value = this.find(key);
    if (value !== undefined || knownKeys.has(key)) return value ?? "<undefined>";
    throw new SparkError("SQL_CONF_NOT_FOUND", { sqlConf: `"${key}"` }, "SparkNoSuchElementException");
  }

  boolean(key: string): boolean {
    return this.find(key)?.toLowerCase() === "true";
  }

  /** Sizes may end in b, k, m, g or t. Undefined: unset or no number. */
  number(key: string): number | undefined {
    const match = /^\s*(-?\d+)\s*([bkmgt]?)b?\s*$/i.exec(this.find(key) ?? "");
    return match ? Number(match[1]) * 1024 ** Math.max(0, "bkmgt".indexOf(match[2]!.toLowerCase())) : undefined;
  }

  /** `unit`: that of a bare number. Undefined: unset or no time. */
  milliseconds(key: string, unit: TimeUnit): number | undefined {
    const match = /^\s*(\d+)\s*(us|ms|s|min|m|h|d)?\s*$/i.exec(this.find(key) ?? "");
    return match ? Number(match[1]) * timeUnits[(match[2]?.toLowerCase() as TimeUnit | undefined) ?? unit] : undefined;
  }

  /** @throws CANNOT_MODIFY_STATIC_CONFIG, CANNOT_MODIFY_CONFIG, INVALID_CONF_VALUE */
  set(key: string, value: string): void {
    requireModifiable(key);
    const known = knownKeys.get(key);
    if (known) checkValue(known, value);
    this.#own.set(key, value.trim());
  }

  /** @throws CANNOT_MODIFY_STATIC_CONFIG, CANNOT_MODIFY_CONFIG */
  unset(key: string): void {
    requireModifiable(key);
    this.#own.delete(key);
  }

  reset(): void {
    this.#own.clear();
  }

  isModifiable(key: string): boolean {
    const known = knownKeys.get(key);
    return known !== undefined && !known.isStatic;
  }

  /** What was set, by the driver or the session. */
  entries(): ReadonlyMap<string, string> {
    return new Map([...this.base, ...this.#own]);
  }

  clone(): SessionConfig {
    const copy = new SessionConfig(this.base);
    for (const [key, value] of this.#own) copy.#own.set(key, value);
    return copy;
  }
}

function requireModifiable(key: string): void {
  const known = knownKeys.get(key);
  if (known?.isStatic) throw new SparkError("CANNOT_MODIFY_STATIC_CONFIG", { key: `"${key}"` });
  if (known || !clusterKey.test(key)) return;
  throw new SparkError("CANNOT_MODIFY_CONFIG", {
    key: `"${key}"`,
    docroot: "https://spark.apache.org/docs/latest",
  });
}

function checkValue({ key, type }: ConfigKey, value: string): void {
  const fits =
    type === "boolean"
      ? /^\s*(true|false)\s*$/i.test(value)
      : type === "integer"
        ? /^\s*-?\d+\s*[a-z]{0,2}\s*$/i.test(value)
        : true;
  if (!fits) mismatch(key, value, type === "integer" ? "int" : type);
  if (key === "spark.sql.session.timeZone" && !isTimeZone(value)) {
    throw new SparkError(
      "INVALID_CONF_VALUE.TIME_ZONE",
      { confName: key, confValue: value },
      "SparkIllegalArgumentException",
    );
  }
}

function mismatch(confName: string, confValue: string, confType: string): never {
  throw new SparkError(
    "INVALID_CONF_VALUE.TYPE_MISMATCH",
    { confName, confValue, confType },
    "SparkIllegalArgumentException",
  );
}

function isTimeZone(zone: string): boolean {
  if (/^(Z|(UTC|GMT)?[+-]\d{1,2}(:\d{2}){0,2})$/.test(zone)) return true;
  try {
    new Intl.DateTimeFormat("en", { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}
