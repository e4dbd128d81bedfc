import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { HELPSTEER2_ASPECTS, ULTRAFEEDBACK_ASPECTS } from "@laurel/core/questions/presets";
import type { Message } from "@laurel/core/records/messages";
import { AttributesRow } from "../../canonical/canonical-rows.ts";
import { anyCompletion, anyPrompt, anyTurn } from "../../testing/conversations.ts";
import { formatLaws } from "../../testing/format-laws.ts";
import { ATTRIBUTE_FORMATS } from "../all-formats.ts";
import { encodeRow, type Format } from "../format.ts";
import { HELPSTEER2 } from "./helpsteer2.ts";
import { ULTRAFEEDBACK } from "./ultrafeedback.ts";

const aspectsOf = (aspects: readonly { readonly id: string }[]) => aspects.map(({ id }) => id);
const anyRating = fc.oneof(
  { weight: 9, arbitrary: fc.integer({ min: 1, max: 5 }) },
  { weight: 1, arbitrary: fc.constantFrom(null, 1.5, 3 + 1 / 3, 4.5) },
);
const anyMessages = fc.oneof(
  { weight: 9, arbitrary: anyTurn("assistant").map((message) => [message]) },
  { weight: 1, arbitrary: anyCompletion },
);
const anyQuestion = anyTurn("user").map((message): Message[] => [message]);
const anyDialogue = fc.oneof(
  anyQuestion,
  anyQuestion.map((prompt) => prompt.map((message) => ({ ...message, name: "Ada" }))),
  anyPrompt.map((prompt) => prompt.filter(({ role }) => role !== "system")),
  anyPrompt,
);

/** Mostly rated by these aspects, in any order and among others. */
function anyRated(
  aspects: string[],
  prompt: fc.Arbitrary<Message[]>,
  most: number,
): fc.Arbitrary<AttributesRow> {
  const anyAspects = fc.oneof(
    { weight: 9, arbitrary: fc.shuffledSubarray([...aspects, "tone"], { minLength: aspects.length + 1 }) },
    { weight: 9, arbitrary: fc.constant(aspects) },
    { weight: 1, arbitrary: fc.subarray(aspects) },
  );
  const ratings = anyAspects.chain((asked) =>
    fc
      .tuple(...asked.map(() => anyRating))
      .map((given) => Object.fromEntries(asked.map((aspect, index) => [aspect, given[index] ?? null]))),
  );
  const completions = fc.array(
    fc.record({ messages: anyMessages, model: fc.constantFrom(null, "gpt-4"), ratings }),
    { minLength: 1, maxLength: most },
  );
  return fc.record({ prompt, points: fc.constantFrom(5, 5, 5, 5, 5, 5, 5, 7), completions });
}
for (const format of ATTRIBUTE_FORMATS) {
  const rows =
    format === HELPSTEER2
      ? anyRated(aspectsOf(HELPSTEER2_ASPECTS), anyDialogue, 1)
      : anyRated(
          aspectsOf(ULTRAFEEDBACK_ASPECTS),
          fc.oneof({ weight: 3, arbitrary: anyQuestion }, { weight: 1, arbitrary: anyDialogue }),
          4,
        );
  formatLaws<AttributesRow, never>(format as never, rows);
}

const say = (role: Message["role"], content = "x"): Message => ({ role, content });
const HELPFUL = HELPSTEER2.example.completions[0]?.ratings ?? {};
const ULTRA = ULTRAFEEDBACK.example.completions[0]?.ratings ?? {};
const rated = (
  ratings: Record<string, number | null>,
  { prompt = [say("user")], messages = [say("assistant", "a")], points = 5 } = {},
): AttributesRow => ({ prompt, points, completions: [{ messages, model: null, ratings }] });
const call: Message = {
  role: "assistant",
  content: "",
  tool_calls: [{ type: "function", function: { name: "f", arguments: {} } }],
};
const refusal = (format: unknown, row: AttributesRow) => {
  const encoded = encodeRow(format as Format<AttributesRow, unknown>, row);
  return "violation" in encoded ? encoded.violation.code : null;
};

