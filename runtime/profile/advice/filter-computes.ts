import type { FilesRead } from "../../protocol/plan-profile";
import { type AdviceRule, value, words } from "./advice";

/** A call, a cast or a pattern around a column, as DuckDB prints a filter. */
const computes = /\w"?\(|~~|%/;

/** A filter that the scan carries out, but that leaves out no file and no row group: it computes with the column, row by row. */
export const filterComputes: AdviceRule = ({ operators, query: { optimized } }) =>
  operators.flatMap(({ operator, timeShare }) => {
    const { id, files, details, planNodes, rows = 0, ownMs = 0 } = operator;
    const filter = details.Filters ?? "";
    if (!files || (files.prunedCount ?? 0) > 0 || leavesOut(files) || timeShare < 0.3 || !computes.test(filter))
      return [];
    const step = planNodes.map((node) => optimized[node]).find((node) => node?.kind === "Filter");
    const condition = step?.text.replace(/^Filter /, "").replace(/#\d+L?/g, "") ?? filter;
    const values = [words(condition), value("time", ownMs), value("rows", rows)];
    const at = step ? { step: step.id } : {};
    return [{ kind: "filterComputes", operator: id, values, weight: 0.1 + timeShare / 3, ...at } as const];
  });

const leavesOut = ({ rowGroups = 0, rowGroupsRead = rowGroups }: FilesRead) => rowGroupsRead < rowGroups;
