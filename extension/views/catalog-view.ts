import { type Disposable, l10n } from "vscode";
import type { InspectedTable } from "../../runtime/protocol/inspection-messages";
import type { SessionSource } from "./session-source";
import { createSessionView } from "./session-tree";
import { columnNode, node, type TreeNode } from "./tree-node";

/** Databases → tables and views → columns. */
export const createCatalogView = (source: SessionSource): Disposable[] =>
  createSessionView("sparkNotebook.catalog", source, async () => {
    const { databases = [] } = (await source.ask({ kind: "databases" })) ?? {};
    return databases.map(({ name, isCurrent, description }) =>
      node({
        id: name,
        label: name,
        icon: "database",
        isOpen: isCurrent,
        ...(isCurrent && { description: l10n.t("current") }),
        ...(description && { tooltip: description }),
        contextValue: "database",
        insertText: name,
        children: () => tables(source, name, isCurrent),
      }),
    );
  });

/** Spark lists temporary views with each database; here they stand in the current one. */
async function tables(source: SessionSource, database: string, isCurrent: boolean): Promise<readonly TreeNode[]> {
  const { tables: found = [] } = (await source.ask({ kind: "tables", database })) ?? {};
  return found
    .filter(({ kind }) => isCurrent || kind !== "temporary view")
    .map((table) =>
      node({
        id: `${database}.${table.kind}.${table.name}`,
        label: table.name,
        icon: table.kind === "table" ? "table" : "eye",
        ...(table.kind !== "table" && { description: kindText(table.kind) }),
        tooltip: table.description || table.qualifiedName,
        contextValue: "table",
        insertText: table.qualifiedName,
        children: () => columns(source, table),
      }),
    );
}

const kindText = (kind: InspectedTable["kind"]) => (kind === "view" ? l10n.t("view") : l10n.t("temporary view"));

async function columns(source: SessionSource, { qualifiedName }: InspectedTable): Promise<readonly TreeNode[]> {
  const { columns: found = [] } = (await source.ask({ kind: "columns", table: qualifiedName })) ?? {};
  return found.map(columnNode);
}
