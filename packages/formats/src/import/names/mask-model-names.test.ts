import { expect, test } from "vitest";
import { maskModelNames } from "./mask-model-names.ts";

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
