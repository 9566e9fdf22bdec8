import { setTimeout as sleep } from "node:timers/promises";
import { create } from "@bufbuild/protobuf";
import { type DataFrame, SparkSession } from "../../runtime/client/api";
import type { ConnectClient } from "../../runtime/client/channel";
import { ConfigResponseSchema } from "../../runtime/protocol";
import type { Analysis } from "./analysis";
import { isKernelSite } from "./kernel-frames";
import { type PlanMessage, planMessage } from "./plan-message";
import { RequestQueue } from "./request-queue";
import type { SessionState } from "./session-state";
import { SideSession } from "./side-session";
import type { TargetProvider } from "./target";

interface Prepared {
  readonly message: PlanMessage;
  readonly views: readonly PreparedView[];
  readonly key: string;
}

interface PreparedView {
  readonly name: string;
  readonly key: string;
  readonly message: PlanMessage;
}

export interface CatalogTable {
  readonly name: string;
  readonly isTemporary: boolean;
  readonly namespace: string | undefined;
}

const none: Analysis = { kind: "none" };
const mostCached = 5_000;
const pauseAfterFailure = 3_000;
/** A list that stays away is worse than one that lacks columns. */
const userPatience = 2_000;

/** Schemas of a notebook's plans, asked of its target one at a time and kept by plan. */
export class SchemaAnalyzer {
  /** Plans are made over this session; it sends nothing but what completes a plan (`groupBy().sum()`). */
  readonly spark: SparkSession;
  private readonly queue = new RequestQueue();
  private readonly known = new Map<string, Analysis>();
  private readonly messages = new WeakMap<DataFrame, PlanMessage>();
  private readonly ready = new WeakSet<DataFrame>();
  private session: Promise<SideSession | undefined> | undefined;
  private listed: Promise<readonly CatalogTable[]> | undefined;
  /** Whether the target takes small jobs for the first rows of a frame. */
  canPeek = false;
  private failedAt = Number.NEGATIVE_INFINITY;

  constructor(private readonly target: TargetProvider) {
    const client: Pick<ConnectClient, "analyze" | "cacheBlobs" | "config"> = {
      analyze: async (request) => (await this.open()).client.analyze(request),
      // How data travels here, no setting of the user's decides: every server takes it as one blob.
      config: async () => create(ConfigResponseSchema),
      cacheBlobs: async (blobs) => (await this.open()).client.cacheBlobs(blobs),
    };
    this.spark = new SparkSession(client as ConnectClient);
  }

  /** A user still waits for an answer, or did until it took too long. */
  get isAwaited(): boolean {
    return this.queue.isAwaited;
  }

  /** Opens the session beside the user's where no answer at all is worse than a late one. @throws when there is no target, or it stays away */
  async connect(): Promise<void> {
    for (let tries = 5; ; tries--) {
      try {
        await this.open();
        return;
      } catch (error) {
        if (tries === 0) throw error;
        await sleep(1_000);
      }
    }
  }

  /** @param isUrgent a user waits for it, but not for ever: an answer that comes later is kept for the next time */
  analyze(frame: DataFrame, state: SessionState, isUrgent: boolean): Promise<Analysis> {
    const asked = this.analyzeWhole(frame, state, isUrgent);
    return isUrgent ? inTime(asked, none) : asked;
  }

  private async analyzeWhole(frame: DataFrame, state: SessionState, isUrgent: boolean): Promise<Analysis> {
    if (!(await this.isReady(frame))) return none;
    const prepared = this.prepare(frame, state);
    const known = this.known.get(prepared.key);
    if (known) return known;
    return this.queue.add(isUrgent, async () => this.known.get(prepared.key) ?? this.ask(prepared, state));
  }

  /** Whether the data that a frame is made of is where its plan says. */
  private async isReady(frame: DataFrame): Promise<boolean> {
    const { pending } = frame.node;
    if (pending.length === 0 || this.ready.has(frame)) return true;
    try {
      for (const command of pending) await command.wait();
    } catch {
      return false;
    }
    this.ready.add(frame);
    this.messages.delete(frame);
    return true;
  }

  /** The first rows of a frame, as `show` prints them: a small job in the session beside the user's. @throws what Spark says, or Error("No target") */
  firstRows(frame: DataFrame, state: SessionState, rows: number): Promise<string> {
    return this.beside(frame, state, (own) => {
      if (!this.canPeek) throw new Error("Rows are read this way from local Spark only.");
      return own.showString(rows, { truncate: 40 });
    });
  }

  /** How Spark plans a frame, in all steps. Nothing runs. @throws what Spark says, or Error("No target") */
  explain(frame: DataFrame, state: SessionState): Promise<string> {
    return this.beside(frame, state, (own) => own.explainString("extended"));
  }

  /** Uses a frame in the session beside the user's, with the views that it reads. */
  private beside(frame: DataFrame, state: SessionState, use: (own: DataFrame) => Promise<string>): Promise<string> {
    const { message, views } = this.prepare(frame, state);
    return this.queue.add(true, async () => {
      const session = await this.open();
      await session.configure(state.conf, state.namespace);
      for (const view of views) await session.setView(view.name, view.key, view.message.relation);
      return use(new SparkSession(session.client).dataFrame({ ...frame.node, relation: message.relation }));
    });
  }

