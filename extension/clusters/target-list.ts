import { Disposable, type LogOutputChannel, workspace } from "vscode";
import type { NotebookSessions } from "../notebook/notebook-sessions";
import { createTargetController } from "../notebook/target-controller";
import type { ChosenTargets } from "./chosen-targets";
import { findSparkInstallations } from "./find-spark";
import { InstalledSpark } from "./installed-spark";
import { remoteTarget } from "./remote-target";
import type { SavedServers } from "./saved-servers";
import type { Target } from "./target";

/** One controller each for local Spark, the Sparks found on this machine and the saved servers; the last come and go. */
export function offerTargets(
  local: Target,
  servers: SavedServers,
  sessions: NotebookSessions,
  chosen: ChosenTargets,
  log: LogOutputChannel,
): { readonly targets: () => readonly Target[]; readonly subscriptions: readonly Disposable[] } {
  const controllers = new Map<string, Disposable>();
  const offered = new Map<string, Target>();
  const offer = (target: Target) => {
    offered.set(target.id, target);
    controllers.set(target.id, Disposable.from(...createTargetController(target, sessions, chosen)));
  };
  const folders = (workspace.workspaceFolders ?? [])
    .filter(({ uri }) => uri.scheme === "file")
    .map(({ uri }) => uri.fsPath);
  const home = workspace.getConfiguration("sparkNotebook").get<string>("spark.home", "");
  // Its supervision is a shell's.
  const found = process.platform === "win32" ? [] : findSparkInstallations(home, folders);
  const installed = found.map((spark) => new InstalledSpark(spark, log));
  const update = () => {
    const targets = servers.all.map((server) => remoteTarget(server, servers));
    for (const [id, controller] of controllers) {
      if (!id.startsWith("sparknb-server-") || targets.some((target) => target.id === id)) continue;
      controller.dispose();
      controllers.delete(id);
      offered.delete(id);
    }
    for (const target of targets) if (!controllers.has(target.id)) offer(target);
  };
  for (const target of [local, ...installed]) offer(target);
  update();
  return {
    targets: () => [...offered.values()],
    subscriptions: [
      ...installed,
      servers.onDidChange(update),
      new Disposable(() => {
        for (const controller of controllers.values()) controller.dispose();
      }),
    ],
  };
}
