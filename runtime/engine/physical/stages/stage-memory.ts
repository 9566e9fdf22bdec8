import type { JobSoFar, StageStatistics } from "../../../plan/physical";
import type { Plan } from "../../../plan/resolved/index";

export interface StageStatistic {
  readonly rows: number;
  /** As written. */
  readonly bytes: number;
  readonly pieces: StageStatistics["pieces"];
}

/** Ids below those that the text of a stage makes for itself. */
const firstColumnId = -1_000_000;
const idsOfOperator = 1000;

/** What planning a query again rests on: a stage that does the same keeps its id, and an operator its columns'. */
export class StageMemory {
  readonly #stages = new Map<string, number>();
  readonly #operators = new Map<Plan, number>();
  readonly #derived = new Map<Plan, Map<string, Plan | undefined>>();
  readonly #told = new Set<string>();

  stageId(key: string): number {
    const known = this.#stages.get(key);
    if (known !== undefined) return known;
    const id = this.#stages.size;
    this.#stages.set(key, id);
    return id;
  }

  columnIds(operator: Plan): () => number {
    const place = this.#operators.get(operator) ?? this.#operators.size;
    this.#operators.set(operator, place);
    let id = firstColumnId - place * idsOfOperator;
    return () => --id;
  }

  /** The same plan each time that one is made of another for the sake of a stage. */
  derived(plan: Plan, stage: string, make: () => Plan | undefined): Plan | undefined {
    const known = this.#derived.get(plan) ?? new Map<string, Plan | undefined>();
    this.#derived.set(plan, known);
    if (!known.has(stage)) known.set(stage, make());
    return known.get(stage);
  }

  /** Those that were not told before. */
  tell(sentences: Iterable<string>): readonly string[] {
    const fresh = [...sentences].filter((sentence) => !this.#told.has(sentence));
    for (const sentence of fresh) this.#told.add(sentence);
    return fresh;
  }
}

export function statisticOf(stageId: number, progress: JobSoFar | undefined): StageStatistic | undefined {
  const pieces = progress?.statistics.get(stageId)?.pieces;
  if (!pieces) return undefined;
  const sum = (count: "rows" | "bytes") => pieces.reduce((all, piece) => all + piece[count], 0);
  return { rows: sum("rows"), bytes: sum("bytes"), pieces };
}
