import { isDeepStrictEqual } from "node:util";
import { z } from "zod";
import type { Message } from "@laurel/core/records/messages";
import { columns, scalar } from "../../parquet/columns.ts";
import { HH_MARKER, hhTranscript, splitTranscript } from "../hh-transcript.ts";
import { noSystemTurn, noToolTurns, noTurnMarkers } from "../limits-and-losses.ts";
import { trlUsage } from "../trainer-usages.ts";
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
  pairTurns,
  plainPair,
  PROBABILITY_LOSS,
} from "./family.ts";

const Transcript = z
  .string()
  .startsWith("\n\n", { message: "must begin with an empty line", abort: true })
  .refine((text) => contextOf(text) !== null, "must end with an Assistant turn");

/** A row whose transcripts differ earlier is refused, since where its responses begin would be a guess. */
const HhRlhfRecord = z
  .strictObject({ chosen: Transcript, rejected: Transcript })
  .refine(({ chosen, rejected }) => isOneContext(contextOf(chosen), contextOf(rejected)), {
    path: ["rejected"],
    message: "differs from chosen before the last Assistant turn",
  });
type HhRlhfRecord = z.infer<typeof HhRlhfRecord>;

/**
 * HH-RLHF's transcripts, for reward models. Don't train DPO on them: TRL takes the characters that both
 * transcripts begin with for the prompt, and so cuts off words with which both responses begin.
 */
export const HH_RLHF: PairFormat<HhRlhfRecord> = {
  id: "hh-rlhf",
  family: PAIRS,
  title: "Preference pairs as transcripts of Human and Assistant",
  record: HhRlhfRecord,
  limits: [
    PAIR_WITHOUT_CALLS,
    NO_TIE,
    noSystemTurn(({ prompt }) => prompt),
    noToolTurns(pairTurns),
    ONE_MESSAGE_PAIR,
    noTurnMarkers(pairTurns, HH_MARKER),
  ],
  losses: [MARGIN_LOSS, PROBABILITY_LOSS, LABELER_LOSS, PAIR_DETAILS_LOSS],
  express: plainPair,
  encode: ({ prompt, chosen, rejected }) => ({
    chosen: hhTranscript([...prompt, ...chosen]),
    rejected: hhTranscript([...prompt, ...rejected]),
  }),
  decode: ({ chosen, rejected }) => {
    const turns = splitTranscript(chosen) ?? [];
    return {
      prompt: turns.slice(0, -1),
      chosen: turns.slice(-1),
      rejected: splitTranscript(rejected)?.slice(-1) ?? [],
      margin: null,
    };
  },
  parquet: columns(scalar("chosen", "text"), scalar("rejected", "text")),
  example: PAIR_EXAMPLE,
  usage: trlUsage("RewardTrainer", ["reward model"]),
};

/** The turns before the last one, if that is the Assistant's. */
function contextOf(transcript: string): Message[] | null {
  const turns = splitTranscript(transcript);
  return turns?.at(-1)?.role === "assistant" ? turns.slice(0, -1) : null;
}

/** Whether two contexts are equal. True if one of them is null: another rule has reported that already. */
function isOneContext(one: Message[] | null, other: Message[] | null): boolean {
  return one === null || other === null || isDeepStrictEqual(one, other);
}
