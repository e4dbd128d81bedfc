import { describe, expect, it } from "vitest";
import { checkMapping, ColumnMapping, readColumns } from "./column-mapping.ts";

describe("a column mapping", () => {
  it("names a prompt and the responses in one way, or nothing at all", () => {
    expect(ColumnMapping.safeParse({ prompt: "p", response: "r" }).success).toBe(true);
    expect(ColumnMapping.safeParse({}).success).toBe(true);
    expect(ColumnMapping.safeParse({ textsOnly: true }).success).toBe(true);
    expect(ColumnMapping.safeParse({ prompt: "p" }).success).toBe(false);
    expect(ColumnMapping.safeParse({ response: "r" }).success).toBe(false);
    expect(ColumnMapping.safeParse({ tags: "t" }).success).toBe(false);
  });

  it("may name nothing only where the format says itself what is where", () => {
    expect(() => checkMapping("nectar", {})).not.toThrow();
    expect(() =>
      checkMapping("hh-rlhf", { preference: { chosen: "chosen", rejected: "rejected" } }),
    ).not.toThrow();
    expect(() => checkMapping("csv", { prompt: "p", response: "r" })).not.toThrow();
    for (const format of ["csv", "jsonl", "parquet"] as const)
      expect(() => checkMapping(format, { textsOnly: true })).toThrow(
        `columns of a ${format} file must be named`,
      );
  });

  it("reads every column that it names, and with texts only none that records a judgment", () => {
    const texts = { prompt: "p", system: "s", reference: "r", tags: "t" };
    const mapping = ColumnMapping.parse({
      ...texts,
      responses: [{ text: "a", model: "m" }, { text: "b" }],
      verdicts: [{ read: { kind: "scores", columns: ["c", "d"], better: "higher" } }],
      annotator: "who",
      judgedAt: "when",
      duration: { column: "long", unit: "s" },
      keep: ["kept"],
    });
    const read = ["p", "s", "a", "b", "m", "r", "t"];
    expect([...readColumns(mapping).keys()]).toEqual([...read, "c", "d", "who", "when", "long"]);
    expect([...readColumns({ ...mapping, textsOnly: true }).keys()]).toEqual(read);
  });
});
