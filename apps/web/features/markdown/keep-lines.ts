import type { TreeNode } from "./tree-node.ts";

/** Where a line break between children is layout and not text. */
const BLOCKS = new Set([
  "root",
  "ul",
  "ol",
  "li",
  "blockquote",
  "table",
  "thead",
  "tbody",
  "tr",
  "section",
  "div",
]);

const BREAK: TreeNode = { type: "element", tagName: "br", properties: {}, children: [] };

function broken(value: string): TreeNode[] {
  return value
    .split("\n")
    .flatMap((line, index) => [
      ...(index > 0 ? [BREAK] : []),
      ...(line === "" ? [] : [{ type: "text", value: line }]),
    ]);
}

function keep(node: TreeNode): TreeNode {
  if (node.tagName === "pre" || node.tagName === "code" || !node.children) return node;
  const isBlock = BLOCKS.has(node.tagName ?? "root");
  const children = node.children.flatMap((child, index) => {
    if (child.type !== "text") return [keep(child)];
    const value = child.value ?? "";
    if (isBlock && value.trim() === "") return [child];
    // A written hard break is followed by its own line end.
    const afterBreak = node.children?.[index - 1]?.tagName === "br";
    return broken(afterBreak ? value.replace(/^\n/, "") : value);
  });
  return { ...node, children };
}

/**
 * Shows single line ends as the model wrote them: a haiku or an address is not one line. Code and maths keep
 * their own.
 */
export function keepLines() {
  return (tree: TreeNode): TreeNode => keep(tree);
}
