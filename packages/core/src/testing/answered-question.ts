import fc from "fast-check";
import type { Answer } from "../questions/answers.ts";
import { splitSteps } from "../questions/kinds/steps-rules.ts";
import type { PresentedTask } from "../questions/question-rules.ts";
import type { Question } from "../questions/question.ts";

export type Answered = { readonly question: Question; readonly task: PresentedTask; readonly answer: Answer };

const idOf = (index: number) => `01900000-0000-7000-8000-00000000000${index}`;
const base = { id: "q", title: "?", help: "", required: true };

/** A task of `min` to `max` responses whose texts have some steps. */
const task = (min: number, max: number): fc.Arbitrary<PresentedTask> =>
  fc
    .array(fc.array(fc.stringMatching(/^[a-z]{1,8}$/), { minLength: 1, maxLength: 6 }), {
      minLength: min,
      maxLength: max,
    })
    .map((texts) => ({
      presented: texts.map((_, index) => idOf(index)),
      texts: new Map(
        texts.map((steps, index) => [
          idOf(index),
          { text: steps.join("\n\n"), steps: index % 2 === 0 ? null : steps },
        ]),
      ),
    }));

const perResponse = <T>(
  { presented }: PresentedTask,
  value: fc.Arbitrary<T>,
): fc.Arbitrary<Record<string, T>> =>
  fc
    .tuple(...presented.map(() => value))
    .map((values) => Object.fromEntries(presented.map((id, index) => [id, values[index] as T])));

const pair = fc
  .record({
    task: task(2, 2),
    strengths: fc.integer({ min: 1, max: 4 }),
    pick: fc.nat(3),
    strength: fc.integer({ min: 1, max: 4 }),
  })
  .map(({ task: of, strengths, pick, strength }): Answered => {
    const [a = "", b = ""] = of.presented;
    const degree = strengths > 1 ? { strength: Math.min(strength, strengths) } : {};
    const answers: Answer[] = [
      { kind: "ranking", tiers: [[a], [b]], ...degree },
      { kind: "ranking", tiers: [[b], [a]], ...degree },
      { kind: "ranking", tiers: [[b, a]] },
      { kind: "ranking", tiers: [[a, b]], cut: 0 },
    ];
    return {
      question: { ...base, kind: "ranking", strengths, allowTie: true, allowBothBad: true },
      task: of,
      answer: answers[pick] ?? { kind: "ranking", tiers: [[a, b]] },
    };
  });

const list = fc
  .record({
    task: task(3, 8),
    gaps: fc.boolean(),
    cut: fc.constantFrom("none" as const, "optional" as const, "required" as const),
    seed: fc.array(fc.nat(), { minLength: 20, maxLength: 20 }),
  })
  .map(({ task: of, gaps, cut, seed }): Answered => {
    const tiers: string[][] = [];
    for (const [index, id] of of.presented.entries()) {
      const place = (seed[index] ?? 0) % (tiers.length + 1);
      const tier = tiers[place];
      if (tier && (seed[index + 10] ?? 0) % 3 === 0) tier.push(id);
      else tiers.splice(place, 0, [id]);
    }
    return {
      question: { ...base, kind: "ranking", strengths: 3, allowTie: true, allowBothBad: false, gaps, cut },
      task: of,
      answer: {
        kind: "ranking",
        tiers,
        ...(gaps && { gaps: tiers.slice(1).map((_, index) => ((seed[index] ?? 0) % 3) + 1) }),
        ...(cut !== "none" && { cut: (seed[0] ?? 0) % (tiers.length + 1) }),
      },
    };
  });

const bestWorst = task(3, 8).map((of): Answered => {
  const [best = "", ...rest] = of.presented;
  return {
    question: {
      ...base,
      kind: "ranking",
      strengths: 1,
      allowTie: false,
      allowBothBad: false,
      form: "best-worst",
    },
    task: of,
    answer: { kind: "ranking", tiers: [[best], rest.slice(0, -1), rest.slice(-1)], partial: true },
  };
});

