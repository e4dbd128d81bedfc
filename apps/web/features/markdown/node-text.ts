import type { TreeNode } from "./tree-node.ts";

/** All text below a node. */
export function nodeText(node: TreeNode): string {
  return node.value ?? (node.children ?? []).map(nodeText).join("");
}
