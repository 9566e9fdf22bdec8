import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { SessionConfig } from "../config/index";
import { GlobalTempViews, SessionCatalog } from "../engine/catalog/index";
import type { FileStatistics } from "../engine/sources/index";
import { keepRows } from "./execute/keep-rows";
import { FileFactCache, type FileFacts } from "./facts/file-facts";
import type { JobRunner } from "./jobs/job-runner";
import type { FileMetastore } from "./metastore/file-metastore";
import { ModelStore } from "./ml/model-store";
import { ProfileStore } from "./profile/profile-store";
import { ArtifactStore } from "./session/artifact-store";
import { KeptRelations } from "./session/kept-relations";
import { LocalDataStore } from "./session/local-data-store";
import { Session } from "./session/session";
import { SessionStore } from "./session/session-store";

export interface DriverOptions {
  /** Absent: every caller on this machine is taken. */
  readonly token?: string;
  /** What the driver was started with: under every session's own settings. */
  readonly conf: ReadonlyMap<string, string>;
  readonly scratch: string;
  readonly jobs: JobRunner;
  readonly metastore: FileMetastore;
}

/** The driver's state: its sessions and its cluster. */
export class Driver {
  readonly startedMs = Date.now();
  #lastCallMs = Date.now();
  readonly token: string | undefined;
  readonly jobs: JobRunner;
  readonly sessions: SessionStore;
  readonly localData: LocalDataStore;
  readonly metastore: FileMetastore;
  readonly shuffleFolder: string;
  /** What the cache writes with. */
  readonly keepRows = keepRows;
  readonly profiles = new ProfileStore();
  readonly modelFolder: string;
  readonly fileFacts = new FileFactCache<FileFacts>();
  readonly fileStatistics = new FileFactCache<FileStatistics>();
  readonly #globalTempViews = new GlobalTempViews();

  constructor(private readonly options: DriverOptions) {
    this.token = options.token;
    this.jobs = options.jobs;
    this.metastore = options.metastore;
    this.localData = new LocalDataStore(join(options.scratch, "local"));
    this.modelFolder = join(options.scratch, "models");
    this.shuffleFolder = join(options.scratch, "shuffle");
    this.sessions = new SessionStore((id, userId) => {
      const config = new SessionConfig(options.conf);
      return new Session(
        id,
        userId,
        config,
        new SessionCatalog(this.metastore, this.#globalTempViews),
        this.#artifacts(),
        this.#kept(),
        this.#models(),
      );
    });
  }

  /** A client has called. */
  called(): void {
    this.#lastCallMs = Date.now();
  }

  /** Milliseconds since the last call; 0 while something runs. */
  get idleMs(): number {
    const isBusy = this.sessions.all.some(({ operations }) =>
      [...operations.values()].some(({ state }) => state === "running"),
    );
    return isBusy ? 0 : Date.now() - this.#lastCallMs;
  }

  /** A session with the same settings and views as `from`, and artifacts of its own. */
  clone(from: Session, id: string): Session {
    const copy = new Session(
      id,
      from.userId,
      from.config.clone(),
      from.catalog.clone(),
      this.#artifacts(),
      this.#kept(),
      this.#models(),
      from.temporary.clone(),
    );
    this.sessions.put(copy);
    return copy;
  }

  #kept(): KeptRelations {
    return new KeptRelations(join(this.options.scratch, "kept", randomUUID()));
  }

  #models(): ModelStore {
    return new ModelStore(join(this.modelFolder, randomUUID()));
  }

  #artifacts(): ArtifactStore {
    return new ArtifactStore(join(this.options.scratch, "artifacts", randomUUID()));
  }
}
