import { env } from "vscode";
import type { TreeNode } from "../views/tree-node";

export async function copyName({ insertText }: TreeNode): Promise<void> {
  if (insertText !== undefined) await env.clipboard.writeText(insertText);
}
