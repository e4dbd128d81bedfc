import { codePointNames } from "./code-point-names.ts";
import { splitInvisible } from "./split-invisible.ts";
import type { TreeNode } from "./tree-node.ts";

function markText(value: string): TreeNode[] {
  return splitInvisible(value).map(({ text, invisible }) =>
    invisible
      ? {
          type: "element",
          tagName: "span",
          properties: { className: ["invisible-character"] },
          children: [{ type: "text", value: codePointNames(text) }],
        }
      : { type: "text", value: text },
  );
}

function mark(node: TreeNode): TreeNode {
  // Code blocks mark their own text, after it was highlighted.
  if (node.tagName === "pre" || !node.children) return node;
  return {
    ...node,
    children: node.children.flatMap((child) =>
      child.type === "text" ? markText(child.value ?? "") : [mark(child)],
    ),
  };
}

/** Shows invisible and bidirectional control characters by their numbers, in place of their effect. */
export function markInvisible() {
  return (tree: TreeNode): TreeNode => mark(tree);
}
