import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Message } from "@laurel/core/records/messages";
import { StepsRow } from "../../canonical/canonical-rows.ts";
import { anyPrompt, anyText, anyTurn } from "../../testing/conversations.ts";
import { formatLaws } from "../../testing/format-laws.ts";
import { STEP_FORMATS } from "../all-formats.ts";
import { encodeRow, type Format } from "../format.ts";
import { AXOLOTL_STEPWISE } from "./axolotl-stepwise.ts";
import { STEPS_EXAMPLE } from "./family.ts";
import { PRM800K } from "./prm800k.ts";
import { TRL_STEPWISE } from "./trl-stepwise.ts";

const anyLabel = fc.constantFrom<1 | 0 | -1>(1, 1, 0, -1);
const anyStep = fc.oneof({ weight: 9, arbitrary: anyText }, { weight: 1, arbitrary: fc.constant("") });

/** Mostly labeled throughout or to the first wrong step, at times given up before. */
const anySteps: fc.Arbitrary<StepsRow> = fc
  .record({
    prompt: fc.oneof(
      { weight: 4, arbitrary: anyTurn("user").map((message): Message[] => [message]) },
      { weight: 1, arbitrary: anyTurn("user").map((message): Message[] => [{ ...message, name: "Ada" }]) },
      { weight: 1, arbitrary: anyPrompt },
    ),
    pairs: fc.array(fc.tuple(anyStep, anyLabel), { minLength: 1, maxLength: 6 }),
    labeled: fc.constantFrom<"all" | "first-error" | "some">("all", "first-error", "some"),
    verdict: fc.constantFrom<StepsRow["verdict"]>("labeled", "labeled", "give-up", "bad-problem"),
    continuation: fc.option(anyText, { nil: null }),
    reference: fc.option(anyText, { nil: null }),
  })
  .map(({ prompt, pairs, labeled, verdict, continuation, reference }) => {
    const all = pairs.map(([, label]) => label);
    const wrong = all.indexOf(-1);
    const labels =
      labeled === "all" || (labeled === "first-error" && wrong === -1)
        ? all
        : all.slice(0, labeled === "some" ? all.length >> 1 : wrong + 1);
    return {
      prompt,
      steps: pairs.map(([step]) => step),
      labels,
      verdict,
      continuation: labels.includes(-1) ? continuation : null,
      reference,
    };
  });
for (const format of STEP_FORMATS) formatLaws<StepsRow, never>(format as never, anySteps);

const say = (role: Message["role"], content = "x"): Message => ({ role, content });
const row = (change: Partial<StepsRow>): StepsRow => ({ ...STEPS_EXAMPLE, ...change });
const refusal = (format: unknown, of: StepsRow) => {
  const encoded = encodeRow(format as Format<StepsRow, unknown>, of);
  return "violation" in encoded ? encoded.violation.code : null;
};

describe("labels that trainers would learn something else from", () => {
  it.each([
    ["empty-text", { prompt: [] }],
    ["blank-response", { steps: ["", " "] }],
    ["unsafe-text", { steps: ["a", "\udc00"] }],
    ["prompt-end", { prompt: [say("assistant")] }],
    ["labels-length", { labels: [1, 1, 1] }],
    ["labels-length", { labels: [1] }],
    ["labels-length", { labels: [] }],
    ["labels-length", { steps: ["a", "b", "c"], labels: [-1, 1] }],
    ["labels-length", { steps: ["a", "b", "c"], labels: [-1, -1] }],
    ["label", { labels: [1, 0], continuation: "So 9.8 is larger." }],
    ["one-turn", { prompt: [say("system"), say("user")] }],
    ["one-turn", { prompt: [say("user"), say("assistant"), say("user")] }],
    [null, { labels: [-1] }],
    [null, { labels: [1], verdict: "give-up" }],
    [null, { steps: ["", "b"], labels: [0, 1] }],
  ] as [string | null, Partial<StepsRow>][])("are refused as %s", (code, change) => {
    for (const format of STEP_FORMATS) expect(refusal(format, row(change))).toBe(code);
  });

  it("are refused by trainers' formats where there are none, and kept as given up by PRM800K's", () => {
    const none = [row({ labels: [], verdict: "give-up" }), row({ steps: [" ", "b"], labels: [-1] })];
    for (const nothing of none)
      expect([TRL_STEPWISE, AXOLOTL_STEPWISE, PRM800K].map((format) => refusal(format, nothing))).toEqual([
        "labels-length",
        "labels-length",
        null,
      ]);
  });
});

