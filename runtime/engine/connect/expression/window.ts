import type { UnresolvedFrameBound, UnresolvedWindow, UnresolvedWindowFrame } from "../../../plan/unresolved/index";
import type { Expression_Window, Expression_Window_WindowFrame } from "../../../protocol/index";
import { Expression_Window_WindowFrame_FrameType as FrameType } from "../../../protocol/index";
import type { Conversion } from "../conversion";
import { invalidPlan } from "../invalid-plan";
import { sortOrder } from "./sort-order";

export function windowExpression(message: Expression_Window, to: Conversion): UnresolvedWindow {
  if (!message.windowFunction) throw invalidPlan("WINDOW_FUNCTION_REQUIRED");
  const frame = message.frameSpec && windowFrame(message.frameSpec, to);
  return {
    kind: "Window",
    function: to.expression(message.windowFunction),
    spec: {
      partitionBy: message.partitionSpec.map(to.expression),
      orderBy: message.orderSpec.map((order) => sortOrder(order, to)),
      ...(frame && { frame }),
    },
  };
}

type Boundary = Expression_Window_WindowFrame["lower"];

function windowFrame(frame: Expression_Window_WindowFrame, to: Conversion): UnresolvedWindowFrame {
  if (frame.frameType === FrameType.UNDEFINED) {
    throw invalidPlan("INVALID_ENUM", {
      fullName: "spark.connect.Expression.Window.WindowFrame.FrameType",
      name: "FRAME_TYPE_UNDEFINED",
      number: "0",
    });
  }
  const bound = (boundary: Boundary, unbounded: UnresolvedFrameBound, missing: string): UnresolvedFrameBound => {
    switch (boundary?.boundary.case) {
      case "currentRow":
        return "current_row";
      case "unbounded":
        return unbounded;
      case "value":
        return to.expression(boundary.boundary.value);
      default:
        throw invalidPlan(missing);
    }
  };
  return {
    unit: frame.frameType === FrameType.ROW ? "rows" : "range",
    lower: bound(frame.lower, "unbounded_preceding", "LOWER_BOUND_REQUIRED_IN_WINDOW_FRAME"),
    upper: bound(frame.upper, "unbounded_following", "UPPER_BOUND_REQUIRED_IN_WINDOW_FRAME"),
  };
}
