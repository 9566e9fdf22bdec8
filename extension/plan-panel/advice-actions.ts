import {
  CodeAction,
  CodeActionKind,
  type CodeActionProvider,
  type Disposable,
  l10n,
  languages,
  Range,
  type TextDocument,
  WorkspaceEdit,
  workspace,
} from "vscode";
import type { CellHistory } from "../notebook/cell-history";
import { notebookType } from "../notebook/notebook-type";
import { type AdviceFix, adviceFixes } from "./advice-fix";
import type { ProfileSource } from "./profile-source";
import { textsOf } from "./source-link";

/** Offers what advice knows how to do, where it is to be done: for runs that the plan panel has shown. */
class AdviceActions implements CodeActionProvider {
  constructor(
    private readonly history: CellHistory,
    private readonly profiles: ProfileSource,
  ) {}

  provideCodeActions(document: TextDocument, range: Range): CodeAction[] {
    const notebook = workspace.notebookDocuments.find((one) =>
      one.getCells().some((cell) => cell.document === document),
    );
    const cells = notebook?.getCells() ?? [];
    const own = cells.findIndex((cell) => cell.document === document);
    return cells.flatMap((cell) => {
      const run = this.history.of(cell).at(-1);
      const profile = run && this.profiles.known(run.executionId);
      const fixes = profile ? adviceFixes(profile, textsOf(cell), cell.index) : [];
      return fixes.flatMap((fix) => {
        const at = new Range(document.positionAt(fix.at.start), document.positionAt(fix.at.end));
        const isHere = fix.at.cell === own && range.end.line >= at.start.line && range.start.line <= at.end.line;
        return isHere ? [actionOf(fix, document, at)] : [];
      });
    });
  }
}

const titles: Readonly<Record<AdviceFix["kind"], (text: string, replaced: string) => string>> = {
  keepRows: () => l10n.t("Keep these rows with cache(): they are computed more than once"),
  useBuiltIn: (text, replaced) => l10n.t("Use Spark’s {0} in place of {1}", text, replaced),
  compareColumn: (text) => l10n.t("Compare the column itself, so that files are left out: {0}", text),
};

function actionOf({ kind, text, replaced }: AdviceFix, document: TextDocument, at: Range): CodeAction {
  const action = new CodeAction(titles[kind](text, replaced), CodeActionKind.QuickFix);
  action.edit = new WorkspaceEdit();
  action.edit.replace(document.uri, at, text);
  return action;
}

export const offerAdviceActions = (history: CellHistory, profiles: ProfileSource): Disposable =>
  languages.registerCodeActionsProvider({ notebookType }, new AdviceActions(history, profiles), {
    providedCodeActionKinds: [CodeActionKind.QuickFix],
  });
