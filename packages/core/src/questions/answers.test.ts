import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { z } from "zod";
import { ANSWERED, type Answered } from "../testing/answered-question.ts";
import { checkAnswers } from "./answer-rules.ts";
import { type Answer, Answers, inQuestionOrder, KINDS_WITH_FREE_TEXT, withoutFreeText } from "./answers.ts";
import { PRESETS } from "./presets.ts";
import { QuestionSet } from "./question-set.ts";
import { QUESTION_KINDS } from "./question.ts";

const STRANGER = "01900000-0000-7000-8000-0000000000ff";
const check = ({ question, task, answer }: Answered) =>
  checkAnswers([question], task, { [question.id]: answer });

/** Turns an answer that fits into one that does not; null where the answer has no such part. */
const BREAKS: readonly (readonly [what: string, breaks: (answered: Answered) => Answer | null])[] = [
  [
    "a response of another task",
    ({ answer, task }) => withIds(answer, (id) => (id === task.presented[0] ? STRANGER : id)),
  ],
  ["a lacking response", ({ answer, task }) => without(answer, task.presented.at(-1) ?? "")],
  [
    "a response twice",
    ({ answer }) =>
      answer.kind === "ranking"
        ? { ...answer, tiers: [...answer.tiers, [answer.tiers[0]?.[0] ?? ""]] }
        : null,
  ],
  [
    "a strength off the scale",
    ({ answer, question }) =>
      answer.kind === "ranking" &&
      answer.strength !== undefined &&
      question.kind === "ranking" &&
      question.strengths < 4
        ? { ...answer, strength: question.strengths + 1 }
        : null,
  ],
  [
    "a gap too many",
    ({ answer }) =>
      answer.kind === "ranking" && answer.gaps ? { ...answer, gaps: [...answer.gaps, 1] } : null,
  ],
  [
    "a rating off the scale",
    ({ answer, question }) =>
      answer.kind === "rating" && question.kind === "rating" && question.points < 10
        ? {
            ...answer,
            ratings: Object.fromEntries(
              Object.entries(answer.ratings).map(([id, aspects]) => [
                id,
                { ...aspects, depth: question.points + 1 },
              ]),
            ),
          }
        : null,
  ],
  [
    "an aspect that is not asked",
    ({ answer }) =>
      answer.kind === "rating"
        ? {
            ...answer,
            ratings: Object.fromEntries(
              Object.entries(answer.ratings).map(([id, aspects]) => [id, { ...aspects, other: 1 }]),
            ),
          }
        : null,
  ],
  [
    "a label for a step that does not exist",
    ({ answer }) =>
      answer.kind === "steps"
        ? {
            ...answer,
            traces: Object.fromEntries(
              Object.entries(answer.traces).map(([id, trace]) => [
                id,
                { ...trace, labels: [...trace.labels, 1, 1, 1, 1, 1, 1, 1] },
              ]),
            ),
          }
        : null,
  ],
  [
    "an unchanged rewrite",
    ({ answer, task }) =>
      answer.kind === "rewrite" ? { ...answer, text: task.texts.get(answer.of)?.text ?? "" } : null,
  ],
  [
    "a flag that is not offered",
    ({ answer, task }) =>
      answer.kind === "flags"
        ? { ...answer, flags: [{ flag: "other", response: task.presented[0] ?? "" }] }
        : null,
  ],
  [
    "a span behind the text's end",
    ({ answer, task }) =>
      answer.kind === "flags"
        ? {
            ...answer,
            flags: [{ flag: "unsafe", response: task.presented[0] ?? "", span: { start: 0, end: 900_000 } }],
          }
        : null,
  ],
  [
    "a text over its limit",
    ({ answer }) => (answer.kind === "text" ? { ...answer, text: "x".repeat(101) } : null),
  ],
  [
    "an answer of another kind",
    ({ answer }) => (answer.kind === "text" ? { kind: "binary", labels: {} } : { kind: "text", text: "x" }),
  ],
];

