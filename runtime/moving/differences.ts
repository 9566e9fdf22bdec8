import type { SurveyedCell, SurveyedFrame } from "../protocol/notebook-survey";
import type { Finding } from "./finding";

type What = Pick<Finding, "condition" | "message">;
type Columns = NonNullable<SurveyedFrame["columns"]>;

/** What the second Spark says otherwise of the same plans. An error is told once, not again for each plan over the one that has it. */
export function differences(here: readonly SurveyedCell[], there: readonly SurveyedCell[]): readonly Finding[] {
  const told = new Set<string>();
  const found = here.flatMap(({ frames }, cell) =>
    frames.flatMap((frame, at) => {
      const other = there[cell]?.frames[at];
      const { start, end } = frame;
      return (other ? differenceOf(frame, other) : []).map((what) => ({
        kind: "plan" as const,
        cell,
        start,
        end,
        ...what,
      }));
    }),
  );
  return found.filter(({ condition, message }) => {
    if (condition === undefined) return true;
    if (told.has(message)) return false;
    told.add(message);
    return true;
  });
}

function differenceOf(here: SurveyedFrame, there: SurveyedFrame): readonly What[] {
  if (there.error) {
    const { condition, message } = there.error;
    if (here.error && here.error.condition === condition) return [];
    return [{ ...(condition !== undefined && { condition }), message: firstLine(message) }];
  }
  if (here.error && there.columns) return [{ message: `is refused here only: ${firstLine(here.error.message)}` }];
  if (!here.columns || !there.columns) return [];
  return columnDifferences(here.columns, there.columns).map((message) => ({ message }));
}

function columnDifferences(here: Columns, there: Columns): readonly string[] {
  const others = new Map(there);
  const names = new Set(here.map(([name]) => name));
  return [
    ...here.flatMap(([name, type]) => {
      const other = others.get(name);
      if (other === undefined) return [`column ${name} is not there`];
      return other === type ? [] : [`column ${name} is ${other} there, ${type} here`];
    }),
    ...there.filter(([name]) => !names.has(name)).map(([name, type]) => `column ${name} (${type}) is there only`),
  ];
}

const firstLine = (message: string) => message.split("\n")[0]!;
