import { expect, it } from "vitest";
import { keepLines, type TreeNode } from "./tree-plugins.ts";

const text = (value: string): TreeNode => ({ type: "text", value });
const element = (tagName: string, ...children: TreeNode[]): TreeNode => ({
  type: "element",
  tagName,
  properties: {},
  children,
});
const shown = (node: TreeNode): string =>
  node.type === "text"
    ? (node.value ?? "")
    : `${node.tagName ? `<${node.tagName}>` : ""}${(node.children ?? []).map(shown).join("")}`;
const keep = (...children: TreeNode[]) => shown(keepLines()({ type: "root", children }));

it("keeps the lines of a paragraph, also between emphasised words", () => {
  expect(keep(element("p", text("an old pond\na frog jumps in\nsplash")))).toBe(
    "<p>an old pond<br>a frog jumps in<br>splash",
  );
  expect(keep(element("p", element("strong", text("a")), text("\n"), element("strong", text("b"))))).toBe(
    "<p><strong>a<br><strong>b",
  );
});

it("adds nothing to a hard break, between blocks, and in code", () => {
  expect(keep(element("p", text("a"), element("br"), text("\nb")))).toBe("<p>a<br>b");
  expect(
    keep(element("ul", text("\n"), element("li", text("\n"), element("p", text("a")), text("\n")))),
  ).toBe("<ul>\n<li>\n<p>a\n");
  expect(
    keep(element("pre", element("code", text("a\nb"))), element("p", element("code", text("a\nb")))),
  ).toBe("<pre><code>a\nb<p><code>a\nb");
});
