import { create } from "@bufbuild/protobuf";
import { status } from "@grpc/grpc-js";
import { afterEach, describe, expect, it } from "vitest";
import {
  ConnectClient,
  type ConnectClientOptions,
  defaultRetryPolicy,
  isCancelled,
} from "../../runtime/client/channel";
import { ExecutePlanResponseSchema, PlanSchema } from "../../runtime/protocol";
import { batch, complete, FakeServer, fail, respond, type Script, sparkError } from "./fake-server";

const plan = create(PlanSchema);
const quick = { ...defaultRetryPolicy, initialBackoff: 1, maxBackoff: 1 };
const ended: (() => void)[] = [];

async function connect(script: Script, options: ConnectClientOptions = {}, parameters = "") {
  const server = await FakeServer.start(script);
  const client = new ConnectClient(`${server.url}/;${parameters}`, { retryPolicy: quick, ...options });
  ended.push(() => {
    void client.close();
    server.stop();
  });
  return { server, client };
}

/** The text of the batches, and what the server was asked, without the releases. */
async function run({ server, client }: Awaited<ReturnType<typeof connect>>) {
  const { batches } = await client.run(plan);
  await client.close();
  return { rows: batches.map((ipc) => Buffer.from(ipc).toString()), calls: server.calls };
}

afterEach(() => {
  for (const end of ended.splice(0)) end();
});

describe("a reattachable execution", () => {
  it("frees the operation once, when all is read", async () => {
    const connected = await connect({
      execute: [
        (call) => {
          respond(call, "1", batch("a"));
          respond(call, "2", complete);
          call.end();
        },
      ],
    });
    expect(await run(connected)).toEqual({ rows: ["a"], calls: ["execute", "release all"] });
  });

  it("reattaches when the stream ends without result_complete", async () => {
    const connected = await connect({
      execute: [
        (call) => {
          respond(call, "1", batch("a"));
          call.end();
        },
      ],
      reattach: [
        (call) => {
          respond(call, "2", batch("b"));
          call.end();
        },
        (call) => {
          respond(call, "3", complete);
          call.end();
        },
      ],
    });
    expect(await run(connected)).toEqual({
      rows: ["a", "b"],
      calls: ["execute", "reattach after 1", "reattach after 2", "release all"],
    });
  });

  it("reattaches after a broken stream, as the retry policy says", async () => {
    const connected = await connect({
      execute: [
        (call) => {
          respond(call, "1", batch("a"));
          fail(call, { code: status.UNAVAILABLE, details: "connection reset" });
        },
      ],
      reattach: [
        (call) => fail(call, { code: status.UNAVAILABLE, details: "still away" }),
        (call) => {
          respond(call, "2", batch("b"));
          respond(call, "3", complete);
          call.end();
        },
      ],
    });
    expect(await run(connected)).toEqual({
      rows: ["a", "b"],
      calls: ["execute", "reattach after 1", "reattach after 1", "release all"],
    });
  });

  it("sends the plan again when it never reached the server", async () => {
    const connected = await connect({
      execute: [
        (call) => fail(call, { code: status.UNAVAILABLE, details: "connection refused" }),
        (call) => {
          respond(call, "1", batch("a"));
          respond(call, "2", complete);
          call.end();
        },
      ],
      reattach: [(call) => fail(call, sparkError("[INVALID_HANDLE.OPERATION_NOT_FOUND] The handle is invalid."))],
    });
    expect(await run(connected)).toEqual({
      rows: ["a"],
      calls: ["execute", "reattach after nothing", "execute", "release all"],
    });
  });

  it("never repeats rows: an operation lost after its first response is an error", async () => {
    const { client } = await connect({
      execute: [
        (call) => {
          respond(call, "1", batch("a"));
          fail(call, { code: status.UNAVAILABLE, details: "gone" });
        },
      ],
      reattach: [(call) => fail(call, sparkError("[INVALID_HANDLE.OPERATION_NOT_FOUND] The handle is invalid."))],
    });
    await expect(client.run(plan)).rejects.toMatchObject({ condition: "RESPONSE_ALREADY_RECEIVED" });
  });

  it("reattaches when a stream's deadline passes, for the operation goes on", async () => {
    const connected = await connect(
      {
        execute: [(call) => respond(call, "1", batch("a"))],
        reattach: [
          (call) => {
            respond(call, "2", complete);
            call.end();
          },
        ],
      },
      { deadlines: { executePlan: 300 } },
    );
    expect(await run(connected)).toEqual({ rows: ["a"], calls: ["execute", "reattach after 1", "release all"] });
  });

  it("gives up when the policy does", async () => {
    const down = (
      call: Parameters<Script["execute"][number]>[0] | Parameters<NonNullable<Script["reattach"]>[number]>[0],
    ) => fail(call, { code: status.UNAVAILABLE, details: "down" });
    const { client, server } = await connect(
      { execute: [down], reattach: [down] },
      { retryPolicy: { ...quick, maxRetries: 2 } },
    );
    await expect(client.run(plan)).rejects.toMatchObject({
      name: "SparkConnectGrpcException",
      grpcCode: status.UNAVAILABLE,
    });
    expect(server.calls.filter((call) => !call.startsWith("release"))).toHaveLength(3);
  });

  it("frees the operation when its reader leaves early", async () => {
    const { client, server } = await connect({ execute: [(call) => respond(call, "1", batch("a"))] });
    for await (const event of client.execute(plan)) if (event.kind === "batch") break;
    await client.close();
    expect(server.calls).toEqual(["execute", "release all"]);
  });

  it("lets the server forget what was read, by the megabyte", async () => {
    const megabyte = "x".repeat(1024 * 1024);
    const { client, server } = await connect({
      execute: [
        (call) => {
          for (const id of ["1", "2"]) respond(call, id, batch(megabyte));
          respond(call, "3", complete);
          call.end();
        },
      ],
    });
    await client.run(plan);
    await client.close();
    expect(server.calls[1]).toBe("release until 1");
    expect(server.calls.at(-1)).toBe("release all");
  });
});

