import { expect, test } from "vitest";
import { listwiseSection } from "./listwise-section.ts";

const row = (...ranks: readonly number[]) => ({
  prompt: [{ role: "user" as const, content: "Why?" }],
  completions: ranks.map((rank) => ({
    messages: [{ role: "assistant" as const, content: "So." }],
    rank,
    model: null,
  })),
});

test("rows are counted by size, and pairs of responses with the same rank as tied", () => {
  const section = listwiseSection();
  for (const each of [row(0, 1), row(0, 1, 1, 1), row(0, 0)]) section.add("train", each);
  expect(section.figures()).toMatchObject({
    sizes: [
      { completions: 2, rows: 2 },
      { completions: 4, rows: 1 },
    ],
    rowsWithTies: 2,
    pairs: 8,
    tiedPairs: 4,
  });
});
