import { describe, expect, test } from "vitest";
import type { Answer } from "../questions/answers.ts";
import type { Question } from "../questions/question.ts";
import { summariseAnswers } from "./answer-summary.ts";

const ask = { id: "q", title: "?", help: "", required: false } as const;
const MODELS = new Map([
  ["r1", "heron"],
  ["r2", "larch"],
]);

function summaryOf(question: Question, answers: readonly Answer[]) {
  const { add, summary } = summariseAnswers([question]);
  for (const answer of answers) add({ answers: { q: answer }, asked: [question] }, MODELS);
  return summary().questions[0];
}

describe("summariseAnswers", () => {
  test("counts ratings by aspect and point, keeps what does not apply apart, and means by model", () => {
    const aspects = ["help", "truth"].map((id) => ({ id, label: id, help: "", anchors: [] }));
    const question: Question = { ...ask, kind: "rating", points: 5, aspects, allowNotApplicable: true };
    const summary = summaryOf(question, [
      { kind: "rating", ratings: { r1: { help: 5, truth: null }, r2: { help: 2, truth: null, gone: 1 } } },
      { kind: "rating", ratings: { r1: { help: 4, truth: null }, r3: { help: 5, truth: null } } },
    ]);
    expect(summary).toMatchObject({
      judgments: 2,
      aspects: [
        {
          id: "help",
          n: 4,
          mean: { value: 4 },
          counts: [0, 1, 0, 1, 2],
          notApplicable: 0,
          models: [
            { model: "heron", n: 2, mean: 4.5 },
            { model: "larch", n: 1, mean: 2 },
          ],
        },
        {
          id: "truth",
          n: 0,
          mean: { value: null, reason: "Nothing was rated by this aspect." },
          counts: [0, 0, 0, 0, 0],
          notApplicable: 4,
          models: [],
        },
      ],
    });
  });

  test("gives the share that is good, and of each model", () => {
    const question: Question = { ...ask, kind: "binary", about: "quality" };
    expect(
      summaryOf(question, [
        { kind: "binary", labels: { r1: true, r2: false } },
        { kind: "binary", labels: { r1: true, r3: true } },
      ]),
    ).toMatchObject({
      judgments: 2,
      n: 4,
      share: { value: 0.75 },
      models: [
        { model: "heron", n: 2, mean: 1 },
        { model: "larch", n: 1, mean: 0 },
      ],
    });
    expect(summaryOf(question, [])).toMatchObject({ n: 0, share: { value: null } });
  });

  test("puts each trace in one class, and says where first errors are", () => {
    const question: Question = {
      ...ask,
      kind: "steps",
      split: "lines",
      stopAtFirstError: false,
      continuation: false,
    };
    const trace = (
      labels: readonly (-1 | 0 | 1)[],
      verdict: "labeled" | "give-up" | "bad-problem" = "labeled",
    ): Answer => ({ kind: "steps", traces: { r1: { labels: [...labels], verdict } } });
    const answers = [
      trace([1, -1, 0, -1]),
      trace([1, 1, -1, 1]),
      trace([1, 0]),
      trace([-1], "give-up"),
      trace([], "bad-problem"),
    ];
    const summary = summaryOf(question, answers);
    expect(summary).toMatchObject({
      traces: { withError: 2, allRight: 1, giveUp: 1, badProblem: 1 },
      labels: { wrong: 4, neutral: 2, right: 5 },
      firstErrors: [0, 1, 1],
      firstErrorStep: { value: 2.5 },
      firstErrorShare: { value: 0.625 },
    });
    expect(summaryOf({ ...question, stopAtFirstError: true }, answers)).toMatchObject({
      firstErrorStep: { value: 2.5 },
      firstErrorShare: { value: null, reason: expect.stringContaining("stops at the first error") },
    });
    expect(summaryOf(question, [trace([1])])).toMatchObject({
      firstErrors: [],
      firstErrorStep: { value: null },
      firstErrorShare: { value: null },
    });
  });

  test("counts a flag once a judgment, its marks apart, and judgments without any", () => {
    const question: Question = {
      ...ask,
      kind: "flags",
      scope: "response",
      spans: true,
      options: [
        { id: "unsafe", label: "Unsafe" },
        { id: "refusal", label: "Refusal" },
      ],
    };
    const flags = (...set: readonly { flag: string; response: string }[]): Answer => ({
      kind: "flags",
      flags: [...set],
    });
    const twice = flags({ flag: "unsafe", response: "r1" }, { flag: "unsafe", response: "r2" });
    expect(
      summaryOf(question, [
        twice,
        flags({ flag: "unsafe", response: "r1" }),
        flags(),
        flags({ flag: "gone", response: "r1" }),
      ]),
    ).toMatchObject({
      judgments: 4,
      none: 1,
      flags: [
        { id: "unsafe", judgments: 2, marks: 3 },
        { id: "refusal", judgments: 0, marks: 0 },
      ],
    });
  });

  test("counts rewrites, and texts that say something", () => {
    expect(
      summaryOf({ ...ask, kind: "rewrite" }, [{ kind: "rewrite", of: "r1", text: "Better." }]),
    ).toMatchObject({ judgments: 1, written: 1 });
    expect(
      summaryOf({ ...ask, kind: "text", maxLength: 9 }, [
        { kind: "text", text: " " },
        { kind: "text", text: "Why." },
      ]),
    ).toMatchObject({ judgments: 2, written: 1 });
  });

  test("leaves rankings to their own statistics, and counts a judgment that left a question out", () => {
    const questions: Question[] = [
      { ...ask, id: "preference", kind: "ranking", strengths: 1, allowTie: false, allowBothBad: false },
      { ...ask, kind: "text", maxLength: 9 },
    ];
    const { add, summary } = summariseAnswers(questions);
    add({ answers: { preference: { kind: "ranking", tiers: [["r1"], ["r2"]] } }, asked: questions }, MODELS);
    expect(summary()).toMatchObject({
      judgments: 1,
      questions: [{ kind: "text", judgments: 0, otherMeasure: 0 }],
    });
  });

  test("mixes no scales: answers to a version with other points, or about something else, are counted and left out", () => {
    const now: Question = {
      ...ask,
      kind: "rating",
      points: 5,
      aspects: [{ id: "help", label: "Help", help: "", anchors: [] }],
      allowNotApplicable: false,
    };
    const rated = { answers: { q: { kind: "rating", ratings: { r1: { help: 3 } } } as const } };
    const { add, summary } = summariseAnswers([now]);
    add({ ...rated, asked: [{ ...now, points: 10 }] }, MODELS);
    add({ ...rated, asked: [{ ...now, title: "Reworded?" }] }, MODELS);
    add(
      {
        answers: { q: { kind: "binary", labels: { r1: true } } },
        asked: [{ ...ask, kind: "binary", about: "quality" }],
      },
      MODELS,
    );
    expect(summary().questions).toMatchObject([{ judgments: 1, otherMeasure: 2 }]);
  });
});
