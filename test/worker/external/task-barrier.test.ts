import { connect } from "node:net";
import { expect, test } from "vitest";
import { ByteReader, StreamEnded } from "../../../runtime/worker/python/byte-reader";
import { MessageWriter } from "../../../runtime/worker/python/message-writer";
import { type BarrierAddress, TaskBarrier } from "../../../runtime/worker/python/task-barrier";

const barrier = 1;
const allGather = 2;

/** What PySpark's worker does to wait for the other tasks. */
async function meet({ port, secret }: BarrierAddress, request: number, message?: string): Promise<string[]> {
  const socket = connect(port, "127.0.0.1");
  const reader = new ByteReader(socket);
  socket.write(new MessageWriter().text(secret).finish());
  expect((await reader.bytes()).toString()).toBe("ok");
  const asked = new MessageWriter().int(request);
  socket.write((message === undefined ? asked : asked.text(message)).finish());
  const answers: string[] = [];
  for (let left = await reader.int(); left > 0; left--) answers.push((await reader.bytes()).toString());
  socket.destroy();
  return answers;
}

async function withBarrier(tasks: number, run: (barrier: TaskBarrier) => Promise<void>): Promise<void> {
  const opened = await TaskBarrier.open(tasks);
  try {
    await run(opened);
  } finally {
    opened.close();
  }
}

test("nobody goes on before all have come, round by round", async () => {
  await withBarrier(2, async (opened) => {
    const [first, second] = [opened.addressOf(0), opened.addressOf(1)];
    for (let round = 0; round < 2; round++) {
      let isThrough = false;
      const waiting = meet(first, barrier).then((answer) => {
        isThrough = true;
        return answer;
      });
      await new Promise((resolve) => setTimeout(resolve, 50));
      expect(isThrough).toBe(false);
      expect(await meet(second, barrier)).toEqual(["success"]);
      expect(await waiting).toEqual(["success"]);
    }
  });
});

test("all get all messages, in the order of the tasks", async () => {
  await withBarrier(3, async (opened) => {
    const asked = [2, 0, 1].map((task) => meet(opened.addressOf(task), allGather, `of ${task}`));
    for (const answer of await Promise.all(asked)) expect(answer).toEqual(["of 0", "of 1", "of 2"]);
  });
});

test("tasks that ask for different things have no answer", async () => {
  await withBarrier(2, async (opened) => {
    const asked = [meet(opened.addressOf(0), barrier), meet(opened.addressOf(1), allGather, "x")];
    for (const one of await Promise.allSettled(asked))
      expect(one).toMatchObject({ status: "rejected", reason: expect.any(StreamEnded) });
  });
});

test("who does not know the secret is not let in", async () => {
  await withBarrier(1, async (opened) => {
    const stranger = { ...opened.addressOf(0), secret: "another" };
    await expect(meet(stranger, barrier)).rejects.toThrow(StreamEnded);
    expect(await meet(opened.addressOf(0), barrier)).toEqual(["success"]);
  });
});

test("tasks that still wait are let go when it closes", async () => {
  const opened = await TaskBarrier.open(2);
  const waiting = expect(meet(opened.addressOf(0), barrier)).rejects.toThrow(StreamEnded);
  await new Promise((resolve) => setTimeout(resolve, 50));
  opened.close();
  await waiting;
});
