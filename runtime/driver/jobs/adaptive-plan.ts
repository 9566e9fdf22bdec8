import type { Replan, Replanned, Stage, StageStatistics } from "../../plan/physical";
import type { ShuffleFiles } from "./shuffle-files";

/** A job's stages, of which those that have not begun may be replaced by what the complete ones came to hold. */
export class AdaptivePlan {
  readonly #stages: Map<number, Stage>;
  readonly #begun = new Set<number>();
  readonly #statistics = new Map<number, StageStatistics>();

  constructor(
    stages: readonly Stage[],
    private readonly shuffles: ShuffleFiles,
    private readonly replan: Replan | undefined,
  ) {
    this.#stages = new Map(stages.map((stage) => [stage.id, stage]));
  }

  get stages(): readonly Stage[] {
    return [...this.#stages.values()];
  }

  stage(id: number): Stage {
    return this.#stages.get(id)!;
  }

  begin(id: number): void {
    this.#begun.add(id);
  }

  /** What takes the place of the stages that have not begun; undefined: all stays. */
  completed(id: number): Replanned | undefined {
    if (!this.replan) return undefined;
    const { output } = this.stage(id);
    if (output.kind === "shuffle")
      this.#statistics.set(id, { stageId: id, pieces: this.shuffles.pieces(id, output.isPartitioned) });
    const begun = this.stages.filter((stage) => this.#begun.has(stage.id));
    const ahead = this.stages.filter((stage) => !this.#begun.has(stage.id));
    const replanned = this.replan({ completed: id, statistics: this.#statistics, begun, ahead });
    if (!replanned) return undefined;
    for (const stage of ahead) this.#stages.delete(stage.id);
    for (const stage of replanned.stages) this.#stages.set(stage.id, stage);
    return replanned;
  }
}
