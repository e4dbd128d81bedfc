import fc from "fast-check";
import { kindOf } from "@laurel/core/questions/answer-rules";
import { scalePoints } from "@laurel/core/questions/kinds/ranking-schemas";
import type { Question } from "@laurel/core/questions/question";
import type { QuestionSet } from "@laurel/core/questions/question-set";

const words = fc
  .string({ unit: "grapheme", minLength: 1, maxLength: 40 })
  .map((text) => text.replaceAll("\u0000", "").trim() || "x");
const id = fc.stringMatching(/^[a-z][a-z0-9_-]{0,12}$/);
const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const base = { id, title: words, help: fc.oneof(fc.constant(""), words), required: fc.boolean() };

const ranking = fc
  .record({
    ...base,
    kind: fc.constant("ranking" as const),
    strengths: fc.integer({ min: 1, max: 4 }),
    allowTie: fc.boolean(),
    allowBothBad: fc.boolean(),
    labeled: fc.boolean(),
    word: words,
    list: fc.constantFrom(
      {},
      { form: "best-worst" as const },
      { form: "full" as const, gaps: true, cut: "required" as const },
    ),
  })
  .map(({ labeled, word, list, ...question }) => ({
    ...question,
    ...list,
    ...(labeled
      ? { labels: Array.from({ length: scalePoints(question) }, (_, point) => `${point} ${word}`) }
      : {}),
  }));
const rating = fc
  .record({
    ...base,
    kind: fc.constant("rating" as const),
    points: fc.integer({ min: 2, max: 10 }),
    allowNotApplicable: fc.boolean(),
    aspects: fc.uniqueArray(fc.record({ id, label: words, help: words, anchored: fc.boolean() }), {
      minLength: 1,
      maxLength: 4,
      selector: (aspect) => aspect.id,
    }),
  })
  .map((question) => ({
    ...question,
    aspects: question.aspects.map(({ anchored, ...aspect }) => ({
      ...aspect,
      anchors: anchored ? Array.from({ length: question.points }, (_, point) => `${point}`) : [],
    })),
  }));
const binary = fc.record({
  ...base,
  kind: fc.constant("binary" as const),
  about: fc.constantFrom("quality" as const, "correctness" as const),
});
const steps = fc.record({
  ...base,
  kind: fc.constant("steps" as const),
  split: fc.constantFrom("blank-lines" as const, "numbered" as const, "lines" as const),
  stopAtFirstError: fc.boolean(),
  continuation: fc.boolean(),
});
const rewrite = fc.record({ ...base, kind: fc.constant("rewrite" as const) });
const flags = fc
  .record({
    ...base,
    kind: fc.constant("flags" as const),
    scope: fc.constantFrom("task" as const, "response" as const),
    spans: fc.boolean(),
    options: fc.uniqueArray(fc.record({ id, label: words }), {
      minLength: 1,
      maxLength: 6,
      selector: (option) => option.id,
    }),
  })
  .map((question) => ({ ...question, spans: question.spans && question.scope === "response" }));
const text = fc.record({
  ...base,
  kind: fc.constant("text" as const),
  minLength: optional(fc.integer({ min: 0, max: 100 })),
  maxLength: fc.integer({ min: 100, max: 20_000 }),
});

// These are by kind, so that the types refuse a kind for which no question is drawn.
const BY_KIND: Readonly<Record<Question["kind"], fc.Arbitrary<Question>>> = {
  ranking,
  rating,
  binary,
  steps,
  rewrite,
  flags,
  text,
};
const question: fc.Arbitrary<Question> = fc.oneof(...Object.values(BY_KIND));

/** Draws valid questions of a campaign, some of them asked only after certain answers. */
export const ANY_QUESTION_SET: fc.Arbitrary<QuestionSet> = fc
  .uniqueArray(fc.tuple(question, fc.boolean()), {
    minLength: 1,
    maxLength: 6,
    selector: ([each]) => each.id,
  })
  .map((drawn) =>
    drawn.map(([each, conditional], index) => {
      const before = drawn[index - 1]?.[0];
      return conditional && before
        ? { ...each, when: { question: before.id, is: kindOf(before).possibleOutcomes(before).slice(0, 2) } }
        : each;
    }),
  );
