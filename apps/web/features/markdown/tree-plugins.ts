import { codePointNames, splitInvisible } from "../../lib/visible-text.tsx";

/** The part of an HTML syntax tree's node that these plugins read and write. */
export type TreeNode = {
  type: string;
  value?: string;
  tagName?: string;
  properties?: Record<string, unknown>;
  children?: TreeNode[];
};

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

/** Shows HTML in Markdown as text: leaving it out would hide part of a response. */
export function rawAsText() {
  return (tree: TreeNode): TreeNode => showRaw(tree, true);
}

/** Elements in which a line break between children is layout and not text. */
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
    // A hard break that was written has a line end of its own after it.
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
  // Code blocks do this themselves, after highlighting.
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
