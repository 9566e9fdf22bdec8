import { type Disposable, l10n } from "vscode";
import type { SessionSource } from "./session-source";
import { createSessionView } from "./session-tree";
import { columnNode, node } from "./tree-node";

/** The DataFrames that cells have made, with their columns. */
export const createFramesView = (source: SessionSource): Disposable[] =>
  createSessionView("sparkNotebook.frames", source, async () => {
    const { frames = [] } = (await source.ask({ kind: "frames" })) ?? {};
    return frames.map(({ name, language, columns, rows, problem }) =>
      node({
        id: `${language}.${name}`,
        label: name,
        icon: problem ? "warning" : language === "SQL" ? "eye" : "symbol-variable",
        description: [
          language,
          ...(columns ? [columns.length === 1 ? l10n.t("1 column") : l10n.t("{0} columns", columns.length)] : []),
          ...(rows === undefined ? [] : [l10n.t("{0} rows", rows.toLocaleString())]),
        ].join(" · "),
        ...(problem && { tooltip: problem }),
        contextValue: language === "SQL" ? "table" : "frame",
        insertText: name,
        frame: { name, language },
        ...(columns && { children: async () => columns.map(columnNode) }),
      }),
    );
  });
