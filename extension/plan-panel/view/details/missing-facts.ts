import type { MissingFact, QueryRun } from "../../../../runtime/protocol/plan-profile";
import { element } from "../../../renderers/dom/element";
import type { TextKey } from "../texts/english";
import { text } from "../texts/texts";

const names: Readonly<Record<MissingFact, TextKey>> = {
  plans: "missingPlans",
  stages: "missingStages",
  attempts: "missingAttempts",
  changes: "missingChanges",
  times: "missingTimes",
  places: "missingPlaces",
};

/** What a Spark of another make does not tell of its queries: nothing where it tells all. */
export function missingFacts({ missing, explained }: QueryRun): readonly HTMLElement[] {
  const facts = missing.map((fact) => text(names[fact])).join("; ");
  const sentences = [
    ...(missing.length > 0 ? [text("missing", facts)] : []),
    ...(explained === undefined ? [] : [text("explainedAnew")]),
  ];
  return sentences.map((sentence) => element("p", { class: "faint" }, sentence));
}
