import { z } from "zod";
import { lastText } from "@laurel/core/records/message-text";
import type { Message } from "@laurel/core/records/messages";
import { columns, listOf, scalar } from "../../parquet/columns.ts";
import { systemOf, systemTurn } from "../conversation-turns.ts";
import { alternatingTurns, noEmptySystem } from "../limits-and-losses.ts";
import { llamaFactoryUsage } from "../trainer-usages.ts";
import {
  LABELER_LOSS,
  MARGIN_LOSS,
  NO_TIE,
  ONE_MESSAGE_PAIR,
  PAIR_DETAILS_LOSS,
  PAIR_EXAMPLE,
  PAIR_WITHOUT_CALLS,
  type PairFormat,
  PAIRS,
  plainPair,
  PROBABILITY_LOSS,
} from "./family.ts";

const AlpacaPairRecord = z.strictObject({
  instruction: z.string().min(1, "is empty"),
  input: z.literal(""),
  chosen: z.string(),
  rejected: z.string(),
  system: z.string(),
  history: z.array(z.tuple([z.string(), z.string()])),
});
type AlpacaPairRecord = z.infer<typeof AlpacaPairRecord>;

/**
 * LLaMA-Factory's Alpaca preferences: the last user turn is the instruction, those before it are pairs in
 * `history`. `input`, which it would join to the instruction with a line break, stays empty.
 */
export const LLAMAFACTORY_ALPACA_DPO: PairFormat<AlpacaPairRecord> = {
  id: "llamafactory-alpaca-dpo",
  family: PAIRS,
  title: "Preference pairs in Alpaca's shape, for LLaMA-Factory",
  record: AlpacaPairRecord,
  limits: [
    PAIR_WITHOUT_CALLS,
    NO_TIE,
    ONE_MESSAGE_PAIR,
    noEmptySystem(({ prompt }) => prompt),
    alternatingTurns(({ prompt }) => prompt, ["user"]),
  ],
  losses: [MARGIN_LOSS, PROBABILITY_LOSS, LABELER_LOSS, PAIR_DETAILS_LOSS],
  express: plainPair,
  encode: ({ prompt, chosen, rejected }) => ({
    instruction: lastText(prompt),
    input: "",
    chosen: lastText(chosen),
    rejected: lastText(rejected),
    system: systemOf(prompt),
    history: rounds(prompt.filter(({ role }) => role !== "system").map(({ content }) => content)),
  }),
  decode: ({ instruction, chosen, rejected, system, history }) => ({
    prompt: [
      ...systemTurn(system),
      ...history.flatMap(([user, assistant]): Message[] => [
        { role: "user", content: user },
        { role: "assistant", content: assistant },
      ]),
      { role: "user", content: instruction },
    ],
    chosen: [{ role: "assistant", content: chosen }],
    rejected: [{ role: "assistant", content: rejected }],
    margin: null,
  }),
  parquet: columns(
    scalar("instruction", "text"),
    scalar("input", "text"),
    scalar("chosen", "text"),
    scalar("rejected", "text"),
    scalar("system", "text"),
    listOf("history", listOf("element", scalar("element", "text"))),
  ),
  example: PAIR_EXAMPLE,
  usage: llamaFactoryUsage(
    ["DPO", "ORPO", "SimPO", "reward model"],
    ["stage: dpo  # or rm, for a reward model", "pref_loss: sigmoid  # or orpo, simpo"],
    {
      formatting: "alpaca",
      ranking: true,
      columns: {
        prompt: "instruction",
        query: "input",
        chosen: "chosen",
        rejected: "rejected",
        system: "system",
        history: "history",
      },
    },
  ),
};

/** Question and answer of each round before the last question. */
function rounds(texts: readonly string[]): [string, string][] {
  return Array.from({ length: Math.floor(texts.length / 2) }, (_, index) => [
    texts[2 * index] ?? "",
    texts[2 * index + 1] ?? "",
  ]);
}
