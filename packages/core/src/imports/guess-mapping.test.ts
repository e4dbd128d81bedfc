import { describe, expect, it, test } from "vitest";
import { ColumnMapping } from "./column-mapping.ts";
import { guessMapping } from "./guess-mapping.ts";

test("response columns are paired with their models", () => {
  expect(
    guessMapping(["id", "Prompt", "response_a", "model_a", "response_b", "response_b_model", "tags"]),
  ).toEqual({
    prompt: "Prompt",
    responses: [
      { text: "response_a", model: "model_a" },
      { text: "response_b", model: "response_b_model" },
    ],
    tags: "tags",
  });
});

test("chosen and rejected are a preference, with or without a prompt column", () => {
  expect(guessMapping(["chosen", "rejected"])).toEqual({
    preference: { chosen: "chosen", rejected: "rejected" },
  });
  expect(guessMapping(["prompt", "chosen", "rejected"])?.prompt).toBe("prompt");
  expect(guessMapping(["messages", "rejected_messages", "system"])).toEqual({
    preference: { chosen: "messages", rejected: "rejected_messages" },
  });
});

test("a list of ranked replies, labeled single responses and steps are known by their usual names", () => {
  expect(guessMapping(["prompt", "ranked"])).toEqual({ prompt: "prompt", responseList: "ranked" });
  expect(guessMapping(["prompt", "completion", "label", "model"])).toEqual({
    prompt: "prompt",
    response: "completion",
    model: "model",
    label: "label",
  });
  expect(guessMapping(["question", "answer", "gold"])).toEqual({
    prompt: "question",
    response: "answer",
    reference: "gold",
  });
  expect(guessMapping(["problem", "steps", "step_labels"])).toEqual({
    prompt: "problem",
    steps: "steps",
    stepLabels: "step_labels",
  });
});

test("an answer beside steps is not the response, whatever the order of the columns", () => {
  const mapping = { prompt: "input", steps: "steps", firstError: "mistake_index", reference: "target" };
  expect(guessMapping(["task", "input", "steps", "target", "answer", "mistake_index"])).toEqual(mapping);
  expect(guessMapping(["task", "input", "target", "answer", "steps", "mistake_index"])).toEqual(mapping);
});

test("columns of responses are told by their shared name and by a letter or a number each", () => {
  for (const name of ["response_", "resp_", "Candidate ", "summary", "generation-"])
    expect(guessMapping(["prompt", `${name}a`, `${name}b`])).toEqual({
      prompt: "prompt",
      responses: [{ text: `${name}a` }, { text: `${name}b` }],
    });
  // The options of a multiple-choice question are part of what is asked.
  expect(guessMapping(["question", "option_a", "option_b"])).toBeNull();
});

test("completions with a label each are steps, without labels a list of responses", () => {
  expect(guessMapping(["prompt", "completions", "labels"])).toEqual({
    prompt: "prompt",
    steps: "completions",
    stepLabels: "labels",
  });
  expect(guessMapping(["prompt", "completions"])).toEqual({ prompt: "prompt", responseList: "completions" });
});

test("columns that suggest nothing give no mapping", () => {
  expect(guessMapping(["a", "b"])).toBeNull();
  expect(guessMapping(["prompt", "response_a"])).toBeNull();
  expect(guessMapping(["responses"])).toBeNull();
});

test("every guess is a valid mapping", () => {
  for (const columns of [
    ["prompt", "responses"],
    ["instruction", "output 1", "output 2", "system"],
    ["chosen", "rejected"],
    ["system", "chosen", "rejected"],
    ["input", "steps", "mistake_index"],
    ["prompt", "completion", "label"],
  ]) {
    expect(ColumnMapping.safeParse(guessMapping(columns)).success).toBe(true);
  }
});

test("a mapping needs a prompt column, and one way to find the responses", () => {
  expect(ColumnMapping.safeParse({ responseList: "responses" }).success).toBe(false);
  expect(ColumnMapping.safeParse({ prompt: "prompt" }).success).toBe(false);
  expect(ColumnMapping.safeParse({ prompt: "p", response: "r", steps: "s" }).success).toBe(false);
  expect(
    ColumnMapping.safeParse({ prompt: "p", responseList: "r", preference: { chosen: "c", rejected: "d" } })
      .success,
  ).toBe(false);
});

test("labels go only with what they are about, and steps are labeled in one way", () => {
  const refused = [
    { prompt: "p", responseList: "r", label: "l" },
    { prompt: "p", response: "r", firstError: "e" },
    { prompt: "p", steps: "s", firstError: "e", stepLabels: "l" },
    { prompt: "p", responseList: "r", model: "m" },
  ];
  for (const mapping of refused) expect(ColumnMapping.safeParse(mapping).success).toBe(false);
  expect(ColumnMapping.safeParse({ prompt: "p", steps: "s", stepLabels: "l", textsOnly: true }).success).toBe(
    true,
  );
});

test.each([
  [["instruction", "input", "output_1", "output_2"], "instruction", "input"],
  [["context", "question", "response_a", "response_b"], "question", "context"],
  [["input", "Query", "answer_1", "answer_2"], "Query", "input"],
])("of %j, both columns of the prompt are read", (columns, prompt, input) => {
  expect(guessMapping(columns)).toMatchObject({ prompt, input });
});

test("a prompt that stands alone has no input", () => {
  expect(guessMapping(["prompt", "instruction", "input", "chosen", "rejected"])).toMatchObject({
    prompt: "prompt",
  });
  expect(guessMapping(["prompt", "input", "response_a", "response_b"])).not.toHaveProperty("input");
  expect(guessMapping(["input", "response_a", "response_b"])).toMatchObject({ prompt: "input" });
});

describe("a verdict beside a list of responses", () => {
  const row = (more: object, items: readonly unknown[] = ["a", "b", "c"]) => ({
    prompt: "One?",
    responses: items,
    ...more,
  });
  const guessed = (...rows: readonly object[]) =>
    guessMapping(
      Object.keys(rows[0] ?? {}),
      rows.map((each) => ({ ...each })),
    )?.verdicts?.map(({ read }) => read);

  it("is the index of the best, whose base its values tell", () => {
    expect(guessed(row({ best: 0 }), row({ best: 2 }))).toMatchObject([
      { kind: "winner", column: "best", values: { 0: 0, 1: 1, 2: 2 } },
    ]);
    expect(guessed(row({ best: 3 }), row({ best: 1 }))).toMatchObject([
      { kind: "winner", column: "best", values: { 1: 0, 2: 1, 3: 2 } },
    ]);
  });

  it("is the name of a model that a response has", () => {
    const items = [
      { text: "a", model: "heron" },
      { text: "b", model: "larch" },
    ];
    expect(guessed(row({ winner: "Heron" }, items), row({ winner: "tie" }, items))).toMatchObject([
      { kind: "winner", column: "winner", names: true },
    ]);
  });

  it("is not looked for where the responses bring their ranks themselves", () => {
    expect(
      guessed(
        row({ best: 0 }, [
          { text: "a", rank: 1 },
          { text: "b", rank: 2 },
        ]),
      ),
    ).toBeUndefined();
  });
});
