import { randomUUID } from "node:crypto";
import { type Disposable, type Event, EventEmitter, type ExtensionContext } from "vscode";

/** A Spark Connect server that the user has added. Its token is kept apart, in the editor's secret storage. */
export interface SavedServer {
  readonly id: string;
  readonly name: string;
  /** `sc://host:port/;…` without a token. */
  readonly address: string;
}

const stateKey = "servers";
const secretKey = (id: string) => `server:${id}`;

export class SavedServers implements Disposable {
  private readonly changes = new EventEmitter<void>();
  readonly onDidChange: Event<void> = this.changes.event;

  constructor(private readonly context: ExtensionContext) {}

  get all(): readonly SavedServer[] {
    return this.context.globalState.get<SavedServer[]>(stateKey, []);
  }

  async add(name: string, address: string, token: string | undefined): Promise<void> {
    const id = randomUUID();
    if (token) await this.context.secrets.store(secretKey(id), token);
    await this.context.globalState.update(stateKey, [...this.all, { id, name, address }]);
    this.changes.fire();
  }

  async remove(id: string): Promise<void> {
    await this.context.secrets.delete(secretKey(id));
    await this.context.globalState.update(
      stateKey,
      this.all.filter((server) => server.id !== id),
    );
    this.changes.fire();
  }

  /** What a Spark Connect client is given. */
  async addressOf({ id, address }: SavedServer): Promise<string> {
    const token = await this.context.secrets.get(secretKey(id));
    return token ? `${address};token=${encodeURIComponent(token)}` : address;
  }

  dispose(): void {
    this.changes.dispose();
  }
}

/** Takes the token out of an address: it must not be shown, nor kept where addresses are. */
export function splitToken(url: string): { readonly address: string; readonly token: string | undefined } {
  const address = /^sc:\/\/[^/]*$/.test(url) ? `${url}/` : url;
  const [, text] = /;token=([^;]*)/.exec(address) ?? [];
  return {
    address: address.replace(/;token=[^;]*/g, ""),
    token: text === undefined ? undefined : decodeURIComponent(text),
  };
}
