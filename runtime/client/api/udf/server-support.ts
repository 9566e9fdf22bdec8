import { isTypeScriptPayload } from "../../../protocol/typescript-function";
import { type ConnectClient, UnsupportedOperationException } from "../../channel";

/** A setting that only our own driver has. */
const ownKey = "spark.sparknb.singleTask.maxBytes";

let hasFunctions = false;

/** Whether the server is our own driver. */
export async function isOwnServer(client: ConnectClient): Promise<boolean> {
  const { pairs } = await client.config({ case: "isModifiable", value: { keys: [ownKey] } });
  return pairs[0]?.value === "true";
}

/** A function of the user's has been made in this process: plans may hold one. */
export function noteFunction(): void {
  hasFunctions = true;
}

/** Whether the server can evaluate functions in TypeScript, asked once, and only where there is a function. */
export class ServerSupport {
  #isOwn: Promise<boolean> | undefined;

  constructor(readonly client: ConnectClient) {}

  /** @throws UnsupportedOperationException UNSUPPORTED_FEATURE.TYPESCRIPT_UDF where the message holds such a function and the server is another */
  async check(message: object): Promise<void> {
    if (!hasFunctions || (await this.#asked()) || !holdsFunction(message)) return;
    throw new UnsupportedOperationException({
      condition: "UNSUPPORTED_FEATURE.TYPESCRIPT_UDF",
      sqlState: "0A000",
      message:
        "[UNSUPPORTED_FEATURE.TYPESCRIPT_UDF] The feature is not supported: User-defined functions in TypeScript run on sparknb's own cluster only. On this server use Spark's functions or expr(), CREATE TEMPORARY FUNCTION in SQL, or a udf in a Python cell. SQLSTATE: 0A000",
    });
  }

  #asked(): Promise<boolean> {
    this.#isOwn ??= isOwnServer(this.client);
    this.#isOwn.catch(() => {
      this.#isOwn = undefined;
    });
    return this.#isOwn;
  }
}

function holdsFunction(value: unknown): boolean {
  if (value instanceof Uint8Array) return isTypeScriptPayload(value);
  if (typeof value !== "object" || value === null) return false;
  return Object.values(value).some(holdsFunction);
}
