import type { QueryRun, SourcePlace } from "../../../../runtime/protocol/plan-profile";
import type { Detail } from "../details/detail";
import { operatorDetails, placeText } from "../details/operator-details";
import { operatorWith } from "../graph/operator-nodes";
import type { ShownCell } from "../link/messages";
import { text } from "../texts/texts";
import { planSteps, type ViewState } from "./view-state";

/** What is told of the selected node. */
export interface Selection {
  readonly title: string;
  readonly details: readonly Detail[];
  readonly places: readonly SourcePlace[];
}

export function selectionOf(shown: ShownCell, query: QueryRun | undefined, state: ViewState): Selection | undefined {
  const { selected, tab } = state;
  if (selected === undefined) return undefined;
  if (query && tab === "physical") {
    const operator = operatorWith(query, selected);
    if (!operator) return undefined;
    const details = operatorDetails(query, operator);
    return { title: operator.name, details, places: details.flatMap(({ place }) => place ?? []) };
  }
  const step = planSteps(shown, query, tab)[selected];
  if (!step) return undefined;
  const { kind, text: printed, place } = step;
  const written = place ? [{ name: text("writtenAt"), value: placeText(place), place }] : [];
  return { title: kind, details: [{ name: text("node"), value: printed }, ...written], places: place ? [place] : [] };
}
