import { randomUUID } from "node:crypto";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Models } from "../../engine/analyzer/index";
import { type Fitted, findModel, fullName, type Model, Params, type ParamValues } from "../../engine/ml/index";
import { SparkError } from "../../errors/index";
import type { UnresolvedPlan } from "../../plan/unresolved/index";
import { encodeTensors } from "../../types/index";
import { KeptBlocks } from "./kept-blocks";

interface Kept {
  readonly model: Model;
  readonly bytes: number;
}

/** A session's trained models. Their state is also a file each, which the workers read. */
export class ModelStore implements Models {
  readonly #kept = new Map<string, Kept>();
  /** What they are trained from. */
  readonly blocks: KeptBlocks;
  #isFolderMade = false;

  constructor(private readonly folder: string) {
    this.blocks = new KeptBlocks(`${folder}-blocks`);
  }

  /** Returns the model's id. */
  add(fitted: Fitted, uid: string, set: ParamValues, dataset?: UnresolvedPlan): string {
    const id = randomUUID();
    if (!this.#isFolderMade) mkdirSync(this.folder, { recursive: true, mode: 0o700 });
    this.#isFolderMade = true;
    const file = join(this.folder, id);
    const bytes = encodeTensors(fitted.state);
    writeFileSync(file, bytes, { mode: 0o600 });
    const { className, state, summary } = fitted;
    const params = new Params(uid, set, findModel(className).defaults);
    const model: Model = { className, state, params, file, ...(summary && { summary }), ...(dataset && { dataset }) };
    this.#kept.set(id, { model, bytes: bytes.length });
    return id;
  }

  find(id: string): Model {
    return this.#find(id).model;
  }

  /** Bytes. */
  sizeOf(id: string): number {
    return this.#find(id).bytes;
  }

  /** False when there is none of that id. */
  delete(id: string): boolean {
    const found = this.#kept.get(id);
    if (found && !found.model.isSummary) rmSync(found.model.file, { force: true });
    return this.#kept.delete(id);
  }

  /** A model's summary of other data than its own, under an id. */
  addSummary(id: string, dataset: UnresolvedPlan): string {
    const { model } = this.#find(id);
    const summaryId = randomUUID();
    this.#kept.set(summaryId, { model: { ...model, dataset, isSummary: true }, bytes: 0 });
    return summaryId;
  }

  /** What its summary is made of, where that was gone. */
  setDataset(id: string, dataset: UnresolvedPlan): void {
    const found = this.#find(id);
    this.#kept.set(id, { ...found, model: { ...found.model, dataset } });
  }

  /** Returns how many there were. */
  clear(): number {
    const count = this.#kept.size;
    this.#kept.clear();
    this.blocks.clear();
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 3 });
    this.#isFolderMade = false;
    return count;
  }

  list(): readonly { readonly id: string; readonly className: string; readonly bytes: number }[] {
    return [...this.#kept].map(([id, { model, bytes }]) => ({ id, className: fullName(model.className), bytes }));
  }

  #find(id: string): Kept {
    const found = this.#kept.get(id);
    if (found) return found;
    throw new SparkError("INTERNAL_ERROR", { message: `The MLCache key ${id} is invalid.` }, "SparkException");
  }
}
