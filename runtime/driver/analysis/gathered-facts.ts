import { FactNeeded, type FactRequest, type Facts, type LocalDataFact } from "../../engine/catalog/facts";
import type { FileRelation } from "../../plan/resolved/index";
import type { UnresolvedPlan } from "../../plan/unresolved/index";
import type { Value } from "../../types/index";

type Answer = FileRelation | LocalDataFact | UnresolvedPlan | readonly (readonly Value[])[];

/**
 * The facts one analysis has asked for so far. Analysis is deterministic, so its requests come in the same order each time it is run again:
 * the n-th request has the n-th answer.
 */
export class GatheredFacts implements Facts {
  readonly #answers: Answer[] = [];
  #next = 0;

  /** Before each run of the analysis. */
  rewind(): void {
    this.#next = 0;
  }

  add(answer: Answer): void {
    this.#answers.push(answer);
  }

  files(request: FactRequest & { kind: "files" }): FileRelation {
    return this.#take(request) as FileRelation;
  }

  records(request: FactRequest & { kind: "records" }): FileRelation {
    return this.#take(request) as FileRelation;
  }

  rows(request: FactRequest & { kind: "rows" }): readonly (readonly Value[])[] {
    return this.#take(request) as readonly (readonly Value[])[];
  }

  localData(request: FactRequest & { kind: "local_data" }): LocalDataFact {
    return this.#take(request) as LocalDataFact;
  }

  modelFrame(request: FactRequest & { kind: "model_frame" }): UnresolvedPlan {
    return this.#take(request) as UnresolvedPlan;
  }

  #take(request: FactRequest): Answer {
    if (this.#next >= this.#answers.length) throw new FactNeeded(request);
    return this.#answers[this.#next++]!;
  }
}
