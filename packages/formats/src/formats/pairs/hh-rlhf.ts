import { isDeepStrictEqual } from "node:util";
import { z } from "zod";
import type { Message } from "@laurel/core/records/messages";
import { splitTranscript } from "../../import/split-transcript.ts";
import type { Format } from "../format.ts";
import { columns } from "../parquet/columns.ts";
import { scalar } from "../parquet/scalar.ts";
import type { PairRow } from "../rows/pair-row.ts";
import { noSystemTurn } from "../rules/no-system-turn.ts";
import { noToolTurns } from "../rules/no-tool-turns.ts";
import { noTurnMarkers } from "../rules/no-turn-markers.ts";
import { HH_MARKER } from "../transcripts/hh-marker.ts";
import { hhTranscript } from "../transcripts/hh-transcript.ts";
import { trlUsage } from "../usages/trl-usage.ts";
import { LABELER_LOSS } from "./labeler-loss.ts";
import { MARGIN_LOSS } from "./margin-loss.ts";
import { NO_TIE } from "./no-tie.ts";
import { ONE_MESSAGE_PAIR } from "./one-message-pair.ts";
import { PAIR_DETAILS_LOSS } from "./pair-details-loss.ts";
import { PAIR_EXAMPLE } from "./pair-example.ts";
import { pairTurns } from "./pair-turns.ts";
import { PAIR_WITHOUT_CALLS } from "./pair-without-calls.ts";
import { PAIRS } from "./pairs.ts";
import { plainPair } from "./plain-pair.ts";
import { PROBABILITY_LOSS } from "./probability-loss.ts";

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
 * HH-RLHF's transcripts, for reward models. Don't train DPO on them: TRL finds the prompt by the letters that
 * both have in common, and takes the responses' first ones with it.
 */
export const HH_RLHF: Format<PairRow, HhRlhfRecord> = {
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

/** Whether two contexts are equal; of what has none, that is said already. */
function isOneContext(one: Message[] | null, other: Message[] | null): boolean {
  return one === null || other === null || isDeepStrictEqual(one, other);
}
