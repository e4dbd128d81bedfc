import { z } from "zod";
import { columns, group, listOf, scalar } from "../../parquet/columns.ts";
import { completionsTurns } from "../conversation-turns.ts";
import { HH_MARKER, hhTranscript, splitTranscript } from "../hh-transcript.ts";
import {
  alternatingTurns,
  noSystemTurn,
  noToolCalls,
  noTurnMarkers,
  oneMessageCompletions,
  turnDetailsLoss,
} from "../limits-and-losses.ts";
import { loadDataset } from "../usage.ts";
import { LISTWISE, LISTWISE_EXAMPLE, type ListwiseFormat, plainRanking } from "./family.ts";

const NectarRecord = z.strictObject({
  prompt: z.string().startsWith("\n\nHuman: ").endsWith("\n\nAssistant: "),
  answers: z
    .array(z.strictObject({ answer: z.string(), model: z.string(), rank: z.int().min(1) }))
    .min(2, "has fewer than two answers"),
  turns: z.int().min(1),
  num_responses: z.int().min(2),
});
type NectarRecord = z.infer<typeof NectarRecord>;

/**
 * Nectar's rankings. The prompt is an HH-RLHF transcript up to "Assistant: "; the best answer comes first and
 * has rank 1; an unknown model is "". Nectar's `source` and `good_natured` are left out, since nobody judged
 * them. Don't read it with axolotl's `zephyr.nectar`, which sorts by rank and takes the last answer, the
 * worst, for the chosen one.
 */
export const NECTAR: ListwiseFormat<NectarRecord> = {
  id: "nectar",
  family: LISTWISE,
  title: "Rankings of several answers, as Nectar has them",
  record: NectarRecord,
  limits: [
    noToolCalls(completionsTurns),
    noSystemTurn(({ prompt }) => prompt),
    alternatingTurns(({ prompt }) => prompt, ["user"]),
    oneMessageCompletions(({ completions }) => completions.map(({ messages }) => messages)),
    noTurnMarkers(completionsTurns, HH_MARKER),
  ],
  losses: [turnDetailsLoss(completionsTurns)],
  express: plainRanking,
  encode: ({ prompt, completions }) => ({
    prompt: `${hhTranscript(prompt)}\n\nAssistant: `,
    answers: completions.map(({ messages, model, rank }) => ({
      answer: messages[0]?.content ?? "",
      model: model ?? "",
      rank: rank + 1,
    })),
    turns: prompt.filter(({ role }) => role === "user").length,
    num_responses: completions.length,
  }),
  decode: ({ prompt, answers }) => ({
    prompt: splitTranscript(prompt)?.slice(0, -1) ?? [],
    completions: answers.map(({ answer, model, rank }) => ({
      messages: [{ role: "assistant", content: answer }],
      rank: rank - 1,
      model: model === "" ? null : model,
    })),
  }),
  parquet: columns(
    scalar("prompt", "text"),
    listOf(
      "answers",
      group("element", scalar("answer", "text"), scalar("model", "text"), scalar("rank", "double")),
    ),
    scalar("turns", "int"),
    scalar("num_responses", "int"),
  ),
  example: LISTWISE_EXAMPLE,
  usage: {
    trainer: "Nectar's readers",
    methods: ["Plackett-Luce reward model", "best of several for SFT"],
    companions: () => [],
    snippet: (files) => ({
      language: "python",
      text: [
        "from datasets import load_dataset",
        "",
        loadDataset(files),
        "# Rank 1 is the best; equal ranks are ties.",
        'data = data.map(lambda row: {"best": row["answers"][0]["answer"], "ranks": [answer["rank"] for answer in row["answers"]]})',
      ].join("\n"),
    }),
  },
};
