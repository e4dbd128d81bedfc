import { z } from "zod";
import { rankedTiers } from "@laurel/core/imports/ranks";
import type { RecordedJudgment } from "@laurel/core/records/prompt-record";
import { isRow, type Row } from "../../files/rows.ts";
import type { PromptDraft } from "../prompt-draft.ts";
import { picked } from "./left-of-row.ts";
import { nameOf, publishedReader, textOf, withJudgments } from "./published-shape.ts";

const System = z.looseObject({ response: z.unknown(), reviews: z.array(z.looseObject({})) });
const Passage = z.looseObject({
  "passage-id": z.union([z.string(), z.number()]),
  questions: z.record(z.string(), z.record(z.string(), z.unknown())),
});

/** The file's names of what was ranked, and the ids of the questions that ask for it. */
const PROPERTIES = [
  { key: "overall-rank", question: "overall" },
  { key: "correctness-rank", question: "correctness" },
  { key: "selection-rank", question: "plot" },
] as const;

/**
 * Human rankings of SQuALITY (nyu-mll/SQuALITY, data/human-eval): a passage a line, with several questions, the
 * systems' summaries for each, and three rankings of these by each worker. They answer the campaign's questions
 * "overall", "correctness" and "plot" (the coverage, which the file calls selection). The file holds neither
 * passages nor questions, so that the prompt is their numbers.
 */
export const SQUALITY_READER = publishedReader(
  "squality",
  Passage,
  {
    "passage-id": "1",
    questions: {
      0: {
        one: { response: "A trip.", reviews: [{ worker_id: "1", "overall-rank": 1 }] },
        two: { response: "A fall.", reviews: [{ worker_id: "1", "overall-rank": 2 }] },
      },
    },
  },
  (row) => ({
    drafts: Object.entries(row.questions).map(([number, systems]) =>
      questionDraft({ ...row, questions: { [number]: systems } }, row["passage-id"], number, systems),
    ),
  }),
);

/** The draft of one question; `row` is the passage with that question alone. */
function questionDraft(row: Row, passage: string | number, number: string, systems: Row): PromptDraft {
  const found = Object.entries(systems).flatMap(([name, value]) => {
    const system = System.safeParse(value);
    return system.success ? [{ name, ...system.data }] : [];
  });
  const field = `questions.${number}`;
  const draft = {
    prompt: [{ role: "user", content: `Passage ${passage}, question ${number}` }],
    promptField: field,
    responses: found.map(({ name, response }) => ({
      messages: [{ role: "assistant", content: textOf(response) }],
      source: { model: name },
      field: `${field}.${name}.response`,
    })),
    tags: [],
  };
  const partsOf = (part: (system: (typeof found)[number]) => Row) => ({
    ...picked(row, ["passage-id"]),
    questions: { [number]: Object.fromEntries(found.map((system) => [system.name, part(system)])) },
  });
  return withJudgments(draft, rankings(found.map(({ reviews }) => reviews)), {
    row,
    texts: partsOf(({ response }) => ({ response })),
    verdicts: partsOf(({ response, reviews }) => ({
      response,
      reviews: reviews.map((review) => picked(review, REVIEW)),
    })),
  });
}

const REVIEW = ["worker_id", ...PROPERTIES.map(({ key }) => key)];

/** Each worker's rankings of the systems, as far as the worker ranked at least two of them. */
function rankings(reviews: readonly (readonly Row[])[]): RecordedJudgment[] {
  const workers = new Set(reviews.flatMap((each) => each.map((review) => nameOf(review["worker_id"]))));
  return [...workers].flatMap((worker) =>
    PROPERTIES.flatMap(({ key, question }): RecordedJudgment[] => {
      const ranked = reviews.flatMap((each, index) => {
        const rank = each.filter(isRow).find((review) => nameOf(review["worker_id"]) === worker)?.[key];
        return typeof rank === "number" ? [{ index, rank }] : [];
      });
      return ranked.length < 2
        ? []
        : [
            {
              answer: { kind: "ranking", tiers: rankedTiers(ranked) },
              question,
              ...(worker !== undefined && { by: worker }),
            },
          ];
    }),
  );
}
