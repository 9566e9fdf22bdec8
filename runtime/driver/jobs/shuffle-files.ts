import { existsSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { LostOutput } from "../../engine/scheduler/index";
import type { PartitionSlice, PieceStatistics } from "../../plan/physical";
import type { ShuffleFile, WrittenFile } from "../../protocol/index";

/** What the tasks of one job have written for one another. */
export class ShuffleFiles {
  /** By stage, then by task: the latest attempt's. */
  readonly #written = new Map<
    number,
    Map<number, { readonly attempt: number; readonly files: readonly WrittenFile[] }>
  >();

  /** @param prefix of the names of the job's folders */
  constructor(
    private readonly folder: string,
    private readonly prefix: string,
  ) {}

  /** Of an attempt: no two share one, so that what a lost attempt still writes harms nobody. */
  folderOf(stageId: number, task: number, attempt: number): string {
    return join(this.folder, `${this.prefix}-${stageId}-${task}-${attempt}`);
  }

  add(stageId: number, task: number, attempt: number, files: readonly WrittenFile[]): void {
    const tasks = this.#written.get(stageId) ?? new Map();
    this.#written.set(stageId, tasks.set(task, { attempt, files }));
  }

  /** Of a stage, in the order of partitions, in each in the order of tasks. `isPartitioned`: no means that each task is one. */
  find(stageId: number, isPartitioned: boolean, slice?: PartitionSlice): readonly ShuffleFile[] {
    const all = this.#filesOf(stageId, isPartitioned);
    const wanted = slice === undefined ? all : all.filter((one) => isWithin(one, slice));
    return wanted
      .sort((a, b) => a.partition - b.partition)
      .map(({ file: { path, bytes, checksum } }) => ({ path, bytes, checksum }));
  }

  pieces(stageId: number, isPartitioned: boolean): readonly PieceStatistics[] {
    return this.#filesOf(stageId, isPartitioned).map(({ task, partition, file: { rows, bytes } }) => ({
      task,
      partition,
      rows,
      bytes,
    }));
  }

  #filesOf(stageId: number, isPartitioned: boolean) {
    const byTask = [...(this.#written.get(stageId) ?? [])].sort(([a], [b]) => a - b);
    return byTask.flatMap(([task, { files }]) =>
      files.map((file) => ({ task, file, partition: isPartitioned ? file.partition : task })),
    );
  }

  writersOf(paths: readonly string[]): readonly LostOutput[] {
    const lost = new Set(paths);
    return [...this.#written].flatMap(([stageId, tasks]) =>
      [...tasks]
        .filter(([, { files }]) => files.some(({ path }) => lost.has(path)))
        .map(([task, { attempt }]) => ({ stageId, task, attempt })),
    );
  }

  /** Everything that the job has written, also by attempts that came to nothing. */
  remove(): void {
    if (!existsSync(this.folder)) return;
    for (const name of readdirSync(this.folder)) {
      if (name.startsWith(`${this.prefix}-`)) rmSync(join(this.folder, name), { recursive: true, force: true });
    }
  }
}

const isWithin = (
  { task, partition }: { readonly task: number; readonly partition: number },
  { from, to, writers = { from: 0, to: Number.POSITIVE_INFINITY } }: PartitionSlice,
) => partition >= from && partition < to && task >= writers.from && task < writers.to;