function withIds(answer: Answer, map: (id: string) => string): Answer | null {
  if (answer.kind === "text" || (answer.kind === "flags" && answer.flags.length === 0)) return null;
  const mapped = JSON.parse(JSON.stringify(answer), (_key, value: unknown) =>
    typeof value === "string" ? map(value) : value,
  ) as Answer;
  if (mapped.kind === "rating") return { ...mapped, ratings: rekeyed(mapped.ratings, map) };
  if (mapped.kind === "binary") return { ...mapped, labels: rekeyed(mapped.labels, map) };
  if (mapped.kind === "steps") return { ...mapped, traces: rekeyed(mapped.traces, map) };
  if (mapped.kind === "rewrite") return { ...mapped, of: STRANGER };
  return mapped;
}

function rekeyed<T>(record: Readonly<Record<string, T>>, map: (id: string) => string): Record<string, T> {
  return Object.fromEntries(Object.entries(record).map(([id, value]) => [map(id), value]));
}

function without(answer: Answer, id: string): Answer | null {
  const rest = <T>(record: Readonly<Record<string, T>>) =>
    Object.fromEntries(Object.entries(record).filter(([each]) => each !== id));
  if (answer.kind === "ranking")
    return {
      ...answer,
      tiers: answer.tiers.map((tier) => tier.filter((each) => each !== id)).filter((tier) => tier.length > 0),
    };
  if (answer.kind === "rating") return { ...answer, ratings: rest(answer.ratings) };
  if (answer.kind === "binary") return { ...answer, labels: rest(answer.labels) };
  return answer.kind === "steps" ? { ...answer, traces: rest(answer.traces) } : null;
}

describe.each(Object.entries(ANSWERED))("%s", (_, answered) => {
  it("takes every answer that fits, and keeps it through JSON", () => {
    fc.assert(
      fc.property(answered, (each) => {
        expect(QuestionSet.safeParse([each.question]).error).toBeUndefined();
        expect(Answers.parse(JSON.parse(JSON.stringify({ q: each.answer })))).toEqual({ q: each.answer });
        expect(() => check(each)).not.toThrow();
      }),
    );
  });

  it("refuses each way of not fitting, with the field and the rule", () => {
    fc.assert(
      fc.property(answered, (each) => {
        for (const [what, breaks] of BREAKS) {
          const broken = breaks(each);
          if (broken) expect(() => check({ ...each, answer: broken }), what).toThrow(/^answers\.q/);
        }
      }),
    );
  });

  it("refuses a field that it does not know", () => {
    fc.assert(
      fc.property(answered, ({ answer }) => {
        expect(Answers.safeParse({ q: { ...answer, extra: 1 } }).success).toBe(false);
      }),
    );
  });
});

it("asks a question with a condition only after one of its outcomes, and refuses its answer otherwise", () => {
  const preference = {
    id: "preference",
    kind: "ranking" as const,
    title: "?",
    help: "",
    required: true,
    strengths: 1,
    allowTie: true,
    allowBothBad: true,
  };
  const why = {
    id: "why",
    kind: "text" as const,
    title: "?",
    help: "",
    required: true,
    maxLength: 10,
    when: { question: "preference", is: ["tie"] },
  };
  const task = { presented: ["a", "b"], texts: new Map() };
  const tie = { kind: "ranking" as const, tiers: [["a", "b"]] };
  const said = { kind: "text" as const, text: "same" };
  expect(() => checkAnswers([preference, why], task, { preference: tie, why: said })).not.toThrow();
  expect(() => checkAnswers([preference, why], task, { preference: tie })).toThrow(/why is missing/);
  expect(() =>
    checkAnswers([preference, why], task, { preference: { ...tie, tiers: [["a"], ["b"]] } }),
  ).not.toThrow();
  expect(() => checkAnswers([preference, why], task, { preference: { ...tie, cut: 0 }, why: said })).toThrow(
    /only asked after "preference" was answered with tie/,
  );
});

it("lets a condition look back only, at outcomes that exist", () => {
  const rule = (when: { question: string; is: string[] }) =>
    QuestionSet.safeParse([
      { id: "a", kind: "binary", title: "?", required: true, about: "quality" },
      { id: "b", kind: "rewrite", title: "?", required: true, when },
    ]).error?.issues.map(({ message }) => message);
  expect(rule({ question: "a", is: ["some-bad"] })).toBeUndefined();
  expect(rule({ question: "b", is: ["written"] })).toEqual([expect.stringContaining("no earlier")]);
  expect(rule({ question: "a", is: ["tie"] })).toEqual([expect.stringContaining("no outcome")]);
});

