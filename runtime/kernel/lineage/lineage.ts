import type { RunLineage } from "../../protocol/inspection-messages";
import type { ExecuteParams } from "../../protocol/kernel-messages";
import type { CellNames, MadeKind } from "./cell-names";
import { type Made, runVersion, versionOf } from "./version";

/** Runs that are remembered; of a cell that has an id its last one. */
const maxRuns = 500;

type Versions = ReadonlyMap<string, Promise<string>>;

interface Run {
  readonly params: ExecuteParams;
  readonly order: number;
  readonly reads: Versions;
  readonly writes: Versions;
}

/**
 * Which version of which name the cells' runs have read and made. The version of a frame is its plan's semantic hash: a cell that runs
 * again and gives the same plan leaves those below it as they are.
 */
export class Lineage {
  readonly #versions = new Map<string, Promise<string>>();
  readonly #runs = new Map<string, Run>();
  #order = 0;

  /** A run has ended well. @param made what a name that the cell has made stands for */
  record(params: ExecuteParams, names: CellNames, made: (name: string, kind: MadeKind) => Made): void {
    const reads = new Map(
      [...names.reads].flatMap((name) => {
        const version = this.#versions.get(name);
        return version ? [[name, version]] : [];
      }),
    );
    const byText = runVersion(params, reads);
    const writes = new Map([...names.writes].map(([name, kind]) => [name, versionOf(made(name, kind), name, byText)]));
    for (const [name, version] of writes) this.#versions.set(name, version);
    this.forget(params);
    this.#runs.set(keyOf(params), { params, order: ++this.#order, reads, writes });
    if (this.#runs.size > maxRuns) this.#runs.delete(this.#runs.keys().next().value!);
  }

  /** A run was stopped or has failed: nobody knows what it has made. */
  forget(params: ExecuteParams): void {
    this.#runs.delete(keyOf(params));
  }

  describe(): Promise<RunLineage[]> {
    return Promise.all([...this.#runs.values()].map(describe));
  }
}

const keyOf = ({ cellId, executionId }: ExecuteParams) => cellId ?? executionId;

async function describe({ params, order, reads, writes }: Run): Promise<RunLineage> {
  const { executionId, cellId, language, code } = params;
  return {
    ...{ executionId, order, language, code },
    ...(cellId !== undefined && { cellId }),
    reads: await settled(reads),
    writes: await settled(writes),
  };
}

async function settled(versions: Versions): Promise<Record<string, string>> {
  const entries = [...versions].map(async ([name, version]) => [name, await version] as const);
  return Object.fromEntries(await Promise.all(entries));
}