describe("what comes back", () => {
  it("puts the chunks of a batch together", async () => {
    const part = (chunkIndex: bigint, text: string) =>
      batch(text, { rowCount: 2n, startOffset: 0n, chunkIndex, numChunksInBatch: 3n });
    const connected = await connect({
      execute: [
        (call) => {
          respond(call, "1", part(0n, "a"));
          respond(call, "2", part(1n, "b"));
          respond(call, "3", part(2n, "c"));
          respond(call, "4", batch("d", { startOffset: 2n }));
          respond(call, "5", complete);
          call.end();
        },
      ],
    });
    expect((await run(connected)).rows).toEqual(["abc", "d"]);
  });

  it.each([
    ["a chunk out of order", [batch("b", { chunkIndex: 1n, numChunksInBatch: 2n })], "Expected chunk index 0"],
    ["rows that are missing", [batch("a", { startOffset: 5n })], "start at row offset 0"],
    ["half a batch", [batch("a", { chunkIndex: 0n, numChunksInBatch: 2n })], "ended after chunk 1"],
  ])("refuses %s", async (_, batches, message) => {
    const { client } = await connect({
      execute: [
        (call) => {
          for (const [index, one] of batches.entries()) respond(call, String(index), one);
          respond(call, "last", complete);
          call.end();
        },
      ],
    });
    await expect(client.run(plan)).rejects.toThrow(message);
  });

  it("refuses another server-side session, and closes", async () => {
    const { client } = await connect({
      execute: [
        (call) => {
          const { sessionId } = call.request;
          call.write(
            create(ExecutePlanResponseSchema, { sessionId, serverSideSessionId: "server-2", responseId: "1" }),
          );
          call.end();
        },
      ],
    });
    await client.config({ case: "getAll", value: {} });
    await expect(client.run(plan)).rejects.toThrow("server-2 != server-1");
    expect(client.closed).toBe(true);
  });

  it("reports progress, and its end", async () => {
    const { client } = await connect({
      execute: [
        (call) => {
          const stages = [{ stageId: 1n, numTasks: 4n, numCompletedTasks: 1n, inputBytesRead: 10n, done: false }];
          respond(call, "1", { case: "executionProgress", value: { stages, numInflightTasks: 2n } });
          respond(call, "2", complete);
          call.end();
        },
      ],
    });
    const seen: unknown[] = [];
    client.addProgressHandler(({ stages, inflightTasks, done }) => seen.push([stages.length, inflightTasks, done]));
    await client.run(plan);
    expect(seen).toEqual([
      [1, 2, false],
      [0, 0, true],
    ]);
  });
});

describe("what goes out", () => {
  it("carries the token as a bearer header on plain loopback, and the address's own headers", async () => {
    const done: Script = {
      execute: [
        (call) => {
          respond(call, "1", complete);
          call.end();
        },
      ],
    };
    const { client, server } = await connect(done, {}, "token=s3cret;x-team=blue");
    await client.run(plan);
    expect(server.headers[0]).toMatchObject({ authorization: "Bearer s3cret", "x-team": "blue" });
  });

  it("tags executions by session and by asynchronous scope", async () => {
    const tags: string[][] = [];
    const { client } = await connect({
      execute: [
        (call) => {
          tags.push([...call.request.tags].sort());
          respond(call, "1", complete);
          call.end();
        },
      ],
    });
    client.tags.add("all");
    await client.tags.run(["inner"], () => client.run(plan));
    await client.run(plan);
    expect(tags).toEqual([["all", "inner"], ["all"]]);
    expect(() => client.tags.add("a,b")).toThrow("comma");
  });
});

