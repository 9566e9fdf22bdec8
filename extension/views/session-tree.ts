import { type Disposable, EventEmitter, l10n, type TreeDataProvider, type TreeItem, window } from "vscode";
import { KernelBusyError, type SessionSource } from "./session-source";
import { problem, type TreeNode } from "./tree-node";

/** Milliseconds between two looks at what changes by itself. */
const interval = 2_000;

type Roots = (source: SessionSource) => Promise<readonly TreeNode[]>;

/** A view of the session: reads it when it is seen, and again when the session may have changed. */
class SessionTree implements TreeDataProvider<TreeNode> {
  private readonly changes = new EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.changes.event;
  private shown: readonly TreeNode[] = [];
  private next: Promise<readonly TreeNode[]> | undefined;

  constructor(
    private readonly source: SessionSource,
    private readonly roots: Roots,
  ) {}

  /**
   * Reads before it says that there is something to read: the editor forgets the entries at that moment, and a button of one that is
   * pressed before the new ones are there would be of nothing.
   */
  async refresh(): Promise<void> {
    const next = this.source.hasSession ? this.roots(this.source) : undefined;
    await next?.catch(() => undefined); // told where it is shown
    this.next = next;
    this.changes.fire(undefined);
  }

  getTreeItem({ item }: TreeNode): TreeItem {
    return item;
  }

  async getChildren(parent?: TreeNode): Promise<TreeNode[]> {
    if (!this.source.hasSession) return []; // the view's welcome says what to do
    try {
      if (parent) return [...((await parent.children?.()) ?? [])];
      const next = this.next ?? this.roots(this.source);
      this.next = undefined;
      this.shown = await next;
      return [...this.shown];
    } catch (error) {
      if (!(error instanceof KernelBusyError)) return [problem(error instanceof Error ? error.message : String(error))];
      return parent ? [problem(l10n.t("The kernel is busy."))] : [...this.shown];
    }
  }

  getParent(): undefined {
    return undefined;
  }
}

/**
 * @param id as in package.json
 * @param isLively whether what is shown changes by itself: then a view that is seen looks again
 */
export function createSessionView(
  id: string,
  source: SessionSource,
  roots: Roots,
  isLively: () => boolean = () => false,
): Disposable[] {
  const tree = new SessionTree(source, roots);
  const view = window.createTreeView(id, { treeDataProvider: tree, showCollapseAll: true });
  const timer = setInterval(() => {
    if (view.visible && isLively()) void tree.refresh();
  }, interval);
  return [view, source.onDidChange(() => void tree.refresh()), { dispose: () => clearInterval(timer) }];
}
