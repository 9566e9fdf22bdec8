import type { QueryFailure, SourcePlace } from "../../../../runtime/protocol/plan-profile";
import { textButton } from "../../../renderers/dom/button";
import { element } from "../../../renderers/dom/element";
import { text } from "../texts/texts";
import { placeText } from "./operator-details";

/** Why a query failed, and where that was written. */
export function failureSection({ message, place }: QueryFailure, reveal: (place: SourcePlace) => void): HTMLElement {
  return element(
    "section",
    { class: "failure", "aria-label": text("failure") },
    element("h2", {}, text("failure")),
    element("p", {}, message),
    ...(place ? [textButton(`${text("writtenAt")} ${placeText(place)}`, () => reveal(place))] : []),
  );
}
