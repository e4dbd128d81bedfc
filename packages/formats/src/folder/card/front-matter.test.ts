import fc from "fast-check";
import { expect, it } from "vitest";
import { sizeCategory, yamlText } from "./front-matter.ts";

it("is the Hub's word for the number of records", () => {
  expect([0, 999, 1_000, 9_999, 10_000, 1_000_000, 10 ** 12 - 1, 10 ** 12].map(sizeCategory)).toEqual([
    "n<1K",
    "n<1K",
    "1K<n<10K",
    "1K<n<10K",
    "10K<n<100K",
    "1M<n<10M",
    "100B<n<1T",
    "n>1T",
  ]);
});

it("is the text to a reader of JSON, whose strings YAML reads too", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(JSON.parse(yamlText(text))).toBe(text);
    }),
  );
});

it("has no character that YAML ends a line at, forbids, or that turns the text around it", () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.oneof(
          fc.string(),
          fc.constantFrom(
            "\n",
            "\r",
            "\u0085",
            "\u2028",
            "\u2029",
            "\ufeff",
            "\uffff",
            "\u0007",
            "\u009f",
            "\u202e",
            "\u2066",
          ),
        ),
      ),
      (parts) => {
        expect(yamlText(parts.join(""))).toMatch(
          /^"[^\p{Cc}\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff]*"$/u,
        );
      },
    ),
  );
});
