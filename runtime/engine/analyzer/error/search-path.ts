import type { SessionFacts } from "../../functions/index";
import { quotedName } from "./quoted";

/** Where Spark looks for tables and functions, as its messages print it. */
export function searchPath({ currentCatalog, currentDatabase }: SessionFacts): string {
  const path = [
    ["system", "builtin"],
    ["system", "session"],
    [currentCatalog, currentDatabase],
  ];
  return `[${path.map(quotedName).join(", ")}]`;
}
