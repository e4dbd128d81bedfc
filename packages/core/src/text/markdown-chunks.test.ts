import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { markdownChunks } from "./markdown-chunks.ts";

const shown = (text: string, size: number) =>
  markdownChunks(text, size).map(({ from, to, before, after }) => before + text.slice(from, to) + after);
const lines = fc
  .array(
    fc.constantFrom(
      "",
      "words and words",
      "```js",
      "```",
      "~~~",
      "$$",
      "| a | b |",
      "|---|---|",
      "    code",
      "- item",
      "# title",
      "x".repeat(90),
    ),
    { maxLength: 80 },
  )
  .map((each) => each.join("\n"));

describe("markdownChunks", () => {
  it("loses and doubles nothing: the stretches joined are the text", () => {
    fc.assert(
      fc.property(
        fc.oneof(lines, fc.string({ unit: "binary" })),
        fc.integer({ min: 1, max: 200 }),
        (text, size) => {
          const chunks = markdownChunks(text, size);
          expect(chunks.map(({ from, to }) => text.slice(from, to)).join("")).toBe(text);
          expect(chunks.every(({ from, to }) => from < to)).toBe(true);
        },
      ),
    );
  });

  it("leaves a short text whole", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 50 }), (text) => {
        expect(markdownChunks(text, 50)).toHaveLength(1);
      }),
    );
  });

  it("parts between blocks, and never within code that is not too long", () => {
    expect(shown("first\n\nsecond\n\nthird\n", 5)).toEqual(["first\n\n", "second\n\n", "third\n"]);
    expect(shown("first\n\n```js\na\n\nb\n```\n\nlast", 5)).toEqual([
      "first\n\n",
      "```js\na\n\nb\n```\n\n",
      "last",
    ]);
  });

  it("closes code and formulas where it has to part them, and repeats a table's head", () => {
    expect(shown(`\`\`\`js\n${"aaaa\n".repeat(6)}\`\`\``, 5)).toEqual([
      "```js\naaaa\naaaa\naaaa\n```",
      "```js\naaaa\naaaa\naaaa\n```",
    ]);
    expect(
      shown(`| a |\n|---|\n${"| 1 |\n".repeat(8)}`, 6)
        .slice(1)
        .every((part) => part.startsWith("| a |\n|---|\n| 1 |")),
    ).toBe(true);
    expect(
      shown(`$$\n${"x +\n".repeat(9)}$$`, 5).every((part) => part.startsWith("$$\n") && part.endsWith("$$")),
    ).toBe(true);
  });

  it("reads a text of a million characters at once, whatever is in it", () => {
    const parted = (line: string) => markdownChunks(line.repeat(1_000_000 / line.length), 3_000).length;
    expect(["```\n", "| a |\n", "\n", "a", "$$\n", "|-|-|\n"].map(parted).every((count) => count > 0)).toBe(
      true,
    );
  });
});
