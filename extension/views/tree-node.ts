import { l10n, ThemeIcon, type TreeItem, TreeItemCollapsibleState } from "vscode";
import type { InspectedColumn, InspectedFrame } from "../../runtime/protocol/inspection-messages";

/** An entry of a view; its children are asked for when it is opened. */
export interface TreeNode {
  readonly item: TreeItem;
  readonly children?: () => Promise<readonly TreeNode[]>;
  /** What commands write for it: the name as SQL or code has it. */
  readonly insertText?: string;
  /** Which of the session's frames it is. */
  readonly frame?: Pick<InspectedFrame, "name" | "language">;
}

export interface NodeOptions extends Pick<TreeItem, "id" | "description" | "tooltip" | "contextValue"> {
  readonly label: string;
  readonly icon: string;
  readonly isOpen?: boolean;
  readonly insertText?: string;
  readonly children?: () => Promise<readonly TreeNode[]>;
  readonly frame?: TreeNode["frame"];
}

export function node({
  label,
  icon,
  isOpen,
  children,
  insertText,
  frame,
  description,
  ...rest
}: NodeOptions): TreeNode {
  const collapsibleState = !children
    ? TreeItemCollapsibleState.None
    : isOpen
      ? TreeItemCollapsibleState.Expanded
      : TreeItemCollapsibleState.Collapsed;
  const spoken = [label, description].filter((part) => typeof part === "string").join(", ");
  const item: TreeItem = {
    label,
    iconPath: new ThemeIcon(icon),
    collapsibleState,
    accessibilityInformation: { label: spoken },
    ...(description !== undefined && { description }),
    ...rest,
  };
  return {
    item,
    ...(children && { children }),
    ...(insertText !== undefined && { insertText }),
    ...(frame && { frame }),
  };
}

/** In place of what could not be read. */
export const problem = (message: string): TreeNode =>
  node({ label: message.split("\n", 1)[0]!, icon: "warning", tooltip: message });

const iconOf = (type: string) => {
  if (/^(tinyint|smallint|int|bigint|float|double|decimal)/.test(type)) return "symbol-number";
  if (/^(string|char|varchar)/.test(type)) return "symbol-string";
  if (type === "boolean") return "symbol-boolean";
  if (/^(date|timestamp|time)/.test(type)) return "calendar";
  return /^(array|map|struct)/.test(type) ? "symbol-structure" : "symbol-field";
};

export const columnNode = ({ name, type, isNullable }: InspectedColumn): TreeNode =>
  node({
    label: name,
    icon: iconOf(type),
    description: type,
    tooltip: isNullable ? `${name} ${type}` : l10n.t("{0} {1}, never null", name, type),
    contextValue: "column",
    insertText: /^[A-Za-z_]\w*$/.test(name) ? name : `\`${name.replaceAll("`", "``")}\``,
  });
