import { connect, createServer, type Server, type Socket } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";

/**
 * What happens to one connection once so many bytes have come from the server. `reset`: both ends get a RST; `end`: a clean end in the middle;
 * `stall`: nothing passes any more, and nobody is told; `delay`: each piece comes late; `other`: as `reset`, and a server that knows nothing
 * of the session answers from then on.
 */
export interface Fault {
  readonly kind: "reset" | "end" | "stall" | "delay" | "other";
  readonly afterBytes: number;
}

/** Stands between a client and a server, and harms the first connections, one fault each. */
export class FaultProxy {
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  readonly #faults: Fault[];
  #target: number;

  /** @param other port of the server that takes over after a fault `other` */
  private constructor(target: number, faults: readonly Fault[], other: number) {
    this.#target = target;
    this.#faults = [...faults];
    this.#server = createServer((client) => this.#join(client, other));
  }

  static async start(target: number, faults: readonly Fault[], other = target): Promise<FaultProxy> {
    const proxy = new FaultProxy(target, faults, other);
    await new Promise<void>((resolve) => proxy.#server.listen(0, "127.0.0.1", resolve));
    return proxy;
  }

  get port(): number {
    return (this.#server.address() as { port: number }).port;
  }
  /** Faults that no connection has met. */
  get left(): number {
    return this.#faults.length;
  }

  async stop(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #join(client: Socket, other: number): void {
    const server = connect(this.#target, "127.0.0.1");
    const fault = this.#faults.shift();
    let bytes = 0;
    let isStalled = false;
    const both = [client, server];
    for (const socket of both) {
      this.#sockets.add(socket);
      socket.setNoDelay(true);
      socket.on("error", () => undefined);
      socket.on("close", () => {
        this.#sockets.delete(socket);
        if (!isStalled) for (const each of both) each.destroy();
      });
    }
    client.on("data", (data) => {
      if (!isStalled) server.write(data);
    });
    server.on("data", (data) => {
      if (isStalled) return;
      bytes += data.length;
      if (!fault || bytes < fault.afterBytes) {
        client.write(data);
        return;
      }
      switch (fault.kind) {
        case "delay":
          server.pause();
          void sleep(5).then(() => {
            client.write(data);
            server.resume();
          });
          return;
        case "stall":
          isStalled = true;
          return;
        case "end":
          client.end(data.subarray(0, data.length >> 1));
          server.destroy();
          return;
        case "other":
          this.#target = other;
      }
      client.write(data.subarray(0, data.length >> 1));
      for (const each of both) each.resetAndDestroy();
    });
  }
}
