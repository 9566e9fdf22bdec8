import type { UnresolvedTableFunction } from "../../../plan/unresolved/index";
import type { CommonInlineUserDefinedTableFunction } from "../../../protocol/index";
import type { Conversion } from "../conversion";
import { registeredTableFunction } from "../expression/function";

/** A function that the client has sent with its call. */
export const userTableFunction = (
  message: CommonInlineUserDefinedTableFunction,
  to: Conversion,
): UnresolvedTableFunction => ({
  kind: "TableFunction",
  nameParts: [message.functionName],
  function: registeredTableFunction(message),
  args: message.arguments.map(to.expression),
});
