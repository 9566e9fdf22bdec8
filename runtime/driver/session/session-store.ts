import { SparkError } from "../../errors/index";
import type { Session } from "./session";

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The driver's open sessions, by user and session id. */
export class SessionStore {
  readonly #sessions = new Map<string, Session>();
  readonly #closed = new Set<string>();

  constructor(private readonly make: (id: string, userId: string) => Session) {}

  get all(): readonly Session[] {
    return [...this.#sessions.values()];
  }

  /**
   * Opens the session when it is new.
   * @param observed the server-side id the client knows: a mismatch means that the driver was restarted in between.
   * @throws INVALID_HANDLE.FORMAT, INVALID_HANDLE.SESSION_CLOSED, INVALID_HANDLE.SESSION_CHANGED
   */
  open(id: string, userId: string, observed?: string): Session {
    if (!uuid.test(id)) throw invalid("FORMAT", id);
    const key = keyOf(id, userId);
    if (this.#closed.has(key)) throw invalid("SESSION_CLOSED", id);
    let session = this.#sessions.get(key);
    if (observed && session?.serverSideId !== observed) throw invalid("SESSION_CHANGED", id);
    if (!session) this.#sessions.set(key, (session = this.make(id, userId)));
    return session;
  }

  /** @throws INVALID_HANDLE.SESSION_NOT_FOUND */
  existing(id: string, userId: string): Session {
    const session = this.#sessions.get(keyOf(id, userId));
    if (!session) throw invalid(this.#closed.has(keyOf(id, userId)) ? "SESSION_CLOSED" : "SESSION_NOT_FOUND", id);
    return session;
  }

  put(session: Session): void {
    this.#sessions.set(keyOf(session.id, session.userId), session);
  }

  async close(id: string, userId: string, allowReconnect: boolean): Promise<Session | undefined> {
    const key = keyOf(id, userId);
    const session = this.#sessions.get(key);
    this.#sessions.delete(key);
    if (!allowReconnect) this.#closed.add(key);
    await session?.close();
    return session;
  }

  async closeAll(): Promise<void> {
    await Promise.all([...this.#sessions.values()].map((session) => session.close()));
    this.#sessions.clear();
  }
}

const keyOf = (id: string, userId: string) => `${userId}\0${id}`;

const invalid = (sub: string, handle: string) =>
  new SparkError(`INVALID_HANDLE.${sub}`, { handle }, "SparkSQLException");
