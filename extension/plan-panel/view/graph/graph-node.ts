/** A box of the graph, and a row of the tree. */
export interface GraphNode {
  readonly id: number;
  readonly title: string;
  /** What it works on: a table, a condition. */
  readonly subject: string;
  /** Rows that leave it. */
  readonly rows: number | undefined;
  readonly rowText: string;
  /** By the chosen measure, of all: 0…1. */
  readonly share: number | undefined;
  readonly measureText: string;
  readonly isHot: boolean;
  readonly isSkewed: boolean;
  /** The error came from here. */
  readonly isFailed: boolean;
  readonly children: readonly GraphNode[];
}

export const allNodes = (nodes: readonly GraphNode[]): readonly GraphNode[] =>
  nodes.flatMap((node) => [node, ...allNodes(node.children)]);
