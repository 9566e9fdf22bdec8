import type { ColumnProfile } from "../../../runtime/protocol/frame-messages";
import type { ExtensionLink } from "../link/extension-link";
import { profileStrip } from "./profile-strip";
import type { RowSource } from "./row-source";

/** Columns that one request asks for. */
const atOnce = 6;

/** The columns' profiles while they are switched on: asked for when a column comes into view, anew for another view. */
export class Profiles {
  isOn = false;
  #view: unknown;
  #known = new Map<number, ColumnProfile>();
  #wanted = new Set<number>();
  #isAsking = false;

  constructor(
    readonly source: RowSource,
    readonly link: ExtensionLink,
    readonly changed: () => void,
  ) {}

  /** What stands under a column's name; undefined when profiles are off. */
  strip(column: number): HTMLElement | undefined {
    if (!this.isOn) return undefined;
    if (this.#view !== this.source.view) {
      this.#view = this.source.view;
      this.#known = new Map();
      this.#wanted = new Set();
    }
    const known = this.#known.get(column);
    if (!known) {
      this.#wanted.add(column);
      queueMicrotask(() => void this.#ask());
    }
    return profileStrip(known);
  }

  async #ask(): Promise<void> {
    if (this.#isAsking || !this.source.canAsk || this.#wanted.size === 0) return;
    this.#isAsking = true;
    const { view } = this.source;
    const columns = [...this.#wanted].slice(0, atOnce);
    for (const column of columns) this.#wanted.delete(column);
    const result = await this.link.ask(this.source.frameId!, { kind: "profile", view, columns }).result;
    this.#isAsking = false;
    if (view !== this.source.view) return this.changed();
    if (result.kind === "ok") for (const profile of result.answer.columns) this.#known.set(profile.column, profile);
    else this.source.report(result);
    if (result.kind === "ok") this.changed();
  }
}
