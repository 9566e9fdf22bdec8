import { EventEmitter, l10n } from "vscode";
import { parseConnectionString } from "../../runtime/client/channel/connection-string";
import type { SavedServer, SavedServers } from "./saved-servers";
import type { Target } from "./target";

/** A server that the user has added. It is not ours to start or stop. */
export function remoteTarget(server: SavedServer, servers: SavedServers): Target {
  const { host, port } = parseConnectionString(server.address);
  return {
    id: `sparknb-server-${server.id}`,
    label: server.name,
    description: `${host}:${port}`,
    isRemote: true,
    startText: l10n.t("Connecting to {0}…", server.name),
    isRunning: false,
    start: () => servers.addressOf(server),
    onDidLose: new EventEmitter<string>().event,
  };
}
