import type { Stage, StageOutput, StageVariant } from "../../../plan/physical";
import type { Plan } from "../../../plan/resolved/index";
import { inputBytes } from "../input-bytes";
import type { QueryText } from "../query-text";
import { type Fragment, taskCount } from "./fragment";
import { isRepeatable } from "./repeatable";
import type { StageMemory } from "./stage-memory";

export interface NewStage {
  readonly name: string;
  readonly fragment: Fragment;
  readonly output: StageOutput;
  /** Its output does not depend on the order in which rows come. */
  readonly isStable: boolean;
  readonly isSmall?: boolean;
  /** Waited for, though not read. */
  readonly after?: number | undefined;
  readonly exchange?: Stage["exchange"];
  /** Writes what the tasks of a part run, the nth. */
  text(plan: Plan, part: number): QueryText;
}

/** The stages of a query as they are found: each after those that it reads. What two do alike is done once. */
export class StageList {
  readonly #stages = new Map<number, Stage>();

  constructor(private readonly memory: StageMemory) {}

  /** Returns the stage's id. */
  add({ name, fragment, output, isStable, isSmall = false, after, exchange, text }: NewStage): number {
    const variants = fragment.parts.map(({ plan, tasks }, part) => ({ ...text(plan, part), tasks }));
    const isAlike = fragment.parts.every(({ plan }) => isRepeatable(plan));
    const id = this.memory.stageId(stageKey(name, variants, output, isAlike));
    if (this.#stages.has(id)) return id;
    const { sql, inputs } = variants[0]!;
    const reads = dependencies(variants);
    this.#stages.set(id, {
      id,
      name,
      dependsOn: after === undefined || reads.includes(after) ? reads : [...reads, after],
      inputs,
      sql,
      output,
      tasks: taskCount(fragment),
      isSmall,
      estimatedInputBytes: fragment.parts.reduce((sum, { plan }) => sum + inputBytes(plan), 0),
      plans: fragment.parts.map(({ plan }) => plan),
      ...(exchange && { exchange }),
      ...(variants.length > 1 && { variants }),
      ...(!(isStable && isAlike) && { isUnrepeatable: true }),
    });
    return id;
  }

  /** The stages that the result rests on, which is the last one. */
  upTo(result: number): readonly Stage[] {
    const ordered = new Map<number, Stage>();
    const visit = (id: number) => {
      if (ordered.has(id)) return;
      const stage = this.#stages.get(id)!;
      for (const other of stage.dependsOn) visit(other);
      ordered.set(id, stage);
    };
    visit(result);
    return [...ordered.values()];
  }
}

/** Equal for stages that write the same: their columns go by position, whatever names the texts give them. Two that draw lots do not. */
function stageKey(name: string, variants: readonly StageVariant[], output: StageOutput, isAlike: boolean): string {
  if (!isAlike) return JSON.stringify([name, variants, output]);
  const names = new Map<string, string>();
  const canonical = (sql: string) =>
    sql.replaceAll(/'(?:[^']|'')*'|"(?:[^"]|"")*"|\b[cp]\d+\b/g, (part) => {
      if (/^['"]/.test(part)) return part;
      if (!names.has(part)) names.set(part, `c${names.size}`);
      return names.get(part)!;
    });
  return JSON.stringify([name, variants.map((variant) => ({ ...variant, sql: canonical(variant.sql) })), output]);
}

function dependencies(texts: readonly QueryText[]): readonly number[] {
  const ids = texts.flatMap(({ inputs }) =>
    inputs.flatMap((input) => (input.kind === "shuffle" ? [input.stageId] : [])),
  );
  return [...new Set(ids)].sort((a, b) => a - b);
}
