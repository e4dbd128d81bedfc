import { expect, test } from "vitest";
import type { Answers } from "../questions/answers.ts";
import { withoutFreeText } from "./without-free-text.ts";

const RESPONSE = "01890000-0000-7000-8000-000000000001";

test("what was written goes, and what was chosen stays as it was", () => {
  const chosen: Answers = {
    preference: { kind: "ranking", tiers: [[RESPONSE]], strength: 2 },
    good: { kind: "binary", labels: { [RESPONSE]: true } },
    flags: { kind: "flags", flags: [{ flag: "unsafe", span: { start: 0, end: 4 } }] },
    aspects: { kind: "rating", ratings: { [RESPONSE]: { truth: 4 } } },
  };
  const written: Answers = {
    why: { kind: "text", text: "My neighbour Anna said so" },
    better: { kind: "rewrite", of: RESPONSE, text: "Mine" },
    steps: {
      kind: "steps",
      traces: { [RESPONSE]: { labels: [1, -1], verdict: "labeled", continuation: "Mine" } },
    },
  };
  expect(withoutFreeText({ ...chosen, ...written })).toEqual({
    ...chosen,
    steps: { kind: "steps", traces: { [RESPONSE]: { labels: [1, -1], verdict: "labeled" } } },
  });
  expect(JSON.stringify(withoutFreeText(written))).not.toMatch(/Anna|Mine/);
});
