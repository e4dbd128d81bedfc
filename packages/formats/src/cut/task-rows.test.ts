import { expect, test } from "vitest";
import { usualSpec } from "@laurel/core/datasets/dataset-spec";
import { familiesOfKind, type FamilyId } from "@laurel/core/datasets/families";
import type { JudgedTask } from "@laurel/core/datasets/judged-task";
import type { Answer } from "@laurel/core/questions/answers";
import { PRESETS } from "@laurel/core/questions/presets";
import type { Question } from "@laurel/core/questions/question";
import { CanonicalRow } from "../canonical/canonical-rows.ts";
import { rowsOfTask } from "./task-rows.ts";

const PROMPT = [{ role: "user" as const, content: "2+2?" }];
const assistant = (content: string) => [{ role: "assistant" as const, content }];

function question(kind: Question["kind"]): Question {
  const found = PRESETS.flatMap(({ questions }) => questions).find((asked) => asked.kind === kind);
  if (!found) throw new Error(`no preset asks a question of kind ${kind}`);
  return found;
}

function judged(...answers: Answer[]): JudgedTask {
  return {
    taskId: "t",
    prompt: PROMPT,
    reference: "4",
    tags: [],
    flags: [],
    responses: [
      { id: "A", messages: assistant("4\n\nSure."), steps: null, model: "m" },
      { id: "B", messages: assistant("5"), steps: null, model: null },
    ],
    votes: answers.map((answer, index) => ({
      annotatorId: String(index),
      answer,
      question: question(answer.kind),
      presented: null,
      imported: true,
      questionsVersion: 1,
      guidelinesVersion: 1,
    })),
  };
}

const ANSWERS: readonly Answer[] = [
  { kind: "ranking", tiers: [["A"], ["B"]], strength: 2 },
  { kind: "ranking", tiers: [["A", "B"]], cut: 0 },
  { kind: "rating", ratings: { A: { helpfulness: 4 }, B: { helpfulness: 1 } } },
  { kind: "binary", labels: { A: true, B: false } },
  { kind: "steps", traces: { A: { labels: [1, -1], verdict: "labeled", continuation: "Done." } } },
  { kind: "rewrite", of: "B", text: "Four." },
];

test("every kind of judgment gives valid rows of each family that it can teach, or says why not", () => {
  for (const answer of ANSWERS) {
    for (const family of familiesOfKind(answer.kind)) {
      const { rows, dropped } = rowsOfTask(family, judged(answer), usualSpec("q", [family]));
      for (const { row } of rows)
        expect(CanonicalRow.safeParse({ family, split: "train", row }).error, family).toBeUndefined();
      expect(rows.length + dropped.length, `${family} of ${answer.kind}`).toBeGreaterThan(0);
    }
  }
});

const rows = (family: FamilyId, answer: Answer, spec = usualSpec("q", [family])) =>
  rowsOfTask(family, judged(answer), spec).rows.map(({ row }) => row);

test("a preference with a strength has the margin that the spec maps it to", () => {
  const spec = usualSpec("q", ["pairs"]);
  const ranking: Answer = { kind: "ranking", tiers: [["A"], ["B"]], strength: 2 };
  expect(rows("pairs", ranking)).toEqual([
    { prompt: PROMPT, chosen: assistant("4\n\nSure."), rejected: assistant("5"), margin: null },
  ]);
  expect(
    rows("pairs", ranking, { ...spec, pairs: { ...spec.pairs, margin: { scale: 0.5, offset: -0.5 } } }),
  ).toMatchObject([{ margin: 0.5 }]);
});

test("an edited response is to be imitated, and is preferred to what it was made from", () => {
  const rewrite: Answer = { kind: "rewrite", of: "B", text: "Four." };
  expect(rows("demonstrations", rewrite)).toEqual([{ prompt: PROMPT, completion: assistant("Four.") }]);
  expect(rows("pairs", rewrite)).toEqual([
    { prompt: PROMPT, chosen: assistant("Four."), rejected: assistant("5"), margin: null },
  ]);
});

test("what is imitated is never called bad: not below a ranking's line, not by a thumb", () => {
  const spec = usualSpec("q", ["demonstrations"]);
  expect(rows("demonstrations", { kind: "binary", labels: { A: true, B: false } })).toEqual([
    { prompt: PROMPT, completion: assistant("4\n\nSure.") },
  ]);
  expect(
    rowsOfTask("demonstrations", judged({ kind: "ranking", tiers: [["A"], ["B"]], cut: 0 }), spec),
  ).toMatchObject({ rows: [], dropped: ["bad"] });
});

test("both bad labels both responses, and a plain preference labels none", () => {
  expect(rows("unpaired", { kind: "ranking", tiers: [["A", "B"]], cut: 0 })).toMatchObject([
    { label: false },
    { label: false },
  ]);
  expect(
    rowsOfTask("unpaired", judged({ kind: "ranking", tiers: [["A"], ["B"]] }), usualSpec("q", ["unpaired"])),
  ).toMatchObject({ rows: [], dropped: ["too-few-votes", "too-few-votes"] });
});

test("steps are those that were shown, with the reference that was to be found", () => {
  expect(
    rows("steps", {
      kind: "steps",
      traces: { A: { labels: [1, -1], verdict: "labeled", continuation: "Done." } },
    }),
  ).toEqual([
    {
      prompt: PROMPT,
      steps: ["4", "Sure."],
      labels: [1, -1],
      verdict: "labeled",
      continuation: "Done.",
      reference: "4",
    },
  ]);
});

test("a row that no trainer reads as it was judged is dropped with the rule that it breaks", () => {
  const same = {
    ...judged({ kind: "ranking", tiers: [["A"], ["B"]] }),
    responses: ["A", "B"].map((id) => ({ id, messages: assistant("same"), steps: null, model: null })),
  };
  expect(rowsOfTask("pairs", same, usualSpec("q", ["pairs"]))).toEqual({
    decided: 1,
    rows: [],
    dropped: ["identical"],
  });
});

test("a row's texts are what users ask and what the responses in it say, in every family", () => {
  const texts = (family: FamilyId, answer: Answer) =>
    rowsOfTask(family, judged(answer), usualSpec("q", [family])).rows.map(({ texts: of }) => of());
  const [ranking, , rating, binary, steps, rewrite] = ANSWERS;
  if (!ranking || !rating || !binary || !steps || !rewrite)
    throw new Error("there is an answer of each kind");
  const both = { prompt: ["2+2?"], responses: ["4\n\nSure.", "5"] };
  expect([texts("pairs", ranking), texts("listwise", ranking), texts("attributes", rating)]).toEqual([
    [both],
    [both],
    [both],
  ]);
  expect(texts("unpaired", binary).map(({ responses }) => responses)).toEqual([["4\n\nSure."], ["5"]]);
  expect(texts("demonstrations", rewrite)).toEqual([{ prompt: ["2+2?"], responses: ["Four."] }]);
  expect(texts("steps", steps)).toEqual([{ prompt: ["2+2?"], responses: ["4\n\nSure.", "Done."] }]);
  expect(texts("prompts", steps)).toEqual([{ prompt: ["2+2?"], responses: [] }]);
});
