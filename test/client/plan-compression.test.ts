import { create, fromBinary, toBinary } from "@bufbuild/protobuf";
import { expect, it, vi } from "vitest";
import { PlanCompression } from "../../runtime/client/channel/plan-compression";
import {
  CommandSchema,
  CompressionCodec,
  Plan_CompressedOperation_OpType as OpType,
  type Plan,
  PlanSchema,
  RelationSchema,
} from "../../runtime/protocol";

const relation = create(RelationSchema, {
  relType: { case: "sql", value: { query: `select '${"x".repeat(1000)}'` } },
});
const command = create(CommandSchema, { commandType: { case: "sqlCommand", value: { input: relation } } });
const root = create(PlanSchema, { opType: { case: "root", value: relation } });

/** Stands for zstd: what it gives is shorter, and can be turned back. */
const sent: Uint8Array[] = [];
const shorter = (bytes: Uint8Array) => {
  sent.push(bytes);
  return bytes.subarray(0, 10);
};
const asked = (...values: (string | undefined)[]) => vi.fn(async () => values);
const kindOf = (plan: Plan) => plan.opType.case;

it("compresses what is above the server's threshold", async () => {
  const ask = asked("100", "ZSTD");
  const compression = new PlanCompression(ask, shorter);
  const { opType } = await compression.compressed(root);
  expect(opType).toMatchObject({
    case: "compressedOperation",
    value: {
      opType: OpType.RELATION,
      compressionCodec: CompressionCodec.ZSTD,
      data: toBinary(RelationSchema, relation).subarray(0, 10),
    },
  });
  expect(fromBinary(RelationSchema, sent.pop()!)).toEqual(relation);
  const other = await compression.compressed(create(PlanSchema, { opType: { case: "command", value: command } }));
  expect(other.opType.value).toMatchObject({ opType: OpType.COMMAND });
  expect(fromBinary(CommandSchema, sent.pop()!)).toEqual(command);
  expect(ask).toHaveBeenCalledOnce();
});

it.each<[string, ConstructorParameters<typeof PlanCompression>]>([
  ["below the threshold", [asked("2000", "ZSTD"), shorter]],
  ["with a negative threshold", [asked("-1", "ZSTD"), shorter]],
  ["without a threshold", [asked(undefined, "ZSTD"), shorter]],
  ["with an algorithm that the client does not know", [asked("1", "NONE"), shorter]],
  ["where it makes nothing shorter", [asked("1", "ZSTD"), (bytes) => bytes]],
  ["of a server that does not know it", [vi.fn(() => Promise.reject(new Error("no such key"))), shorter]],
])("sends plans as they are %s", async (_, [ask, compress]) => {
  expect(kindOf(await new PlanCompression(ask, compress).compressed(root))).toBe("root");
});

it("stops when the server could not read a plan", async () => {
  const compression = new PlanCompression(asked("1", "ZSTD"), shorter);
  expect(kindOf(await compression.compressed(root))).toBe("compressedOperation");
  compression.disable();
  expect(kindOf(await compression.compressed(root))).toBe("root");
});
