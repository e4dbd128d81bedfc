import { expect, test } from "vitest";
import type { QuestionSet } from "@laurel/core/questions/question-set";
import type { RecordedJudgment } from "@laurel/core/records/prompt-record";
import { withAskedJudgments, withoutJudgments } from "./kept-judgments.ts";
import type { PromptDraft } from "./prompt-draft.ts";

const draftOf = (recorded: RecordedJudgment[]): PromptDraft => ({
  prompt: [{ role: "user", content: "q" }],
  promptField: "prompt",
  responses: ["a", "b"].map((field) => ({ field, messages: [], source: {}, metadata: { seed: 1 } })),
  tags: [],
  recorded,
});
const ranking = (best: number, question: string, by: string): RecordedJudgment => ({
  answer: { kind: "ranking", tiers: [[best], [1 - best]] },
  question,
  by,
});
const asking = (...ids: string[]): QuestionSet =>
  ids.map((id) => ({
    id,
    kind: "ranking",
    title: "?",
    help: "",
    required: true,
    strengths: 1,
    allowTie: true,
    allowBothBad: false,
  }));
const metadataOf = ({ responses }: PromptDraft) => responses.map(({ metadata }) => metadata);

test("labels that are not wanted as judgments stay with the responses that they are about", () => {
  const kept = withoutJudgments(
    draftOf([
      { ...ranking(1, "overall", "ann"), presented: [1, 0], at: 5 },
      { answer: { kind: "binary", labels: [{ response: 0, label: true }] } },
      { answer: { kind: "rating", points: 5, ratings: [{ response: 1, aspects: { zeal: 3 } }] } },
      { answer: { kind: "ranking", tiers: [[0, 1]], cut: 0 } },
      { answer: { kind: "steps", response: 0, labels: [1, -1] } },
    ]),
  );
  const said = { question: "overall", by: "ann", at: 5 };
  expect(kept.recorded).toBeUndefined();
  expect(metadataOf(kept)).toEqual([
    {
      seed: 1,
      recorded: [
        { rank: 2, of: 2, ...said, presentedAt: 2 },
        { label: true },
        { rank: 1, of: 1, acceptable: false },
        { labels: [1, -1] },
      ],
    },
    {
      seed: 1,
      recorded: [
        { rank: 1, of: 2, ...said, presentedAt: 1 },
        { ratings: { zeal: 3 }, points: 5 },
        { rank: 1, of: 1, acceptable: false },
      ],
    },
  ]);
});

test("of three rankings a campaign with one such question takes the first, and keeps the others", () => {
  const three = ["ann", "bob"].flatMap((by) => [
    ranking(0, "overall", by),
    ranking(1, "correctness", by),
    ranking(0, "plot", by),
  ]);
  const draft = draftOf(three);
  const kept = withAskedJudgments(draft, asking("best"));
  expect(kept.recorded).toEqual([three[0], three[3]]);
  expect(metadataOf(kept)[0]).toEqual({
    seed: 1,
    recorded: [
      { rank: 2, of: 2, question: "correctness", by: "ann" },
      { rank: 1, of: 2, question: "plot", by: "ann" },
      { rank: 2, of: 2, question: "correctness", by: "bob" },
      { rank: 1, of: 2, question: "plot", by: "bob" },
    ],
  });
  expect(withAskedJudgments(draft, asking("plot", "overall", "correctness"))).toBe(draft);
});

test("what no question of its kind asks for is left to be refused", () => {
  const draft = draftOf([{ answer: { kind: "binary", labels: [{ response: 0, label: true }] } }]);
  expect(withAskedJudgments(draft, asking("best"))).toBe(draft);
});
