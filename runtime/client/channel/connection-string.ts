import { IllegalArgumentException } from "./errors";

/** What a `sc://host:port/;key=value;…` address says. */
export interface ConnectionParameters {
  /** IPv6 addresses keep their brackets. */
  readonly host: string;
  readonly port: number;
  readonly token: string | undefined;
  /** TLS: `use_ssl=true`, or a token for a host that is not this machine. */
  readonly secure: boolean;
  readonly userId: string | undefined;
  /** A UUID; absent: the client makes one. */
  readonly sessionId: string | undefined;
  readonly userAgent: string | undefined;
  /** Bytes, both ways. */
  readonly maxMessageSize: number;
  /** Absent when the address turns keep-alive off. */
  readonly keepAlive: KeepAlive | undefined;
  /** Every other parameter travels as a header of each call. */
  readonly headers: Readonly<Record<string, string>>;
}

export interface KeepAlive {
  readonly timeMs: number;
  readonly timeoutMs: number;
  readonly withoutCalls: boolean;
}

const defaultPort = 15002;
const defaultMaxMessageSize = 128 * 1024 * 1024;
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const ownParameters = new Set([
  "token",
  "use_ssl",
  "user_id",
  "session_id",
  "user_agent",
  "grpc_max_message_size",
  "grpc_keepalive_enabled",
  "grpc_keepalive_time_ms",
  "grpc_keepalive_timeout_ms",
  "grpc_keepalive_without_calls",
]);

/** @throws IllegalArgumentException INVALID_CONNECT_URL, INVALID_SESSION_UUID_ID */
export function parseConnectionString(url: string): ConnectionParameters {
  if (!url.startsWith("sc://")) {
    throw invalid(
      "The URL must start with 'sc://'. Please update the URL to follow the correct format, e.g., 'sc://hostname:port'.",
    );
  }
  const rest = url.slice("sc://".length);
  const slash = rest.indexOf("/");
  const authority = slash < 0 ? rest : rest.slice(0, slash);
  const path = slash < 0 ? "" : rest.slice(slash + 1);
  const [folder, ...pairs] = path.split(";");
  if (folder) {
    throw invalid(
      `The path component '/${folder}' must be empty. Please update the URL to follow the correct format, e.g., 'sc://hostname:port'.`,
    );
  }
  const { host, port } = parseAuthority(authority, url);
  const parameters = parseParameters(pairs.filter((pair) => pair !== ""));
  const token = parameters.get("token") ?? process.env.SPARK_CONNECT_AUTHENTICATE_TOKEN;
  const sessionId = parameters.get("session_id");
  if (sessionId !== undefined && !uuid.test(sessionId)) {
    throw new IllegalArgumentException({
      condition: "INVALID_SESSION_UUID_ID",
      message:
        "[INVALID_SESSION_UUID_ID] Parameter value session_id must be a valid UUID format: badly formed hexadecimal UUID string",
      messageParameters: { arg_name: "session_id", origin: "badly formed hexadecimal UUID string" },
    });
  }
  return {
    host,
    port,
    token,
    secure: isTrue(parameters.get("use_ssl")) || (token !== undefined && !isLoopback(host)),
    userId: parameters.get("user_id"),
    sessionId,
    userAgent: parameters.get("user_agent") ?? process.env.SPARK_CONNECT_USER_AGENT,
    maxMessageSize: positive(parameters, "grpc_max_message_size", defaultMaxMessageSize),
    keepAlive: keepAliveOf(parameters),
    headers: Object.fromEntries([...parameters].filter(([key]) => !ownParameters.has(key))),
  };
}

/** 127.0.0.0/8, ::1 and localhost: a token may travel without TLS. */
export function isLoopback(host: string): boolean {
  return host === "localhost" || host === "[::1]" || /^127(\.\d{1,3}){3}$/.test(host);
}

function parseAuthority(authority: string, url: string): { host: string; port: number } {
  const match = /^(\[[^\]]*\]|[^:]*)(?::(\d*))?$/.exec(authority);
  if (!match?.[1]) {
    throw invalid(
      `Hostname is missing in the URL: '${url}'. Please update the URL to follow the correct format, e.g., 'sc://hostname:port'.`,
    );
  }
  const port = match[2] ? Number(match[2]) : defaultPort;
  if (port > 65535) throw invalid(`Port ${port} is out of range 0-65535.`);
  return { host: match[1], port };
}

function parseParameters(pairs: readonly string[]): Map<string, string> {
  const parameters = new Map<string, string>();
  for (const pair of pairs) {
    const [key, value, ...more] = pair.split("=");
    if (!key || value === undefined || more.length > 0) {
      throw invalid(
        `Parameter '${pair}' should be provided as a key-value pair separated by an equal sign (=). Please update the parameter to follow the correct format, e.g., 'key=value'.`,
      );
    }
    parameters.set(key, decode(value));
  }
  return parameters;
}

function keepAliveOf(parameters: ReadonlyMap<string, string>): KeepAlive | undefined {
  if (!isTrue(parameters.get("grpc_keepalive_enabled") ?? "true")) return undefined;
  return {
    timeMs: positive(parameters, "grpc_keepalive_time_ms", 60_000),
    timeoutMs: positive(parameters, "grpc_keepalive_timeout_ms", 20_000),
    withoutCalls: isTrue(parameters.get("grpc_keepalive_without_calls") ?? "true"),
  };
}

function positive(parameters: ReadonlyMap<string, string>, key: string, fallback: number): number {
  const text = parameters.get(key);
  if (text === undefined) return fallback;
  if (!/^[1-9]\d*$/.test(text)) throw invalid(`Parameter '${key}=${text}' should be a positive number.`);
  return Number(text);
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw invalid(`'${text}' is not percent-encoded text.`);
  }
}

const isTrue = (text: string | undefined) => text?.toLowerCase() === "true";

const invalid = (detail: string) =>
  new IllegalArgumentException({
    condition: "INVALID_CONNECT_URL",
    message: `[INVALID_CONNECT_URL] Invalid URL for Spark Connect: ${detail}`,
    messageParameters: { detail },
  });
