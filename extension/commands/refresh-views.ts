import type { SessionSource } from "../views/session-source";

export const refreshViews = (source: SessionSource) => () => source.refresh();
