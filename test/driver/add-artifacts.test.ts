import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { create, type MessageInitShape } from "@bufbuild/protobuf";
import { afterEach, beforeEach, expect, it } from "vitest";
import type { Driver } from "../../runtime/driver/driver";
import { addArtifacts } from "../../runtime/driver/rpc/add-artifacts";
import { ArtifactStore } from "../../runtime/driver/session/artifact-store";
import { AddArtifactsRequestSchema, crc32 } from "../../runtime/protocol";

let folder: string;
let store: ArtifactStore;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "sparknb-artifacts-"));
  store = new ArtifactStore(folder);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

type Payload = NonNullable<MessageInitShape<typeof AddArtifactsRequestSchema>["payload"]>;
const bytes = (text: string) => new Uint8Array(Buffer.from(text));
const chunk = (text: string, crc = crc32(bytes(text))) => ({ data: bytes(text), crc: BigInt(crc) });
const begin = (name: string, numChunks: number, text: string): Payload => ({
  case: "beginChunk",
  value: { name, numChunks: BigInt(numChunks), initialChunk: chunk(text) },
});

/** What is said of each artifact of a stream. */
async function send(...payloads: Payload[]) {
  const session = { id: "session", serverSideId: "server", artifacts: store };
  const driver = { sessions: { open: () => session } } as unknown as Driver;
  async function* requests() {
    for (const payload of payloads) yield create(AddArtifactsRequestSchema, { sessionId: "session", payload });
  }
  const { artifacts } = await addArtifacts(driver, requests());
  return artifacts.map(({ name, isCrcSuccessful }) => [name, isCrcSuccessful]);
}

const stored = async (name: string) => {
  const content = await store.read(name);
  return content && Buffer.from(content).toString();
};

it("keeps whole artifacts and those whose last chunk has come", async () => {
  const batch: Payload = { case: "batch", value: { artifacts: [{ name: "files/a", data: chunk("one") }] } };
  expect(await send(batch, begin("cache/b", 2, "x"), { case: "chunk", value: chunk("y") })).toEqual([
    ["files/a", true],
    ["cache/b", true],
  ]);
  expect([await stored("files/a"), await stored("cache/b")]).toEqual(["one", "xy"]);
});

it("one that a lost connection has cut is not kept: it can be sent again", async () => {
  expect(await send(begin("cache/b", 2, "x"))).toEqual([["cache/b", false]]);
  expect(await stored("cache/b")).toBeUndefined();
  expect(await send(begin("cache/b", 2, "x"), { case: "chunk", value: chunk("y") })).toEqual([["cache/b", true]]);
  expect(await stored("cache/b")).toBe("xy");
});

it("one with a wrong checksum is not kept", async () => {
  expect(await send(begin("cache/b", 2, "x"), { case: "chunk", value: chunk("y", 7) })).toEqual([["cache/b", false]]);
  expect(await stored("cache/b")).toBeUndefined();
});
