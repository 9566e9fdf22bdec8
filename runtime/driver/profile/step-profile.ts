import type { StepReport } from "../../protocol/index";
import { type OperatorProfile, type QueryProfile, readProfile, totalMs } from "./query-profile";

/** A query's operators with each step as one of them: it stands where the query reads the step's tables. Steps read those before them. */
export function withSteps(profile: QueryProfile | undefined, steps: readonly StepReport[]): QueryProfile | undefined {
  if (!profile?.operator || steps.length === 0) return profile;
  const belowMs = steps.flatMap(({ sources }) => sources).reduce((sum, json) => sum + (sourceOf(json)?.cpuMs ?? 0), 0);
  return { ...profile, cpuMs: profile.cpuMs + belowMs, operator: placeSteps(profile.operator, steps) };
}

const sourceOf = (json: string) => readProfile(Buffer.from(json));

const placeSteps = (tree: OperatorProfile, steps: readonly StepReport[]): OperatorProfile =>
  steps.reduceRight((whole, step, i) => placeStep(whole, step, steps.slice(0, i)), tree);

function placeStep(tree: OperatorProfile, step: StepReport, before: readonly StepReport[]): OperatorProfile {
  const own = new Set(step.tables);
  const read = (node: OperatorProfile): ReadonlySet<string> =>
    new Set([
      ...(own.has(tableOf(node)) ? [tableOf(node)] : []),
      ...node.children.flatMap((child) => [...read(child)]),
    ]);
  const all = read(tree).size;
  if (all === 0) return tree;
  const visit = (node: OperatorProfile): OperatorProfile => {
    const isWhole = (child: OperatorProfile) => read(child).size === all;
    if (node.children.some(isWhole))
      return { ...node, children: node.children.map((child) => (isWhole(child) ? visit(child) : child)) };
    const { rows, bytesReceived: bytes, totalMs: ms } = step.metrics;
    const [first, ...others] = step.sources.flatMap(operatorsOf).map((operator) => placeSteps(operator, before));
    // What reading the step's tables took goes with what making them did.
    const children = first ? [{ ...first, ms: first.ms + totalMs([node]) }, ...others] : [];
    return { name: step.operator, details: {}, rows, bytes, ms, functions: step.metrics, children };
  };
  return visit(tree);
}

/** Below the making of a table, whose time is theirs. */
function operatorsOf(json: string): readonly OperatorProfile[] {
  const table = sourceOf(json)?.operator;
  return table?.children.map((below, i) => (i === 0 ? { ...below, ms: below.ms + table.ms } : below)) ?? [];
}

const tableOf = ({ details }: OperatorProfile) => details.Table?.split(".").at(-1) ?? "";
