import type { NotebookCell, NotebookDocument } from "vscode";
import type { InspectionRequestOf, InspectionResult } from "../../runtime/protocol/inspection-messages";
import type { CellProfile } from "../../runtime/protocol/plan-profile";
import type { CellHistory } from "../notebook/cell-history";

/** The kernel of a notebook, while it runs. */
export interface InspectedKernel {
  inspect(request: InspectionRequestOf<"profile">): Promise<InspectionResult<"profile">>;
}

const mostKept = 200;

/** Profiles of runs: asked of the kernel while a cell runs, and kept when it has ended. */
export class ProfileSource {
  private readonly kept = new Map<string, CellProfile>();

  constructor(
    private readonly history: CellHistory,
    private readonly kernelOf: (notebook: NotebookDocument) => InspectedKernel | undefined,
  ) {}

  /** What was asked for before, of a run that has ended. */
  known(executionId: string): CellProfile | undefined {
    return this.kept.get(executionId);
  }

  async of(cell: NotebookCell, executionId: string): Promise<CellProfile | undefined> {
    const known = this.kept.get(executionId);
    if (known) return known;
    const isRunning = this.history.of(cell).some((run) => run.executionId === executionId && run.isRunning);
    const answer = this.kernelOf(cell.notebook)?.inspect({ kind: "profile", executionId });
    const result = await answer?.catch(() => undefined);
    const profile = result?.kind === "ok" ? result.answer.profile : undefined;
    const isOver = profile?.queries.every(({ state }) => state !== "running") ?? false;
    if (profile && isOver && !isRunning) this.keep(profile);
    return profile;
  }

  private keep(profile: CellProfile): void {
    this.kept.set(profile.executionId, profile);
    if (this.kept.size > mostKept) this.kept.delete(this.kept.keys().next().value!);
  }
}
