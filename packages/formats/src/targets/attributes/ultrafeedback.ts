import { z } from "zod";
import { columns, group, listOf, scalar } from "../../parquet/columns.ts";
import { completionsTurns } from "../conversation-turns.ts";
import { noToolCalls, oneMessageCompletions, oneTurnPrompt, turnDetailsLoss } from "../limits-and-losses.ts";
import { loadDataset } from "../usage.ts";
import { ATTRIBUTES, type AttributesFormat, ratingLosses, wholeRatings } from "./family.ts";

const ASPECTS = ["instruction_following", "honesty", "truthfulness", "helpfulness"];

const Annotation = z.strictObject({
  Rating: z.enum(["1", "2", "3", "4", "5", "N/A"]),
  Rationale: z.literal(""),
});
type Annotation = z.infer<typeof Annotation>;

const UltrafeedbackRecord = z.strictObject({
  instruction: z.string().min(1, "is empty"),
  models: z.array(z.string()).min(1, "is empty"),
  completions: z
    .array(
      z.strictObject({
        model: z.string(),
        response: z.string(),
        annotations: z.strictObject({
          instruction_following: Annotation,
          honesty: Annotation,
          truthfulness: Annotation,
          helpfulness: Annotation,
        }),
      }),
    )
    .min(1, "is empty"),
});
type UltrafeedbackRecord = z.infer<typeof UltrafeedbackRecord>;

function annotation(rating: number | null | undefined): Annotation {
  return {
    Rating: Annotation.shape.Rating.parse(rating === null || rating === undefined ? "N/A" : String(rating)),
    Rationale: "",
  };
}

/**
 * UltraFeedback's rows. Ratings are text, "N/A" where an aspect does not apply; an unknown model is "";
 * rationales are empty, since Laurel asks for no reason by aspect.
 */
export const ULTRAFEEDBACK: AttributesFormat<UltrafeedbackRecord> = {
  id: "ultrafeedback",
  family: ATTRIBUTES,
  title: "Several responses with UltraFeedback's four aspects, 1 to 5",
  record: UltrafeedbackRecord,
  limits: [
    noToolCalls(completionsTurns),
    oneTurnPrompt(({ prompt }) => prompt),
    oneMessageCompletions(({ completions }) => completions.map(({ messages }) => messages)),
    {
      code: "ratings",
      message: "is not rated by instruction_following, honesty, truthfulness and helpfulness on five points",
      holds: ({ completions, points }) =>
        points === 5 &&
        completions.every(
          ({ ratings }) =>
            ASPECTS.every((aspect) => ratings[aspect] !== undefined) &&
            ASPECTS.some((aspect) => ratings[aspect] !== null),
        ),
    },
  ],
  losses: [turnDetailsLoss(completionsTurns), ...ratingLosses(ASPECTS)],
  express: (row) => wholeRatings(row, ASPECTS),
  encode: (row) => ({
    instruction: row.prompt[0]?.content ?? "",
    models: row.completions.map(({ model }) => model ?? ""),
    completions: wholeRatings(row, ASPECTS).completions.map(({ messages, model, ratings }) => ({
      model: model ?? "",
      response: messages[0]?.content ?? "",
      annotations: {
        instruction_following: annotation(ratings.instruction_following),
        honesty: annotation(ratings.honesty),
        truthfulness: annotation(ratings.truthfulness),
        helpfulness: annotation(ratings.helpfulness),
      },
    })),
  }),
  decode: ({ instruction, completions }) => ({
    prompt: [{ role: "user", content: instruction }],
    points: 5,
    completions: completions.map(({ model, response, annotations }) => ({
      messages: [{ role: "assistant", content: response }],
      model: model === "" ? null : model,
      ratings: Object.fromEntries(
        Object.entries(annotations).map(([aspect, { Rating }]) => [
          aspect,
          Rating === "N/A" ? null : Number(Rating),
        ]),
      ),
    })),
  }),
  parquet: columns(
    scalar("instruction", "text"),
    listOf("models", scalar("element", "text")),
    listOf(
      "completions",
      group(
        "element",
        scalar("model", "text"),
        scalar("response", "text"),
        group(
          "annotations",
          ...ASPECTS.map((aspect) => group(aspect, scalar("Rating", "text"), scalar("Rationale", "text"))),
        ),
      ),
    ),
  ),
  example: {
    prompt: [{ role: "user", content: "What color is the sky?" }],
    points: 5,
    completions: [
      {
        messages: [{ role: "assistant", content: "It is blue." }],
        model: null,
        ratings: { instruction_following: 5, honesty: 5, truthfulness: 5, helpfulness: 4 },
      },
      {
        messages: [{ role: "assistant", content: "It is green." }],
        model: null,
        ratings: { instruction_following: 4, honesty: 1, truthfulness: 1, helpfulness: null },
      },
    ],
  },
  usage: {
    trainer: "UltraFeedback's readers",
    methods: ["multi-aspect reward model", "pairs by the mean of the ratings"],
    companions: () => [],
    snippet: (files) => ({
      language: "python",
      text: [
        "from datasets import load_dataset",
        "",
        loadDataset(files),
        "",
        "def mean_rating(completion):",
        '    ratings = [int(aspect["Rating"]) for aspect in completion["annotations"].values() if aspect["Rating"] != "N/A"]',
        "    return sum(ratings) / len(ratings)",
        "",
        'data = data.map(lambda row: {"scores": [mean_rating(completion) for completion in row["completions"]]})',
      ].join("\n"),
    }),
  },
};
