import { expect, test } from "vitest";
import { wilsonInterval } from "@laurel/statistics/resampling/estimate";
import { unpairedSection } from "./unpaired-section.ts";

test("the share of good labels is given for each split with Wilson's interval, and a split without rows says so", () => {
  const section = unpairedSection();
  for (const label of [true, true, false])
    section.add("train", {
      prompt: [{ role: "user", content: "Why?" }],
      completion: [{ role: "assistant", content: "So." }],
      label,
    });
  expect(section.figures().good).toEqual({
    all: { n: 3, share: { value: 2 / 3, interval: wilsonInterval(2, 3) } },
    train: { n: 3, share: { value: 2 / 3, interval: wilsonInterval(2, 3) } },
    validation: { n: 0, share: { value: null, reason: expect.stringContaining("no rows") } },
    test: { n: 0, share: { value: null, reason: expect.stringContaining("no rows") } },
  });
});
