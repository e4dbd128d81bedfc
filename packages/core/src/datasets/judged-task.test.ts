import { expect, test } from "vitest";
import { type JudgedTask, withTextPolicy } from "./judged-task.ts";

const TASK: JudgedTask = {
  taskId: "t",
  prompt: [
    { role: "system", content: "Be kind." },
    { role: "user", content: "Hi" },
    { role: "assistant", content: "<think>hm</think>\nHello" },
    { role: "user", content: "So?" },
  ],
  reference: null,
  tags: [],
  flags: [],
  votes: [],
  responses: [
    {
      id: "A",
      messages: [{ role: "assistant", content: "<think>why</think>\n\nBecause." }],
      steps: ["<think>one</think>"],
      model: null,
    },
  ],
};
const KEEP = { systemPrompt: "keep", reasoning: "keep" } as const;

test("what is kept is as it was", () => {
  expect(withTextPolicy(TASK, KEEP)).toEqual(TASK);
});

test("a merged system turn stands before the first user turn, a dropped one is gone", () => {
  expect(
    withTextPolicy(TASK, { ...KEEP, systemPrompt: "merge" }).prompt.map(({ content }) => content),
  ).toEqual(["Be kind.\n\nHi", "<think>hm</think>\nHello", "So?"]);
  expect(withTextPolicy(TASK, { ...KEEP, systemPrompt: "drop" }).prompt).toEqual(TASK.prompt.slice(1));
});

test("stripped reasoning is gone from assistant turns, and steps stay as they were judged", () => {
  const { prompt, responses } = withTextPolicy(TASK, { ...KEEP, reasoning: "strip" });
  expect([prompt[2]?.content, responses[0]?.messages[0]?.content, responses[0]?.steps]).toEqual([
    "Hello",
    "Because.",
    ["<think>one</think>"],
  ]);
});