const rating = fc
  .record({ task: task(1, 4), points: fc.integer({ min: 2, max: 10 }) })
  .chain(({ task: of, points }) =>
    perResponse(
      of,
      fc.record({
        clarity: fc.option(fc.integer({ min: 1, max: points })),
        depth: fc.integer({ min: 1, max: points }),
      }),
    ).map((ratings): Answered => ({
      question: {
        ...base,
        kind: "rating",
        points,
        allowNotApplicable: true,
        aspects: ["clarity", "depth"].map((id) => ({ id, label: id, help: "", anchors: [] })),
      },
      task: of,
      answer: { kind: "rating", ratings },
    })),
  );

const binary = task(1, 4).chain((of) =>
  perResponse(of, fc.boolean()).map((labels): Answered => ({
    question: { ...base, kind: "binary", about: "quality" },
    task: of,
    answer: { kind: "binary", labels },
  })),
);

const steps = fc
  .record({
    task: task(1, 3),
    stop: fc.boolean(),
    labels: fc.array(fc.constantFrom(-1 as const, 0 as const, 1 as const), { minLength: 6, maxLength: 6 }),
    quits: fc.boolean(),
  })
  .map(({ task: of, stop, labels, quits }): Answered => {
    const traces = of.presented.map((id) => {
      const text = of.texts.get(id);
      const count = text?.steps?.length ?? splitSteps(text?.text ?? "", "blank-lines").length;
      const wrong = labels.slice(0, count).indexOf(-1);
      const given = labels.slice(0, stop && wrong !== -1 ? wrong + 1 : count);
      if (quits) return [id, { labels: given.slice(1), verdict: "give-up" as const }] as const;
      return [
        id,
        {
          labels: given,
          verdict: "labeled" as const,
          ...(given.includes(-1) && { continuation: "Instead, so." }),
        },
      ] as const;
    });
    return {
      question: { ...base, kind: "steps", split: "blank-lines", stopAtFirstError: stop, continuation: true },
      task: of,
      answer: { kind: "steps", traces: Object.fromEntries(traces) },
    };
  });

const rewrite = fc
  .record({ task: task(1, 3), text: fc.stringMatching(/^[A-Z]{1,20}$/) })
  .map(({ task: of, text }): Answered => ({
    question: { ...base, kind: "rewrite" },
    task: of,
    answer: { kind: "rewrite", of: of.presented.at(-1) ?? "", text },
  }));

const flags = fc
  .record({
    task: task(1, 3),
    picked: fc.uniqueArray(fc.constantFrom("unsafe", "refusal")),
    span: fc.boolean(),
  })
  .map(({ task: of, picked, span }): Answered => ({
    question: {
      ...base,
      kind: "flags",
      scope: "response",
      spans: true,
      options: [
        { id: "unsafe", label: "Unsafe" },
        { id: "refusal", label: "Refusal" },
      ],
    },
    task: of,
    answer: {
      kind: "flags",
      flags: picked.map((flag) => ({
        flag,
        response: of.presented[0] ?? "",
        ...(span && { span: { start: 0, end: 1 } }),
      })),
    },
  }));

const text = fc
  .string({ minLength: 1, maxLength: 40, unit: "grapheme" })
  .filter((said) => said.trim() !== "" && said.length <= 100 && !said.includes("\u0000"))
  .map((said): Answered => ({
    question: { ...base, kind: "text", maxLength: 100 },
    task: { presented: [], texts: new Map() },
    answer: { kind: "text", text: said },
  }));

type RankingForm = "ranking of two" | "ranking of more" | "best and worst";

/** A question of each kind, rankings in each form, with a task and an answer that fits both. */
export const ANSWERED: Readonly<
  Record<Exclude<Question["kind"], "ranking"> | RankingForm, fc.Arbitrary<Answered>>
> = {
  "ranking of two": pair,
  "ranking of more": list,
  "best and worst": bestWorst,
  rating,
  binary,
  steps,
  rewrite,
  flags,
  text,
};
