import { z } from "zod";
import { isRow, type Row } from "../../files/rows.ts";
import { unread } from "../prompt-draft.ts";
import { picked } from "./left-of-row.ts";
import {
  judgedDraft,
  judgedTexts,
  judgeOf,
  Present,
  publishedReader,
  sourceOf,
  textOf,
} from "./published-shape.ts";

const WebGpt = z.looseObject({
  question: z.union([z.looseObject({ full_text: z.string() }), z.string()]),
  answer_0: Present,
  answer_1: Present,
  score_0: Present,
  score_1: Present,
});

/**
 * OpenAI's WebGPT comparisons (openai/webgpt_comparisons): the answer with the higher score was preferred, and
 * scores of 0 are a tie.
 */
export const WEBGPT_READER = publishedReader(
  "webgpt",
  WebGpt,
  {
    question: { full_text: "Why is the sea salty?" },
    answer_0: "Rivers wash salts into it.",
    answer_1: "Fish make it so.",
    score_0: 0.5,
    score_1: -0.5,
  },
  (row) => {
    const { question } = row;
    const [text, read] =
      typeof question === "string" ? [question] : [question.full_text, picked(question, ["full_text"])];
    return judgedTexts(
      row,
      { columns: ["question"], text, ...(read && { read: { question: read } }) },
      [{ key: "answer_0" }, { key: "answer_1" }],
      [{ read: { kind: "scores", columns: ["score_0", "score_1"], better: "higher" } }],
    );
  },
);

const Summaries = z.looseObject({
  info: z.looseObject({}),
  summaries: z.array(z.looseObject({ text: z.unknown() })).min(2),
  choice: z.unknown(),
});

/** A row of the set's other part, in which a person rates one summary by axes. */
const RatedSummary = z.looseObject({
  info: z.looseObject({}),
  summary: z.looseObject({ axes: z.unknown() }),
});

/**
 * Comparisons of OpenAI's summarize-from-feedback (openai/summarize_from_feedback): `choice` is the index of
 * the better summary. The prompt is the post or the article under its title, with the headings that TRL gives
 * them. The confidence goes from 1 to 9, which is no degree of a ranking: it is kept as metadata.
 */
export const SUMMARIZE_READER = publishedReader(
  "summarize-from-feedback",
  z.union([Summaries, RatedSummary]),
  {
    info: { post: "I lost my keys.", title: "Keys", subreddit: "tifu" },
    summaries: [{ text: "Lost keys." }, { text: "A fridge." }],
    choice: 0,
    worker: "1",
  },
  (row) => {
    const { info, summaries } = row;
    if (!Array.isArray(summaries))
      return {
        problems: [
          {
            field: "summaries",
            reason:
              "is missing: the row rates one summary by axes, and only comparisons of summaries are read",
          },
        ],
      };
    return judgedDraft(
      {
        prompt: [{ role: "user", content: summaryPrompt(info) }],
        promptField: "info",
        responses: summaries.filter(isRow).map((summary, index) => ({
          messages: [{ role: "assistant", content: summary["text"] }],
          source: sourceOf(summary["policy"]),
          field: `summaries[${index}].text`,
          ...unread(summary, new Set(["text", "policy"])),
        })),
        tags: [],
      },
      [
        {
          read: {
            kind: "winner",
            column: "choice",
            values: Object.fromEntries(summaries.map((_, index) => [index, index])),
          },
          judge: judgeOf(row, { by: ["worker"] }),
        },
      ],
      (column) => row[column],
      {
        row,
        texts: { summaries, info: picked(info, ["subreddit", "title", "post", "article"]) },
        verdicts: picked(row, ["choice"]),
      },
    );
  },
);

/** The headings are those of TRL's examples/datasets/tldr_preference.py. */
function summaryPrompt({ post, article, title, subreddit }: Row): string {
  const named = (heading: string, value: unknown) => {
    const text = textOf(value);
    return text === undefined || text === "" ? [] : [`${heading}${text}`];
  };
  return [
    ...named("SUBREDDIT: r/", subreddit),
    ...named("TITLE: ", title),
    ...named("POST: ", post),
    ...named("", article),
    "TL;DR:",
  ].join("\n\n");
}
