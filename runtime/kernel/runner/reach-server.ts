import { connect } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { parseConnectionString } from "../../client/channel";

const attempts = 4;
const pause = 250;
const timeout = 5_000;

/**
 * Fails within seconds where nobody listens; Spark's client itself would go on trying for minutes.
 * @throws Error for the user
 */
export async function reachServer(remote: string): Promise<void> {
  const { host, port } = parseConnectionString(remote);
  for (let attempt = 1; ; attempt++) {
    try {
      return await probe(host, port);
    } catch (error) {
      if (attempt === attempts) {
        throw new Error(`No Spark server answers at ${host}:${port} (${(error as Error).message}).`, { cause: error });
      }
      await sleep(pause);
    }
  }
}

function probe(host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host, port, timeout });
    const settle = (error?: Error) => {
      socket.destroy();
      if (error) reject(error);
      else resolve();
    };
    socket.once("connect", () => settle());
    socket.once("timeout", () => settle(new Error(`no answer in ${timeout / 1000} s`)));
    socket.once("error", settle);
  });
}
