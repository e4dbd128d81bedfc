import { expect, test } from "vitest";
import { ColumnMapping } from "./column-mapping.ts";
import { guessMapping } from "./guess-mapping.ts";

test("response columns are paired with their models", () => {
  expect(guessMapping(["id", "Prompt", "response_a", "model_a", "response_b", "response_b_model", "tags"])).toEqual({
    prompt: "Prompt",
    responses: [{ text: "response_a", model: "model_a" }, { text: "response_b", model: "response_b_model" }],
    tags: "tags",
  });
});

test("chosen and rejected are a preference, with or without a prompt column", () => {
  expect(guessMapping(["chosen", "rejected"])).toEqual({ preference: { chosen: "chosen", rejected: "rejected" } });
  expect(guessMapping(["prompt", "chosen", "rejected"])?.prompt).toBe("prompt");
});

test("columns that suggest nothing give no mapping", () => {
  expect(guessMapping(["a", "b"])).toBeNull();
  expect(guessMapping(["prompt", "response_a"])).toBeNull();
  expect(guessMapping(["responses"])).toBeNull();
});

test("every guess is a valid mapping", () => {
  for (const columns of [["prompt", "responses"], ["instruction", "output 1", "output 2", "system"], ["chosen", "rejected"]]) {
    expect(ColumnMapping.safeParse(guessMapping(columns)).success).toBe(true);
  }
});

test("a mapping needs a prompt column, and one way to find the responses", () => {
  expect(ColumnMapping.safeParse({ responseList: "responses" }).success).toBe(false);
  expect(ColumnMapping.safeParse({ prompt: "prompt" }).success).toBe(false);
  expect(ColumnMapping.safeParse({ prompt: "p", responseList: "r", preference: { chosen: "c", rejected: "d" } }).success).toBe(false);
});
