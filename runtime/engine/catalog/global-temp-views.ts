import type { NewTempView, TempView } from "./catalog";

/** Views in `global_temp`: they live as long as the driver and every session sees them. */
export class GlobalTempViews {
  readonly #views = new Map<string, TempView>();

  list(): readonly TempView[] {
    return [...this.#views.values()];
  }

  get(name: string): TempView | undefined {
    return this.#views.get(name.toLowerCase());
  }

  set(view: NewTempView): void {
    this.#views.set(view.name.toLowerCase(), { createdMs: Date.now(), ...view });
  }

  delete(name: string): boolean {
    return this.#views.delete(name.toLowerCase());
  }
}
