/** A name, or an array's index. */
export type PathStep = string | number;

const step = /\.([^.[]+)|\[(\d+)\]|\['([^']*)'\]|\["([^"]*)"\]/y;

/** `$.name[0]['other']`; undefined where the text is no such path. */
export function parsePath(text: string): readonly PathStep[] | undefined {
  if (last?.text === text) return last.steps;
  const steps = stepsOf(text);
  last = { text, steps };
  return steps;
}

/** A query's rows mostly come with the same path. */
let last: { readonly text: string; readonly steps: readonly PathStep[] | undefined } | undefined;

function stepsOf(text: string): readonly PathStep[] | undefined {
  if (!text.startsWith("$")) return undefined;
  const steps: PathStep[] = [];
  step.lastIndex = 1;
  while (step.lastIndex < text.length) {
    const match = step.exec(text);
    if (!match) return undefined;
    const [, name, index, single, double] = match;
    if (index === undefined) steps.push((name ?? single ?? double)!);
    else if (Number(index) > 2147483647) return undefined;
    else steps.push(Number(index));
  }
  return steps;
}

/** The path as errors name a place: `$.a b[0]`. */
export const pathText = (steps: readonly PathStep[]): string =>
  `$${steps.map((part) => (typeof part === "number" ? `[${part}]` : `.${part}`)).join("")}`;