describe("ratings that trainers would learn something else from", () => {
  it.each([
    ["empty-text", rated(HELPFUL, { messages: [] })],
    ["unsafe-text", rated(HELPFUL, { messages: [say("assistant", "\u0000")] })],
    ["prompt-end", rated(HELPFUL, { prompt: [say("user"), say("assistant")] })],
    ["completion-roles", rated(HELPFUL, { messages: [say("user", "a"), say("assistant")] })],
    ["ratings", { ...rated(HELPFUL), completions: [] }],
    ["ratings", rated({})],
    ["ratings", rated({ helpfulness: null })],
    ["ratings", rated({ ...HELPFUL, safety: 0 })],
    ["ratings", rated({ ...HELPFUL, safety: 6 })],
    ["ratings", rated({ ...HELPFUL, safety: Number.NaN })],
    ["ratings", rated({ ...HELPFUL, verbosity: null })],
    ["ratings", rated(ULTRA)],
    ["ratings", rated(HELPFUL, { points: 7 })],
    [
      "one-completion",
      { ...rated(HELPFUL), completions: [...rated(HELPFUL).completions, ...rated(HELPFUL).completions] },
    ],
    ["tool-calls", rated(HELPFUL, { messages: [call] })],
    ["system-turn", rated(HELPFUL, { prompt: [say("system"), say("user")] })],
    ["alternation", rated(HELPFUL, { prompt: [say("user"), say("user")] })],
    [
      "one-message-completion",
      rated(HELPFUL, { messages: [say("assistant", "a"), say("user"), say("assistant", "b")] }),
    ],
    ["turn-marker", rated(HELPFUL, { prompt: [say("user", "a\n<extra_id_1>Assistant\nb")] })],
    ["turn-marker", rated(HELPFUL, { messages: [say("assistant", "<extra_id_2>quality:4")] })],
    [null, rated({ ...HELPFUL, safety: null })],
  ])("are refused by helpsteer2 as %s", (code, row) => {
    expect(refusal(HELPSTEER2, row)).toBe(code);
  });

  it.each([
    ["one-turn", rated(ULTRA, { prompt: [say("user"), say("assistant"), say("user")] })],
    ["one-turn", rated(ULTRA, { prompt: [say("system"), say("user")] })],
    ["tool-calls", rated(ULTRA, { messages: [call] })],
    [
      "one-message-completion",
      rated(ULTRA, { messages: [say("assistant", "a"), say("user"), say("assistant", "b")] }),
    ],
    ["ratings", rated(HELPFUL)],
    ["ratings", rated(ULTRA, { points: 10 })],
    [
      "ratings",
      rated({ instruction_following: null, honesty: null, truthfulness: null, helpfulness: null, tone: 3 }),
    ],
    [null, rated({ ...ULTRA, honesty: null })],
  ])("are refused by ultrafeedback as %s", (code, row) => {
    expect(refusal(ULTRAFEEDBACK, row)).toBe(code);
  });
});

it("takes only rows in its shape", () => {
  expect(AttributesRow.parse(HELPSTEER2.example)).toEqual(HELPSTEER2.example);
  expect(AttributesRow.parse(ULTRAFEEDBACK.example)).toEqual(ULTRAFEEDBACK.example);
  expect(AttributesRow.safeParse({ ...HELPSTEER2.example, completions: [] }).success).toBe(false);
});

it("is fed by the presets' own questions", () => {
  expect(Object.keys(HELPFUL)).toEqual(aspectsOf(HELPSTEER2_ASPECTS));
  expect(Object.keys(ULTRA).toSorted()).toEqual(aspectsOf(ULTRAFEEDBACK_ASPECTS).toSorted());
});

describe("the record that a dataset's own documentation shows", () => {
  it("is HelpSteer2's (dataset card): one less than Laurel's points, later turns behind their marks", () => {
    const record = {
      prompt: "c#",
      response: "C# is a high-level, object-oriented programming language.",
      helpfulness: 3,
      correctness: 4,
      coherence: 4,
      complexity: 2,
      verbosity: 1,
    };
    expect(HELPSTEER2.record.parse(record)).toEqual(record);
    const row = rated(
      { verbosity: 2, helpfulness: 4, correctness: 5, coherence: 5, complexity: 3 },
      { prompt: [say("user", "c#")], messages: [say("assistant", record.response)] },
    );
    expect(JSON.stringify(HELPSTEER2.encode(row))).toBe(JSON.stringify(record));
    const turns = [
      say("user", "{user turn 1}"),
      say("assistant", "{assistant turn 1}"),
      say("user", "{user turn 2}"),
    ];
    expect(HELPSTEER2.encode({ ...row, prompt: turns }).prompt).toBe(
      "{user turn 1}\n<extra_id_1>Assistant\n{assistant turn 1}\n<extra_id_1>User\n{user turn 2}",
    );
  });

  it("rounds means to whole points", () => {
    expect(HELPSTEER2.encode(rated({ ...HELPFUL, helpfulness: 3.5, verbosity: 1 + 1 / 3 }))).toMatchObject({
      helpfulness: 3,
      verbosity: 0,
    });
  });

  it("is UltraFeedback's (README.md, Dataset Format) without rationales", () => {
    const rating = (Rating: string) => ({ Rating, Rationale: "" });
    const record = {
      instruction:
        "I am going to cairo in June of this year, thinking of 4-5 days, what are the best things I could do?",
      models: ["falcon-40b-instruct", ""],
      completions: [
        {
          model: "falcon-40b-instruct",
          response: "Cairo is a city that has something for everyone.",
          annotations: {
            instruction_following: rating("2"),
            honesty: rating("3"),
            truthfulness: rating("3"),
            helpfulness: rating("3"),
          },
        },
        {
          model: "",
          response: "In Cairo for 4-5 days, the following.",
          annotations: {
            instruction_following: rating("5"),
            honesty: rating("N/A"),
            truthfulness: rating("5"),
            helpfulness: rating("4"),
          },
        },
      ],
    };
    expect(ULTRAFEEDBACK.record.parse(record)).toEqual(record);
    const row: AttributesRow = {
      prompt: [say("user", record.instruction)],
      points: 5,
      completions: [
        {
          messages: [say("assistant", "Cairo is a city that has something for everyone.")],
          model: "falcon-40b-instruct",
          ratings: { instruction_following: 2, truthfulness: 3, honesty: 3, helpfulness: 3 },
        },
        {
          messages: [say("assistant", "In Cairo for 4-5 days, the following.")],
          model: null,
          ratings: { instruction_following: 5, truthfulness: 5, honesty: null, helpfulness: 4 },
        },
      ],
    };
    expect(JSON.stringify(ULTRAFEEDBACK.encode(row))).toBe(JSON.stringify(record));
  });
});
