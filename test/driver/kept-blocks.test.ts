import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { KeptBlocks } from "../../runtime/driver/ml/kept-blocks";

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "sparknb-blocks-"));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const made: string[] = [];
const make =
  (bytes: number) =>
  async (folder: string): Promise<{ blocks: { rows: number; paths: string[] }; bytes: number; layout: [] }> => {
    made.push(folder);
    mkdirSync(folder, { recursive: true });
    const path = join(folder, "0.block");
    writeFileSync(path, "");
    return { blocks: { rows: 1, paths: [path] }, bytes, layout: [] };
  };

test("blocks are made once, for fits at the same time and one after the other", async () => {
  const kept = new KeptBlocks(root);
  made.length = 0;
  const both = await Promise.all([kept.acquire("a", make(1)), kept.acquire("a", make(1))]);
  for (const { release } of both) release();
  const { blocks, release } = await kept.acquire("a", make(1));
  expect(made).toHaveLength(1);
  expect(existsSync(blocks.paths[0]!)).toBe(true);
  release();
});

test("the oldest go when there is no more room; those in use stay", async () => {
  const kept = new KeptBlocks(root);
  const half = 0.6 * 1024 ** 3;
  const first = await kept.acquire("a", make(half));
  const second = await kept.acquire("b", make(half));
  second.release();
  expect(existsSync(first.blocks.paths[0]!)).toBe(true);
  expect(existsSync(second.blocks.paths[0]!)).toBe(false);
  const third = await kept.acquire("c", make(half));
  first.release();
  third.release();
  expect([first, third].map(({ blocks }) => existsSync(blocks.paths[0]!))).toEqual([false, true]);
});

test("what a fit reads while all are dropped goes at its end", async () => {
  const kept = new KeptBlocks(root);
  const { blocks, release } = await kept.acquire("a", make(1));
  kept.clear();
  expect(existsSync(blocks.paths[0]!)).toBe(true);
  release();
  expect(existsSync(blocks.paths[0]!)).toBe(false);
});

test("who waited for blocks that could not be made makes them", async () => {
  const kept = new KeptBlocks(root);
  const failing = kept.acquire("a", () => Promise.reject(new Error("cancelled")));
  const waiting = kept.acquire("a", make(1));
  await expect(failing).rejects.toThrow("cancelled");
  expect((await waiting).blocks.rows).toBe(1);
});