  /** Tables and views of the session's own catalog; none without a target. */
  async tables(): Promise<readonly CatalogTable[]> {
    this.listed ??= this.queue.add(true, async () => {
      if (!this.session && Date.now() - this.failedAt < pauseAfterFailure) return [];
      const { client } = await this.open();
      const tables = await new SparkSession(client).catalog.listTables();
      return tables.map(({ name, isTemporary, namespace }) => ({ name, isTemporary, namespace: namespace?.join(".") }));
    });
    const asked = this.listed.catch(() => {
      this.listed = undefined;
      return [];
    });
    return inTime(asked, []);
  }

  /** What is known without asking. */
  cached(frame: DataFrame, state: SessionState): Analysis | undefined {
    return this.known.get(this.prepare(frame, state).key);
  }

  /** Whether a plan reads what is only known of the running kernel: another run may make it otherwise. */
  readsKernel(frame: DataFrame, state: SessionState): boolean {
    const { message, views } = this.prepare(frame, state);
    return [message, ...views.map((view) => view.message)].some(({ sites }) => sites.some(isKernelSite));
  }

  /** Call sites of a frame's plan by their numbers in errors. */
  sitesOf(frame: DataFrame): readonly string[] {
    return this.messageOf(frame).sites;
  }

  /** The target changed, or a cell has run: what Spark knows may have too. */
  async reset(): Promise<void> {
    const { session } = this;
    this.session = undefined;
    this.failedAt = Number.NEGATIVE_INFINITY;
    this.known.clear();
    this.listed = undefined;
    await (await session?.catch(() => undefined))?.close();
  }

  private opening(): Promise<SideSession | undefined> {
    this.session ??= this.target().then((target) => {
      this.canPeek = target?.canPeek ?? false;
      return target && SideSession.open(target);
    });
    return this.session;
  }

  /** @throws when there is no target */
  private async open(): Promise<SideSession> {
    const opening = this.opening();
    const session = await opening.catch(() => undefined);
    if (session) return session;
    // Tried again after a pause.
    if (this.session === opening) this.giveUp();
    throw new Error("No target");
  }

  private giveUp(): void {
    this.session = undefined;
    this.failedAt = Date.now();
  }

  private async ask(prepared: Prepared, state: SessionState): Promise<Analysis> {
    if (!this.session && Date.now() - this.failedAt < pauseAfterFailure) return none;
    const opening = this.opening();
    // What a session says that was closed meanwhile is about its end, not about the plan.
    const isCurrent = () => this.session === opening;
    try {
      const session = await this.open();
      if (!isCurrent()) return none;
      await session.configure(state.conf, state.namespace);
      const areThere = await this.areViewsMade(session, prepared.views);
      const analysis = areThere ? await session.analyze(prepared.message.relation) : none;
      return isCurrent() ? this.keep(prepared.key, analysis) : none;
    } catch {
      // A connection that is lost, or a session that has ended: the next request opens another.
      if (isCurrent()) {
        this.giveUp();
        void opening.then((session) => session?.close()).catch(() => undefined);
      }
      return none;
    }
  }

  private async areViewsMade(session: SideSession, views: readonly PreparedView[]): Promise<boolean> {
    try {
      for (const view of views) await session.setView(view.name, view.key, view.message.relation);
      return true;
    } catch {
      return false;
    }
  }

  private keep(key: string, analysis: Analysis): Analysis {
    if (this.known.size >= mostCached) this.known.delete(this.known.keys().next().value!);
    this.known.set(key, analysis);
    return analysis;
  }

  private messageOf(frame: DataFrame): PlanMessage {
    const found = this.messages.get(frame);
    if (found) return found;
    const message = planMessage(frame.relation);
    this.messages.set(frame, message);
    return message;
  }

  private prepare(frame: DataFrame, state: SessionState): Prepared {
    const message = this.messageOf(frame);
    const views = this.viewsOf(message, state, new Set());
    const settings = [...state.conf].map(([key, value]) => `${key}=${value}`).join(";");
    const key = [message.key, state.namespace ?? "", settings, ...views.map((view) => `${view.name}:${view.key}`)].join(
      "|",
    );
    return { message, views, key };
  }

  /** Views that a plan's text may read, those that they read first. */
  private viewsOf(message: PlanMessage, state: SessionState, seen: Set<string>): PreparedView[] {
    const result: PreparedView[] = [];
    for (const [name, frame] of state.views) {
      if (seen.has(name) || !message.texts.some((text) => text.includes(name))) continue;
      seen.add(name);
      const view = this.messageOf(frame);
      const inner = this.viewsOf(view, state, seen);
      const key = [view.key, ...inner.map((item) => item.key)].join(",");
      result.push(...inner, { name, key, message: view });
    }
    return result;
  }
}

function inTime<T>(answer: Promise<T>, otherwise: T): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => resolve(otherwise), userPatience);
    answer.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
