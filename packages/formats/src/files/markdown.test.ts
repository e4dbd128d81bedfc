import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { markdownTable, markdownText } from "./markdown.ts";

const anyText = fc.string({
  unit: fc.integer({ min: 0, max: 0xff_ff }).map((unit) => String.fromCharCode(unit)),
});

describe("markdownText", () => {
  test("leaves no mark unescaped, no line break and no character that turns the direction of writing", () => {
    expect(markdownText("a|b\n<b>*x*\u202Ehttps://x.example")).toBe(
      String.raw`a\|b &lt;b&gt;\*x\* https\://x.example`,
    );
    fc.assert(
      fc.property(fc.oneof(anyText, fc.string({ unit: "binary-ascii" })), (text) => {
        const escaped = markdownText(text);
        expect(escaped).not.toMatch(/[\n\r\u2028\u2029\u202A-\u202E\u2066-\u2069]/);
        // A place is kept for each escaped mark: what follows one at the beginning begins nothing.
        const left = escaped.replace(/\\[!-/:-@[-`{-~]|&(?:amp|lt|gt);/g, "·");
        expect(left).not.toMatch(/[\\`*_{}[\]()#|~!$@<>&]|:\S|www\.|^[-+=]/i);
      }),
    );
  });

  test("is cut after 200 characters", () => {
    expect(markdownText("é".repeat(300), 200)).toBe(`${"é".repeat(200)}…`);
    expect(markdownText("🙂".repeat(300), 200)).toBe(`${"🙂".repeat(200)}…`);
    expect(markdownText("🙂".repeat(200), 200)).toBe("🙂".repeat(200));
  });

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

  it("begins no list and underlines no heading where it begins a line", () => {
    for (const [text, escaped] of [
      ["- a", "\\- a"],
      ["+ a", "\\+ a"],
      ["===", "\\==="],
      ["12. a", "12\\. a"],
      ["12) a", "12\\) a"],
      ["# a", "\\# a"],
      ["> a", "&gt; a"],
      ["3.5 points", "3.5 points"],
    ] as const)
      expect(markdownText(text)).toBe(escaped);
  });

  it("leaves ordinary names as they are", () => {
    expect(markdownText("Helpfulness v1.2: Größe, 日本語 & co?")).toBe(
      "Helpfulness v1.2: Größe, 日本語 &amp; co?",
    );
    expect(markdownText("gpt-4, 2026-03-14 and 👩‍🚀")).toBe("gpt-4, 2026-03-14 and 👩‍🚀");
  });
});

test("a table has its columns to the right but for those that are named, and nothing without rows", () => {
  expect(
    markdownTable(
      ["", "rows", "hash"],
      [
        ["a", 1, "`x`"],
        ["b", "", "`y`"],
      ],
      [0, 2],
    ),
  ).toBe("| | rows | hash |\n| --- | ---: | --- |\n| a | 1 | `x` |\n| b | | `y` |\n\n");
  expect(markdownTable(["a", "b"], [["x", 1.5]])).toBe("| a | b |\n| --- | ---: |\n| x | 1.5 |\n\n");
  expect(markdownTable(["a", "b"], [])).toBe("");
});
