import type { PlanStep } from "../protocol/plan-profile";

/** The parts of what `explain("extended")` answers. */
export interface PlanSections {
  readonly parsed?: string;
  readonly analyzed?: string;
  readonly optimized?: string;
  readonly physical?: string;
}

const names: Readonly<Record<string, keyof PlanSections>> = {
  "Parsed Logical Plan": "parsed",
  "Analyzed Logical Plan": "analyzed",
  "Optimized Logical Plan": "optimized",
  "Physical Plan": "physical",
};

export function planSections(text: string): PlanSections {
  const parts = text.split(/^== (.+) ==$/m);
  const found = parts.flatMap((title, i) => {
    const name = i % 2 === 1 ? names[title] : undefined;
    return name ? [[name, parts[i + 1]!.replace(/^\n+|\s+$/g, "")]] : [];
  });
  return Object.fromEntries(found) as PlanSections;
}

/** The nodes of a tree that Spark has printed; none of a text that is no tree. */
export function stepsOfText(text: string): readonly PlanStep[] {
  const steps: PlanStep[] = [];
  const open: { readonly depth: number; readonly id: number }[] = [];
  for (const line of text.split("\n")) {
    const [, indent = "", mark = "", rest = ""] = /^((?:[: ] {2})*)((?:[+:]- )?)(.*)$/.exec(line) ?? [];
    const node = rest.replace(/^\*?\(\d+\) |^[*'!]+/, "");
    const kind = /^[A-Za-z][\w]*/.exec(node)?.[0];
    const depth = (indent.length + mark.length) / 3;
    if (!kind || (mark === "" && (depth > 0 || steps.length > 0))) continue;
    while (open.length > 0 && open.at(-1)!.depth >= depth) open.pop();
    const parent = open.at(-1)?.id;
    const id = steps.length;
    steps.push({ id, kind, text: rest, ...(parent !== undefined && { parent }) });
    open.push({ depth, id });
  }
  return steps;
}
