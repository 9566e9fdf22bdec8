import { basename } from "node:path";
import {
  type CustomDocument,
  type CustomReadonlyEditorProvider,
  type Disposable,
  env,
  l10n,
  Uri,
  type WebviewPanel,
  window,
  workspace,
} from "vscode";
import type { CellProfile } from "../../runtime/protocol/plan-profile";
import { pageFolder, pageHtml } from "./page-html";
import { pageTexts } from "./page-texts";
import type { FromHost, ShownCell, ToHost } from "./view/link/messages";

export const planFileType = "sparkNotebook.planFile";

/** Writes a run's profile where the user says: it can be opened anywhere, without a cluster. */
export async function savePlanFile(profile: CellProfile, beside: Uri): Promise<void> {
  const name = `${basename(beside.path).replace(/\.[^.]*$/, "")}-${profile.cellIndex}.sparkplan`;
  const target = await window.showSaveDialog({
    title: l10n.t("Save Plan"),
    filters: { [l10n.t("Spark Plan")]: ["sparkplan"] },
    ...(beside.scheme === "file" && { defaultUri: Uri.joinPath(beside, "..", name) }),
  });
  if (target) await workspace.fs.writeFile(target, Buffer.from(`${JSON.stringify(profile, null, 1)}\n`));
}

/** Shows files that `savePlanFile` has written. */
export class PlanFileEditor implements CustomReadonlyEditorProvider<CustomDocument> {
  constructor(private readonly extensionUri: Uri) {}

  openCustomDocument(uri: Uri): CustomDocument {
    return { uri, dispose() {} };
  }

  resolveCustomEditor({ uri }: CustomDocument, { webview }: WebviewPanel): void {
    webview.options = { enableScripts: true, localResourceRoots: [pageFolder(this.extensionUri)] };
    const send = (message: FromHost) => void webview.postMessage(message);
    webview.onDidReceiveMessage(async ({ kind }: ToHost) => {
      if (kind !== "ready") return;
      send({ kind: "texts", texts: pageTexts(), language: env.language });
      send({ kind: "show", shown: await shownFile(uri) });
    });
    webview.html = pageHtml(webview, this.extensionUri);
  }
}

export const showPlanFiles = (extensionUri: Uri): Disposable =>
  window.registerCustomEditorProvider(planFileType, new PlanFileEditor(extensionUri));

async function shownFile(uri: Uri): Promise<ShownCell> {
  const basis = { title: basename(uri.path), runs: [], isEdited: false, isPinned: false, isFile: true };
  try {
    const profile = JSON.parse(Buffer.from(await workspace.fs.readFile(uri)).toString("utf8")) as Partial<CellProfile>;
    if (profile?.version === 1 && Array.isArray(profile.queries)) return { ...basis, profile: profile as CellProfile };
  } catch (error) {
    return { ...basis, problem: l10n.t("The file cannot be read: {0}", (error as Error).message) };
  }
  return { ...basis, problem: l10n.t("The file is no plan, or one of a later version.") };
}
