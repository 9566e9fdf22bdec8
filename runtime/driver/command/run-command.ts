import type { Plan } from "../../plan/resolved/index";
import type { UnresolvedCommand } from "../../plan/unresolved/index";
import { unsupported } from "../error/unsupported";
import type { Execution } from "../execute/execution";
import { createView } from "./create-view";
import { describe } from "./describe";
import { dropObject } from "./drop-object";
import { explainCommand } from "./explain-command";
import { noRows } from "./rows";
import { resetConfig, setConfig } from "./set-config";
import { show } from "./show";
import { useNamespace } from "./use-namespace";
import { writeFiles } from "./write-files";

type Kind = UnresolvedCommand["kind"];
type Run<K extends Kind> = (
  execution: Execution,
  command: Extract<UnresolvedCommand, { kind: K }>,
) => Plan | undefined | Promise<Plan | undefined>;

/** How each kind of command is carried out; what it answers, if anything. */
const commands: { readonly [K in Kind]?: Run<K> } = {
  CreateView: createView,
  DropObject: dropObject,
  WriteFiles: writeFiles,
  SetConfig: setConfig,
  ResetConfig: resetConfig,
  UseNamespace: useNamespace,
  ShowObjects: show,
  DescribeObject: describe,
  Explain: explainCommand,
};

/** @throws UNSUPPORTED_FEATURE for a command that this version parses but does not carry out */
export async function runCommand(execution: Execution, command: UnresolvedCommand): Promise<Plan> {
  const run = commands[command.kind] as Run<Kind> | undefined;
  if (!run) throw unsupported(command.kind === "UnsupportedCommand" ? command.name : command.kind);
  execution.session.analyses.clear();
  return (await run(execution, command as never)) ?? noRows;
}