it("takes only rows in its shape", () => {
  expect(StepsRow.parse(STEPS_EXAMPLE)).toEqual(STEPS_EXAMPLE);
  expect(StepsRow.safeParse(row({ steps: [] })).success).toBe(false);
});

describe("the record that a reader's own documentation shows", () => {
  it.each([TRL_STEPWISE, AXOLOTL_STEPWISE])(
    "is $id's (dataset_formats.md, stepwise_supervised.qmd)",
    (format) => {
      const record = {
        prompt: "Which number is larger, 9.8 or 9.11?",
        completions: [
          "The fractional part of 9.8 is 0.8, while the fractional part of 9.11 is 0.11.",
          "Since 0.11 is greater than 0.8, the number 9.11 is larger than 9.8.",
        ],
        labels: [true, false],
      };
      expect(format.record.parse(record)).toEqual(record);
      expect(JSON.stringify(format.encode(STEPS_EXAMPLE))).toBe(JSON.stringify(record));
      expect(format.record.safeParse({ ...record, labels: [true] }).success).toBe(false);
      expect(format.record.safeParse({ ...record, labels: [1, -1] }).success).toBe(false);
    },
  );

  it("counts neutral as wrong and leaves out what was not labeled, and says so", () => {
    const some = row({
      steps: ["a", "b", "c", "d"],
      labels: [1, 0, -1],
      continuation: "c'",
      reference: "9.8",
    });
    expect(TRL_STEPWISE.encode(some)).toMatchObject({
      completions: ["a", "b", "c"],
      labels: [true, false, false],
    });
    expect(TRL_STEPWISE.losses.filter(({ concerns }) => concerns(some)).map(({ what }) => what)).toEqual([
      "neutral labels (counted as wrong)",
      "steps without a label",
      "continuation",
      "reference",
    ]);
  });

  it("is PRM800K's (README.md), of what a labeler says", () => {
    const steps = [
      "I want to find the largest positive integer that divides both evenly.",
      "One way to do this is to factor both numbers.",
      "I know that $200,\\!000 = 2^9\\cdot 5^4$.",
      "So it is 320,000.",
    ];
    const completion = (text: string | undefined, rating: number) => [{ text, rating, flagged: false }];
    const record = {
      is_quality_control_question: false,
      is_initial_screening_question: false,
      question: {
        problem: "What is the greatest common factor of $20 !$ and $200,\\!000$?",
        ground_truth_answer: "40,\\!000",
        pre_generated_steps: steps,
      },
      label: {
        steps: [
          { completions: completion(steps[0], 0), human_completion: null, chosen_completion: 0 },
          { completions: completion(steps[1], 1), human_completion: null, chosen_completion: 0 },
          {
            completions: completion(steps[2], -1),
            human_completion: {
              text: "I can use a factor tree.",
              rating: null,
              source: "human",
              flagged: false,
              corrected_rating: null,
            },
            chosen_completion: null,
          },
        ],
        finish_reason: "found_error",
      },
    };
    expect(PRM800K.record.parse(record)).toEqual(record);
    const labeled: StepsRow = {
      prompt: [say("user", record.question.problem)],
      steps,
      labels: [0, 1, -1],
      verdict: "labeled",
      continuation: "I can use a factor tree.",
      reference: "40,\\!000",
    };
    expect(JSON.stringify(PRM800K.encode(labeled))).toBe(JSON.stringify(record));
  });

  it.each([
    [{ labels: [1, 0] }, "solution", [0, 0]],
    [{ labels: [-1, 1] }, "found_error", [0, 0]],
    [{ labels: [1], verdict: "give-up" }, "give_up", [0]],
    [{ labels: [], verdict: "bad-problem" }, "bad_problem", []],
  ] as [Partial<StepsRow>, string, number[]][])(
    "finishes PRM800K's labels %j with %s",
    (change, reason, chosen) => {
      const { label } = PRM800K.encode(row(change));
      expect(label.finish_reason).toBe(reason);
      expect(label.steps.map(({ chosen_completion }) => chosen_completion)).toEqual(chosen);
    },
  );
});