const questionsOf = (id: string) => PRESETS.find((preset) => preset.id === id)?.questions ?? [];

it("has answers in the order of their questions, ratings in that of their aspects, and what is not asked last", () => {
  const [rating] = questionsOf("helpsteer2-ratings");
  if (rating?.kind !== "rating") throw new Error("the preset rates");
  const aspects = rating.aspects.map(({ id }) => id);
  const answers: Answers = {
    why: { kind: "text", text: "so" },
    gone: { kind: "text", text: "no longer asked" },
    [rating.id]: {
      kind: "rating",
      ratings: { r: Object.fromEntries(aspects.toReversed().map((aspect, index) => [aspect, index + 1])) },
    },
  };
  const ordered = inQuestionOrder(
    [rating, { id: "why", kind: "text", title: "Why?", help: "", required: false, maxLength: 100 }],
    answers,
  );
  expect(ordered).toEqual(answers);
  expect(Object.keys(ordered)).toEqual([rating.id, "why", "gone"]);
  expect(JSON.stringify(ordered[rating.id])).toBe(
    JSON.stringify({
      kind: "rating",
      ratings: { r: Object.fromEntries(aspects.map((aspect, index) => [aspect, aspects.length - index])) },
    }),
  );
});

const RESPONSE = "01890000-0000-7000-8000-000000000001";

test("what was written goes, and what was chosen stays as it was", () => {
  const chosen: Answers = {
    preference: { kind: "ranking", tiers: [[RESPONSE]], strength: 2 },
    good: { kind: "binary", labels: { [RESPONSE]: true } },
    flags: { kind: "flags", flags: [{ flag: "unsafe", span: { start: 0, end: 4 } }] },
    aspects: { kind: "rating", ratings: { [RESPONSE]: { truth: 4 } } },
  };
  const written: Answers = {
    why: { kind: "text", text: "My neighbour Anna said so" },
    better: { kind: "rewrite", of: RESPONSE, text: "Mine" },
    steps: {
      kind: "steps",
      traces: { [RESPONSE]: { labels: [1, -1], verdict: "labeled", continuation: "Mine" } },
    },
  };
  expect(withoutFreeText({ ...chosen, ...written })).toEqual({
    ...chosen,
    steps: { kind: "steps", traces: { [RESPONSE]: { labels: [1, -1], verdict: "labeled" } } },
  });
  expect(JSON.stringify(withoutFreeText(written))).not.toMatch(/Anna|Mine/);
});

/** Whether a schema takes any words: a text that is neither an id, a name by a rule nor one of a list. */
function takesWords(schema: unknown): boolean {
  if (typeof schema !== "object" || schema === null) return false;
  const { type, pattern, format, const: only, enum: some } = schema as Record<string, unknown>;
  if (type === "string") return [pattern, format, only, some].every((rule) => rule === undefined);
  return Object.values(schema).some(takesWords);
}

test("a kind says that it holds free text exactly where its answers take any words", () => {
  const taking = QUESTION_KINDS.filter(({ answer }) => takesWords(z.toJSONSchema(answer)));
  expect(taking.map(({ question }) => question.shape.kind.value).toSorted()).toEqual(
    KINDS_WITH_FREE_TEXT.toSorted(),
  );
});

test.each(Object.entries(ANSWERED))("of an answer of the kind %s no written word survives", (_, answered) => {
  const words = (value: unknown): readonly string[] =>
    typeof value === "object" && value !== null
      ? Object.entries(value).flatMap(([key, part]) => [key, ...words(part)])
      : [String(value)];
  fc.assert(
    fc.property(answered, ({ answer }) => {
      const kept = withoutFreeText({ q: answer });
      expect(Answers.parse(kept)).toEqual(kept);
      expect(words(kept).filter((word) => !/^[a-z0-9-]+$/.test(word))).toEqual([]);
    }),
  );
});
