import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { KernelConnection } from "../../runtime/cluster/kernel-connection";

it("a kernel that closes without a word, as one whose window is another does, is told from one that thinks", async () => {
  const folder = mkdtempSync(join(tmpdir(), "sparknb-connection-"));
  const address = join(folder, "kernel");
  const server = createServer((socket) => socket.once("data", () => socket.destroy()));
  await new Promise<void>((resolve) => server.listen(address, resolve));
  try {
    await expect(KernelConnection.attach(address, "token")).rejects.toThrow("closed the connection");
  } finally {
    server.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
