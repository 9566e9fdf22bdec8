import { knownKeys } from "../../config/index";
import type { Plan } from "../../plan/resolved/index";
import type { ResetConfig, SetConfig } from "../../plan/unresolved/index";
import type { Execution } from "../execute/execution";
import { answer, text } from "./rows";

/** `SET`: all that was set; `SET -v`: all there is, with meanings; `SET k`; `SET k = v`. */
export function setConfig({ session: { config } }: Execution, { key, value, listAll }: SetConfig): Plan {
  const columns = [text("key"), text("value")];
  if (key !== undefined && value !== undefined) {
    config.set(key, value);
    return answer(columns, [[key, value.trim()]]);
  }
  if (key !== undefined) return answer(columns, [[key, config.find(key) ?? "<undefined>"]]);
  if (!listAll) return answer(columns, sorted([...config.entries()]));
  const rows = [...knownKeys.values()].map(({ key: name, doc, since }) => [
    name,
    config.find(name) ?? "<undefined>",
    doc ?? "",
    since,
  ]);
  return answer([...columns, text("meaning"), text("Since version")], sorted(rows));
}

const sorted = <Row extends readonly string[]>(rows: Row[]): Row[] =>
  rows.sort(([a = ""], [b = ""]) => (a < b ? -1 : 1));

export function resetConfig({ session: { config } }: Execution, { key }: ResetConfig): undefined {
  if (key === undefined) config.reset();
  else config.unset(key);
}
