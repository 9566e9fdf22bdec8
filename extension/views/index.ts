import type { Disposable, NotebookDocument } from "vscode";
import type { KernelConnection } from "../../runtime/cluster/kernel-connection";
import { createCatalogView } from "./catalog-view";
import { createClusterView } from "./cluster-view";
import { createFramesView } from "./frames-view";
import { SessionSource } from "./session-source";

export interface Views {
  readonly source: SessionSource;
  readonly subscriptions: readonly Disposable[];
}

export function createViews(connectionOf: (notebook: NotebookDocument) => KernelConnection | undefined): Views {
  const source = new SessionSource(connectionOf);
  const views = [createCatalogView, createFramesView, createClusterView].flatMap((make) => make(source));
  return { source, subscriptions: [source, ...views] };
}
