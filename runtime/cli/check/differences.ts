import type { SurveyedCell, SurveyedFrame } from "../../protocol/notebook-survey";

/** What is other on the second Spark; sentences, with the place in front. */
export function differences(
  here: readonly SurveyedCell[],
  there: readonly SurveyedCell[],
  cellNumbers: readonly number[],
): readonly string[] {
  return here.flatMap(({ frames }, index) =>
    frames.flatMap((frame, at) => {
      const other = there[index]?.frames[at];
      return (other ? differenceOf(frame, other) : []).map(
        (what) => `cell ${cellNumbers[index]}:${frame.line}: ${what}`,
      );
    }),
  );
}

function differenceOf(here: SurveyedFrame, there: SurveyedFrame): readonly string[] {
  if (there.error) {
    if (here.error?.condition === there.error.condition && here.error) return [];
    return [firstLine(there.error.message)];
  }
  if (here.error && there.columns) return [`is refused here only: ${firstLine(here.error.message)}`];
  if (!here.columns || !there.columns) return [];
  return columnDifferences(here.columns, there.columns);
}

function columnDifferences(
  here: NonNullable<SurveyedFrame["columns"]>,
  there: NonNullable<SurveyedFrame["columns"]>,
): readonly string[] {
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
