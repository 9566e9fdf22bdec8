import { workspace } from "vscode";
import type { PreviewKind } from "../runtime/protocol/kernel-messages";

/** Milliseconds; less would end what a reload of the window is about to find again. */
const minIdleTimeout = 3_000;

const setting = <T>(name: string, fallback: T) => workspace.getConfiguration("sparkNotebook").get<T>(name, fallback);

/** Milliseconds that kernels and the cluster stay when their window has gone. */
export const idleTimeoutMs = () => Math.max(setting("session.idleTimeout", 30) * 60_000, minIdleTimeout);

/** Whether a DataFrame shows its rows at once, or only its schema until asked. */
export function previewOn(isRemote: boolean): PreviewKind {
  const when = setting<"local" | "always" | "never">("preview.auto", "local");
  return when === "always" || (when === "local" && !isRemote) ? "rows" : "schema";
}
