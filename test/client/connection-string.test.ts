import { describe, expect, it } from "vitest";
import { parseConnectionString } from "../../runtime/client/channel";

const keepAlive = { timeMs: 60_000, timeoutMs: 20_000, withoutCalls: true };

describe("a connection string", () => {
  it("has defaults for all but the host", () => {
    expect(parseConnectionString("sc://example.org")).toEqual({
      host: "example.org",
      port: 15002,
      token: undefined,
      secure: false,
      userId: undefined,
      sessionId: undefined,
      userAgent: undefined,
      maxMessageSize: 128 * 1024 * 1024,
      keepAlive,
      headers: {},
    });
  });

  it.each([
    ["sc://h:1234", { host: "h", port: 1234 }],
    ["sc://h:1234/", { port: 1234 }],
    ["sc://[::1]:99/;token=t", { host: "[::1]", port: 99, token: "t", secure: false }],
    ["sc://127.0.0.1/;token=t", { secure: false }],
    ["sc://localhost/;token=t;use_ssl=true", { secure: true }],
    ["sc://example.org/;token=t", { secure: true }],
    ["sc://h/;use_ssl=TRUE", { secure: true }],
    ["sc://h/;user_id=a%20b;user_agent=me", { userId: "a b", userAgent: "me" }],
    ["sc://h/;session_id=6f1a6a1e-0f3c-4a5e-9a53-0d6a0b1c2d3e", { sessionId: "6f1a6a1e-0f3c-4a5e-9a53-0d6a0b1c2d3e" }],
    ["sc://h/;grpc_max_message_size=1000", { maxMessageSize: 1000 }],
    ["sc://h/;grpc_keepalive_enabled=false", { keepAlive: undefined }],
    [
      "sc://h/;grpc_keepalive_time_ms=5;grpc_keepalive_without_calls=false",
      { keepAlive: { ...keepAlive, timeMs: 5, withoutCalls: false } },
    ],
    ["sc://h/;x-a=1;use_ssl=false;x-b=%3B", { headers: { "x-a": "1", "x-b": ";" } }],
  ])("%s", (url, expected) => {
    expect(parseConnectionString(url)).toMatchObject(expected);
  });

  it.each([
    ["http://h", "must start with 'sc://'"],
    ["sc://", "Hostname is missing"],
    ["sc://:15002", "Hostname is missing"],
    ["sc://h/path", "'/path' must be empty"],
    ["sc://h/;token", "'token' should be provided as a key-value pair"],
    ["sc://h/;a=b=c", "key-value pair"],
    ["sc://h/;a=%zz", "percent-encoded"],
    ["sc://h:99999", "out of range"],
    ["sc://h/;grpc_max_message_size=lots", "positive number"],
    ["sc://h:port", "Hostname is missing"],
  ])("refuses %s", (url, message) => {
    expect(() => parseConnectionString(url)).toThrow(message);
    expect(() => parseConnectionString(url)).toThrow(expect.objectContaining({ condition: "INVALID_CONNECT_URL" }));
  });

  it("refuses a session id that is no UUID", () => {
    expect(() => parseConnectionString("sc://h/;session_id=mine")).toThrow("INVALID_SESSION_UUID_ID");
  });
});
