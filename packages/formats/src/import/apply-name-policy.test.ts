import { expect, test } from "vitest";
import { applyNamePolicy } from "./apply-name-policy.ts";
import { joinedSteps } from "./joined-steps.ts";
import type { PromptDraft } from "./prompt-draft.ts";

const reply = (content: string) => ({ messages: [{ role: "assistant", content }], source: {}, field: "r" });
const inSteps = (steps: readonly string[]) => ({ ...reply(joinedSteps(steps)), steps });
const draft = (parts: Partial<PromptDraft>): PromptDraft => ({
  prompt: "p",
  promptField: "prompt",
  tags: [],
  responses: [],
  ...parts,
});

test("names are masked in the steps and in the text that they make", () => {
  const masked = applyNamePolicy(draft({ responses: [inSteps(["I am Claude", "", "It is 4."])] }), "mask");
  expect(masked.namesFound).toBe(1);
  expect(masked.draft.responses).toEqual([inSteps(["I am [model]", "", "It is 4."])]);
});

test("a response whose steps hold a name is left out, with what was recorded of it", () => {
  const left = applyNamePolicy(
    draft({
      responses: [inSteps(["As ChatGPT I add."])],
      recorded: { kind: "steps", response: 0, labels: [1] },
    }),
    "exclude",
  );
  expect(left.draft.responses).toEqual([]);
  expect(left.draft).not.toHaveProperty("recorded");
});

test("the ranking of the responses that stay is kept, counted anew", () => {
  const responses = [reply("a"), reply("I am ChatGPT."), reply("c"), reply("d")];
  const left = applyNamePolicy(
    draft({ responses, recorded: { kind: "ranking", tiers: [[2], [1], [0, 3]] } }),
    "exclude",
  );
  expect(left.draft.recorded).toEqual({ kind: "ranking", tiers: [[1], [0, 2]] });
});

test("a ranking of which one response stays says nothing any more", () => {
  const left = applyNamePolicy(
    draft({
      responses: [reply("a"), reply("I am ChatGPT.")],
      recorded: { kind: "ranking", tiers: [[0], [1]] },
    }),
    "exclude",
  );
  expect(left.draft).not.toHaveProperty("recorded");
});
