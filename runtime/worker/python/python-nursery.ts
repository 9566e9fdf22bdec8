import { createServer, type Server, type Socket } from "node:net";
import type { FunctionRuntime } from "../../protocol/worker-messages";
import { ByteReader, StreamEnded } from "./byte-reader";
import { PythonCrashed } from "./python-error";
import { PythonProcess } from "./python-process";
import { spawnPython } from "./spawn-python";

interface Birth {
  readonly request: number;
  readonly pid: number;
}

interface Report {
  readonly pid: number;
  /** An exit code, or minus a signal's number. */
  readonly status: number;
}

/** An interpreter that has loaded everything once and forks processes, each in milliseconds. They end with it. */
export class PythonNursery {
  readonly #awaited = new Map<number, (socket: Socket, pid: number, output: ByteReader) => void>();
  readonly #living = new Map<number, (how: string) => void>();
  readonly ended: Promise<string>;
  #requests = 0;

  private constructor(
    private readonly parent: PythonProcess,
    private readonly server: Server,
  ) {
    this.ended = this.#listen();
  }

  get hasEnded(): boolean {
    return this.parent.hasExited;
  }

  /** @throws RaisedCondition when it is no Python that can run functions */
  static async start(runtime: FunctionRuntime, address: string): Promise<PythonNursery> {
    const server = createServer();
    await new Promise<void>((resolve, reject) => server.once("error", reject).listen(address, resolve));
    server.unref();
    try {
      const nursery = new PythonNursery(await spawnPython(runtime, [address]), server);
      server.on("connection", (socket) => void nursery.#born(socket));
      return nursery;
    } catch (error) {
      server.close();
      throw error;
    }
  }

  /** @throws PythonCrashed when the nursery ends first */
  async fork(runtime: FunctionRuntime): Promise<PythonProcess> {
    const request = this.#requests++;
    const born = new Promise<PythonProcess>((resolve) => {
      this.#awaited.set(request, (socket, pid, output) => {
        const exited = new Promise<string>((ended) => this.#living.set(pid, ended));
        resolve(new PythonProcess({ input: socket, output, pid, exited, errors: () => "" }));
      });
    });
    await this.parent.prepare(runtime, request);
    const first = await Promise.race([born, this.ended]);
    this.#awaited.delete(request);
    if (typeof first === "string") throw new PythonCrashed(first);
    await first.prepare(runtime);
    return first;
  }

  close(): void {
    this.parent.kill();
    this.server.close();
  }

  async #born(socket: Socket): Promise<void> {
    socket.on("error", () => {});
    const output = new ByteReader(socket);
    try {
      const { request, pid } = JSON.parse((await output.bytes()).toString()) as Birth;
      this.#awaited.get(request)?.(socket, pid, output);
    } catch (error) {
      if (!(error instanceof StreamEnded)) throw error;
    }
  }

  /** Until the nursery ends, and with it all that it has forked. */
  async #listen(): Promise<string> {
    try {
      for (;;) {
        const { pid, status } = JSON.parse((await this.parent.output.bytes()).toString()) as Report;
        this.#living.get(pid)?.(status < 0 ? `ended by signal ${-status}` : `exit code ${status}`);
        this.#living.delete(pid);
      }
    } catch {
      const how = await this.parent.exited;
      this.server.close();
      for (const ended of this.#living.values()) ended(how);
      return how;
    }
  }
}
