import type { TreeNode } from "./tree-node.ts";

function showRaw(node: TreeNode, atBlockLevel: boolean): TreeNode {
  if (node.type === "raw") {
    const text: TreeNode = { type: "text", value: node.value ?? "" };
    return atBlockLevel ? { type: "element", tagName: "p", properties: {}, children: [text] } : text;
  }
  const holdsBlocks = node.type === "root" || ["blockquote", "li", "section"].includes(node.tagName ?? "");
  return node.children
    ? { ...node, children: node.children.map((child) => showRaw(child, holdsBlocks)) }
    : node;
}

/**
 * HTML in an author's Markdown is shown as the text that it is: leaving it out would hide part of a response.
 */
export function rawAsText() {
  return (tree: TreeNode): TreeNode => showRaw(tree, true);
}
