import { describe, expect, it } from "vitest";
import { ImportFormat } from "@laurel/core/imports/import-formats";
import { english } from "../../testing/in-english.tsx";
import { formatChoices, formatWords } from "./file-formats.ts";

const NECTAR = {
  recognised: ["nectar" as const],
  recognisedBy: 50,
  byColumns: { format: "parquet" as const, mapping: null },
};

describe("what the page says of a file's format", () => {
  it("is what was recognised, by how many rows, and what they hold", () => {
    expect(formatWords(english, "nectar", NECTAR)).toBe(
      "This looks like Nectar: most of its first 50 rows are in this format. Each row holds responses in the order of their ranks.",
    );
    expect(formatWords(english, "trl-sft", NECTAR)).toBe(
      "The rows are read as TRL SFT. Each row holds a response that nobody judged.",
    );
  });

  it("offers what was recognised first, then the columns, then every other format once", () => {
    const choices = formatChoices(english, NECTAR);
    expect(choices.slice(0, 3).map(({ label }) => label)).toEqual([
      "Nectar",
      "By its columns (Parquet)",
      "TRL preference",
    ]);
    expect(choices.map(({ value }) => value).toSorted()).toEqual(
      ImportFormat.options.filter((format) => format !== "jsonl" && format !== "csv").toSorted(),
    );
    expect(
      formatChoices(english, { recognised: [], byColumns: { format: "csv", mapping: null } })
        .slice(0, 2)
        .map(({ label }) => label),
    ).toEqual(["By its columns (CSV)", "By its columns (JSON)"]);
    expect(new Set(choices.map(({ label }) => label)).size).toBe(choices.length);
  });
});
