import type { QueryRun, SourcePlace } from "../../../../runtime/protocol/plan-profile";
import type { ShownCell } from "../link/messages";
import { planSteps, type ViewState } from "./view-state";

/** The node of the shown plan that was written at a place: the topmost. */
export function nodeOfPlace(
  shown: ShownCell,
  query: QueryRun | undefined,
  state: ViewState,
  place: SourcePlace,
): number | undefined {
  const written = JSON.stringify(place);
  const steps = query && state.tab === "physical" ? query.optimized : planSteps(shown, query, state.tab);
  const ids = steps.filter((step) => step.place && JSON.stringify(step.place) === written).map(({ id }) => id);
  if (!query || state.tab !== "physical") return ids[0];
  return query.operators.find(({ planNodes }) => planNodes.some((id) => ids.includes(id)))?.id;
}
