import { expect, test } from "vitest";
import { joinedSteps } from "@laurel/core/questions/kinds/steps-rules";
import { applyNamePolicy, countNames, findModelNames, maskModelNames } from "./model-names.ts";
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
  const whole = draft({ responses: [inSteps(["I am Claude", "", "It is 4."])] });
  expect(countNames(whole)).toBe(1);
  const masked = applyNamePolicy(whole, "mask");
  expect(masked.responses).toEqual([inSteps(["I am [model]", "", "It is 4."])]);
});

test("a response whose steps hold a name is left out, with what was recorded of it", () => {
  const left = applyNamePolicy(
    draft({
      responses: [inSteps(["As ChatGPT I add."])],
      recorded: [{ answer: { kind: "steps", response: 0, labels: [1] } }],
    }),
    "exclude",
  );
  expect(left.responses).toEqual([]);
  expect(left).not.toHaveProperty("recorded");
});

test("the ranking of the responses that stay is kept, counted anew", () => {
  const responses = [reply("a"), reply("I am ChatGPT."), reply("c"), reply("d")];
  const left = applyNamePolicy(
    draft({ responses, recorded: [{ answer: { kind: "ranking", tiers: [[2], [1], [0, 3]] } }] }),
    "exclude",
  );
  expect(left.recorded).toEqual([{ answer: { kind: "ranking", tiers: [[1], [0, 2]] } }]);
});

test("a ranking of which one response stays says nothing any more", () => {
  const left = applyNamePolicy(
    draft({
      responses: [reply("a"), reply("I am ChatGPT.")],
      recorded: [{ answer: { kind: "ranking", tiers: [[0], [1]] } }],
    }),
    "exclude",
  );
  expect(left).not.toHaveProperty("recorded");
});

const names = (text: string): string[] => findModelNames(text).map((found) => found.name);

test.each([
  ["As an AI model made by Google, I can't.", ["Google"]],
  ["As an AI language model developed by OpenAI, I …", ["OpenAI"]],
  ["I am ChatGPT, a helper.", ["ChatGPT"]],
  ["I'm Claude, an AI assistant made by Anthropic.", ["Claude", "Anthropic"]],
  ["My name is Gemini and I was trained by Google.", ["Gemini", "Google"]],
  ["GPT-4 and GPT-3.5-turbo and GPT4o differ.", ["GPT-4", "GPT-3.5-turbo", "GPT4o"]],
  [
    "Try Claude 3.5 Sonnet or Claude-2 or Gemini 1.5 Pro.",
    ["Claude 3.5 Sonnet", "Claude-2", "Gemini 1.5 Pro"],
  ],
  [
    "Llama 3.1 70B, Llama-2, LLaMA and Mistral 7B, Mixtral 8x7B",
    ["Llama 3.1 70B", "Llama-2", "LLaMA", "Mistral 7B", "Mixtral 8x7B"],
  ],
  ["I was created by Alibaba Cloud and am called Qwen.", ["Alibaba Cloud", "Qwen"]],
  ["I am DeepSeek-R1, and Google DeepMind isn't my maker", ["DeepSeek-R1", "Google DeepMind"]],
  ["I'm an assistant trained by the team at Meta.", ["Meta"]],
  ["Mistral, a large language model, says", ["Mistral"]],
])("%s", (text, expected) => {
  expect(names(text)).toEqual(expected);
});

test.each([
  "The llama is an animal of the Andes, and so is the alpaca.",
  "Llamas spit. A llama named Carl likes grass.",
  "Claude Monet painted water lilies; I am Claude's neighbour.",
  "Born in June? You are a Gemini. Gemini season is the best, I'm a Gemini.",
  "The mistral blows down the Rhone; Mistral winds are cold.",
  "Search for it on Google, or ask Microsoft about Windows. Apple makes phones.",
  "The song was made by Meta Moto, a band.",
  "The anthropic principle is a philosophical one. The Anthropic principle too.",
  "Shakespeare, the Bard, wrote Hamlet. Falcon and koala are animals.",
  "A GUID partition table is a GPT.",
  "The gospel of Alibaba and the forty thieves",
  "Phi is the golden ratio, 1.618; the phi-1 of nothing",
])("nothing is found in: %s", (text) => {
  expect(names(text)).toEqual([]);
});

test("a long text without names is looked at once, and one made to mislead costs little", () => {
  // Looking again from every place would take hours, and the limit of each test ends.
  expect(findModelNames(`AI ${"made AI I was ".repeat(200_000)} Google`)).toEqual([]);
  expect(findModelNames("I am Claude ".repeat(50_000))).toEqual([]);
});

test("names become [model] and everything else stays as it is", () => {
  expect(maskModelNames("I am ChatGPT,\r\n made by OpenAI 👩‍🚀.")).toEqual({
    text: "I am [model],\r\n made by [model] 👩‍🚀.",
    count: 2,
  });
  expect(maskModelNames("A llama.")).toEqual({ text: "A llama.", count: 0 });
});

test("a masked text has no names left", () => {
  const { text } = maskModelNames("I'm Claude, an AI assistant made by Anthropic. I am not GPT-4.");
  expect(maskModelNames(text).count).toBe(0);
});
