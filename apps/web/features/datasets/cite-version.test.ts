import fc from "fast-check";
import { expect, it } from "vitest";
import { bibtex } from "./cite-version.tsx";

const VERSION = {
  dataset: "Everyday preferences",
  number: 3,
  label: "paper, table 2",
  campaign: "Demo",
  createdAt: Date.UTC(2026, 0, 1),
  manifest: "ab".repeat(32),
};

it("names the dataset, the version, the campaign, the year and the manifest", () => {
  expect(bibtex(VERSION)).toBe(`@misc{everyday-preferences-v3,
  title = {{Everyday preferences}},
  year = {2026},
  howpublished = {Version 3 (paper, table 2), preference data of the campaign Demo, cut with Laurel},
  note = {SHA-256 of manifest.json: ${"ab".repeat(32)}}
}
`);
});

it("keeps what means something to TeX as text, and a name on one line", () => {
  const entry = bibtex({ ...VERSION, dataset: "50 % of\n{A} & B_1", label: null });
  expect(entry).toContain("title = {{50 \\% of \\textbraceleft{}A\\textbraceright{} \\& B\\_1}},");
  expect(entry).toContain("@misc{50-of-a-b-1-v3,");
});

it("has a key for a name without Latin letters", () => {
  expect(bibtex({ ...VERSION, dataset: "تفضيلات" })).toContain("@misc{dataset-v3,");
});

it("stays one entry of six lines, whatever people call things", () => {
  const character = fc.oneof(
    fc.constantFrom("{", "}", "\\", "%", " ", "\n", "\r", "\u0085", "\u2028"),
    fc.string({ unit: "grapheme", minLength: 1, maxLength: 1 }),
  );
  const name = fc.string({ unit: character });
  fc.assert(
    fc.property(name, name, name, (dataset, label, campaign) => {
      const entry = bibtex({ ...VERSION, dataset, label, campaign });
      expect(entry.split(/[\n\r\u0085\u2028\u2029]/)).toHaveLength(7);
      const braces = entry.match(/[{}]/g) ?? [];
      expect(braces.filter((brace) => brace === "{")).toHaveLength(braces.length / 2);
    }),
  );
});
