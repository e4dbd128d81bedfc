import fc from "fast-check";
import { expect, test } from "vitest";
import { onOneLine, promptPreview } from "./message-text.ts";

const space = fc.constantFrom(" ", "  ", "\n", "\u00a0", "\t \u2003", " ".repeat(700));
const texts = fc
  .array(
    fc.oneof(space, fc.string({ unit: "binary", maxLength: 3 }), fc.constantFrom("word", "x".repeat(190))),
    {
      maxLength: 12,
    },
  )
  .map((parts) => parts.join(""));

test("a preview is the first 200 characters of the text on one line, however long its white space is", () => {
  fc.assert(
    fc.property(texts, (content) => {
      const line = content.replaceAll(/\s+/gu, " ");
      expect(onOneLine(content)).toBe(line);
      expect(promptPreview([{ role: "user", content }])).toBe(line.trim().slice(0, 200).toWellFormed());
    }),
    { numRuns: 2_000 },
  );
});