describe("the address's parameters", () => {
  const big: Script = {
    execute: [
      (call) => {
        respond(call, "1", batch("x".repeat(5000)));
        respond(call, "2", complete);
        call.end();
      },
    ],
  };
  it("bound the size of messages", async () => {
    const { client } = await connect(big, {}, "grpc_max_message_size=4000");
    await expect(client.run(plan)).rejects.toMatchObject({ grpcCode: status.RESOURCE_EXHAUSTED });
    const { client: wide } = await connect(big, {}, "grpc_max_message_size=6000");
    expect((await wide.run(plan)).batches).toHaveLength(1);
  });
  it("name the client and the user", async () => {
    const seen: unknown[] = [];
    const { client } = await connect(
      {
        execute: [
          (call) => {
            seen.push([call.request.clientType, call.request.userContext?.userId, call.request.sessionId]);
            respond(call, "1", complete);
            call.end();
          },
        ],
      },
      {},
      "user_agent=me;user_id=ada;session_id=6f1a6a1e-0f3c-4a5e-9a53-0d6a0b1c2d3e",
    );
    await client.run(plan);
    expect(seen).toEqual([
      [expect.stringMatching(/^me spark\/4\.3\.0 os\/\w+ node\/\d/), "ada", "6f1a6a1e-0f3c-4a5e-9a53-0d6a0b1c2d3e"],
    ]);
  });
});

describe("errors", () => {
  const divideByZero = sparkError(
    "[DIVIDE_BY_ZERO] Division by zer…",
    {
      classes: JSON.stringify(["org.apache.spark.SparkArithmeticException", "java.lang.ArithmeticException"]),
      errorClass: "DIVIDE_BY_ZERO",
      sqlState: "22012",
      messageParameters: JSON.stringify({ config: '"spark.sql.ansi.enabled"' }),
      errorId: "e1",
    },
    "org.apache.spark.SparkArithmeticException",
  );

  it("have Spark's condition, parameters and position", async () => {
    const { client } = await connect({
      execute: [(call) => fail(call, divideByZero)],
      errorDetails: {
        rootErrorIdx: 0,
        errors: [
          {
            errorTypeHierarchy: ["org.apache.spark.SparkArithmeticException"],
            message: "[DIVIDE_BY_ZERO] Division by zero. SQLSTATE: 22012",
            causeIdx: 1,
            stackTrace: [{ declaringClass: "a.B", methodName: "c", fileName: "B.scala", lineNumber: 7 }],
            sparkThrowable: {
              errorClass: "DIVIDE_BY_ZERO",
              messageParameters: { config: "x" },
              queryContexts: [{ fragment: "1/0", startIndex: 7, stopIndex: 9, summary: "== SQL ==" }],
            },
          },
          { errorTypeHierarchy: ["java.lang.Error"], message: "cause" },
        ],
      },
    });
    const error = await client.run(plan, "op-1").catch((raised: unknown) => raised);
    expect(error).toMatchObject({
      name: "ArithmeticException",
      message: "[DIVIDE_BY_ZERO] Division by zero. SQLSTATE: 22012",
      condition: "DIVIDE_BY_ZERO",
      sqlState: "22012",
      messageParameters: { config: "x" },
      contexts: [{ kind: "sql", fragment: "1/0", start: 7, stop: 9 }],
      serverStackTrace:
        "org.apache.spark.SparkArithmeticException\n\tat a.B.c(B.scala:7)\nCaused by: java.lang.Error: cause",
      operationId: "op-1",
      cause: { name: "UnknownException", message: "cause", classes: ["java.lang.Error"] },
    });
  });

  it("do with the trailer where the details are gone", async () => {
    const { client } = await connect({ execute: [(call) => fail(call, divideByZero)] });
    await expect(client.run(plan)).rejects.toMatchObject({
      name: "ArithmeticException",
      condition: "DIVIDE_BY_ZERO",
      messageParameters: { config: '"spark.sql.ansi.enabled"' },
    });
  });

  it("of unknown classes name the class", async () => {
    const { client } = await connect({
      execute: [(call) => fail(call, sparkError("boom", { classes: '["a.B"]' }, "a.B"))],
    });
    await expect(client.run(plan)).rejects.toMatchObject({ name: "UnknownException", message: "(a.B) boom" });
  });

  it("tell cancelled from failed", async () => {
    const metadata = {
      classes: '["org.apache.spark.SparkSQLException"]',
      errorClass: "OPERATION_CANCELED",
      sqlState: "HY008",
    };
    const { client } = await connect({ execute: [(call) => fail(call, sparkError("[OPERATION_CANCELED]", metadata))] });
    const error = await client.run(plan).catch((raised: unknown) => raised);
    expect(isCancelled(error)).toBe(true);
    expect(isCancelled(new Error("other"))).toBe(false);
  });

  it("of a plain call are retried while the server is away", async () => {
    let tries = 0;
    const { client, server } = await connect({
      execute: [],
      config: () => (++tries < 3 ? Object.assign(sparkError("away"), { code: status.UNAVAILABLE }) : undefined),
    });
    await client.config({ case: "getAll", value: {} });
    expect(server.calls).toEqual(["config getAll", "config getAll", "config getAll"]);
  });

  it("are plain where nobody listens", async () => {
    const client = new ConnectClient("sc://127.0.0.1:1", { retryPolicy: { ...quick, maxRetries: 0 } });
    await expect(client.config({ case: "getAll", value: {} })).rejects.toMatchObject({
      name: "SparkConnectGrpcException",
      grpcCode: status.UNAVAILABLE,
    });
    await client.close();
  });
});
