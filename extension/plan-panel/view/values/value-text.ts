import type { AdviceValue } from "../../../../runtime/profile/advice";
import { byteText, exactCount, factor, percent, shortCount, timeText } from "./format";

/** A number of a sentence, in the unit that it has. */
export function valueText(one: AdviceValue): string {
  switch (one.as) {
    case "text":
      return one.value;
    case "rows":
      return shortCount(one.value);
    case "bytes":
      return byteText(one.value);
    case "share":
      return percent(one.value);
    case "factor":
      return factor(one.value);
    case "time":
      return timeText(one.value);
    case "count":
      return exactCount(one.value);
  }
}
