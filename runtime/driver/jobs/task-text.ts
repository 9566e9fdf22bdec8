import type { Stage, StageText } from "../../plan/physical";

/** The text of a task, and its place among those that run the same. */
export function taskText(stage: Stage, task: number): { readonly text: StageText; readonly place: number } {
  let first = 0;
  for (const variant of stage.variants ?? []) {
    if (task < first + variant.tasks) return { text: variant, place: task - first };
    first += variant.tasks;
  }
  return { text: stage, place: task };
}
