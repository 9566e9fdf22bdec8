import type { LogOutputChannel } from "vscode";

export const showLog = (log: LogOutputChannel) => () => log.show();
