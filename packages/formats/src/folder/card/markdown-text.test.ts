import fc from "fast-check";
import { expect, it } from "vitest";
import { markdownText } from "./markdown-text.ts";

/** What CommonMark shows of text without marks: escaped punctuation and entities as what they stand for. */
const shown = (markdown: string): string =>
  markdown
    .replace(/\\([\p{P}\p{S}])/gu, "$1")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");

it("shows the words themselves, with white space as one space", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme-ascii" }), (text) => {
      expect(shown(markdownText(text))).toBe(text.replace(/\s+/gu, " ").trim());
    }),
  );
});

it("leaves no tag, mark or address that would be followed", () => {
  for (const [text, escaped] of [
    ["# <script>", "\\# &lt;script&gt;"],
    ["[x](http://y)", "\\[x\\]\\(http\\://y\\)"],
    ["a | b", "a \\| b"],
    ["![](x)", "\\!\\[\\]\\(x\\)"],
    ["`*_~", "\\`\\*\\_\\~"],
    ["www.example.org", "www\\.example.org"],
    ["a@b.c :tada: $x$", "a\\@b.c \\:tada: \\$x\\$"],
    ["&lt;b&gt;", "&amp;lt;b&amp;gt;"],
    ["back\\slash", "back\\\\slash"],
  ] as const)
    expect(markdownText(text)).toBe(escaped);
});

it("is one line, in which nothing turns the direction of the text around it", () => {
  expect(markdownText("a\r\n---\n\u2028b\u0085\u202ec\u2066")).toBe("a --- b c");
});

it("leaves ordinary names as they are", () => {
  expect(markdownText("Helpfulness v1.2: Größe, 日本語 & co?")).toBe(
    "Helpfulness v1.2: Größe, 日本語 &amp; co?",
  );
});
