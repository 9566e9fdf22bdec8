import { connect, createServer, type Server, type Socket } from "node:net";

/** A way to a server that can be made slow, or swallow everything. */
export class SlowWay {
  /** Milliseconds that everything takes on the way back; Infinity: nothing comes back. */
  delayMs = 0;
  private readonly sockets = new Set<Socket>();

  private constructor(
    private readonly server: Server,
    readonly address: string,
  ) {}

  /** @param address `sc://host:port/;token=…` */
  static async to(address: string): Promise<SlowWay> {
    const { hostname, port } = new URL(address.replace(/^sc:/, "http:"));
    const server = createServer((near) => way.join(near, connect(Number(port), hostname)));
    await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
    const own = (server.address() as { port: number }).port;
    const way: SlowWay = new SlowWay(server, address.replace(`:${port}`, `:${own}`));
    return way;
  }

  private join(near: Socket, far: Socket): void {
    for (const [socket, other] of [
      [near, far],
      [far, near],
    ] as const) {
      this.sockets.add(socket);
      socket.on("error", () => other.destroy());
      socket.on("close", () => {
        this.sockets.delete(socket);
        other.destroy();
      });
    }
    near.on("data", (piece) => far.write(piece));
    far.on("data", (piece) => {
      if (this.delayMs !== Number.POSITIVE_INFINITY)
        setTimeout(() => near.destroyed || near.write(piece), this.delayMs);
    });
  }

  async close(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    await new Promise((closed) => this.server.close(closed));
  }
}
