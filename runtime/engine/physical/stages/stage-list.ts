import type { Stage, StageOutput } from "../../../plan/physical";
import type { Plan } from "../../../plan/resolved/index";
import { inputBytes } from "../input-bytes";
import type { QueryText } from "../query-text";
import { type Fragment, taskCount } from "./fragment";
import { isRepeatable } from "./repeatable";

/** The stages of a query as they are found: each after those that it reads. */
export class StageList {
  readonly stages: Stage[] = [];

  /** Returns the stage's id. `text` writes what the tasks of a part run. */
  add(
    name: string,
    fragment: Fragment,
    output: StageOutput,
    isStable: boolean,
    text: (plan: Plan) => QueryText,
  ): number {
    const id = this.stages.length;
    const variants = fragment.parts.map(({ plan, tasks }) => ({ ...text(plan), tasks }));
    const { sql, inputs } = variants[0]!;
    this.stages.push({
      id,
      name,
      dependsOn: dependencies(variants),
      inputs,
      sql,
      output,
      tasks: taskCount(fragment),
      isSmall: false,
      estimatedInputBytes: fragment.parts.reduce((sum, { plan }) => sum + inputBytes(plan), 0),
      ...(variants.length > 1 && { variants }),
      ...(!(isStable && fragment.parts.every(({ plan }) => isRepeatable(plan))) && { isUnrepeatable: true }),
    });
    return id;
  }
}

function dependencies(texts: readonly QueryText[]): readonly number[] {
  const ids = texts.flatMap(({ inputs }) =>
    inputs.flatMap((input) => (input.kind === "shuffle" ? [input.stageId] : [])),
  );
  return [...new Set(ids)].sort((a, b) => a - b);
}
