import { z } from "zod";
import type { Message } from "@laurel/core/records/messages";
import { PairRow } from "../../canonical/canonical-rows.ts";
import { sayTheSame } from "../../canonical/conversations.ts";
import { promptRootHash } from "../../canonical/prompt-root.ts";
import { plainMessage } from "../conversation-turns.ts";
import type { Family, Format, Rule } from "../format.ts";
import { noToolCalls, oneMessageCompletions, turnDetailsLoss } from "../limits-and-losses.ts";
import { textRules } from "../record-text-rules.ts";

/** Preferences: DPO and its kin, and Bradley-Terry reward models. */
export const PAIRS: Family<PairRow> = {
  id: "pairs",
  row: PairRow,
  rules: [
    ...textRules<PairRow>((row) => [row.prompt, row.chosen, row.rejected]),
    {
      code: "identical",
      message: "has a chosen response that says the same as the rejected one",
      holds: (row) => !sayTheSame(row.chosen, row.rejected),
    },
    {
      code: "margin",
      message: "has a margin that is not a finite number",
      holds: ({ margin }) => margin === null || Number.isFinite(margin),
    },
  ],
};

export type PairFormat<Rec> = Format<PairRow, Rec>;

/** A pair that every format of the family can hold. */
export const PAIR_EXAMPLE: PairRow = {
  prompt: [{ role: "user", content: "What color is the sky?" }],
  chosen: [{ role: "assistant", content: "It is blue." }],
  rejected: [{ role: "assistant", content: "It is green." }],
  margin: null,
};

/** All turns of a pair. */
export function pairTurns({ prompt, chosen, rejected }: PairRow): Message[] {
  return [...prompt, ...chosen, ...rejected];
}

/**
 * The pair with its turns as role and content only, and without a margin: what most formats of the family can
 * express.
 */
export function plainPair({ prompt, chosen, rejected }: PairRow): PairRow {
  return {
    prompt: prompt.map(plainMessage),
    chosen: chosen.map(plainMessage),
    rejected: rejected.map(plainMessage),
    margin: null,
  };
}

/**
 * A name that all records of one prompt share, by which readers can split, weigh or bootstrap them: the first
 * 64 bits of the hash of the prompt's root. It follows from the prompt, so that nobody needs to read it back.
 */
export function groupOf({ prompt }: Pick<PairRow, "prompt">): string {
  return promptRootHash(prompt).slice(0, 16);
}

/** A limit of every format of the family: none has a place for calls of tools. */
export const PAIR_WITHOUT_CALLS = noToolCalls<PairRow>(pairTurns);

/** A limit of formats whose trainers take one response of every row to be the better one. */
export const NO_TIE: Rule<PairRow> = {
  code: "tied-pair",
  message: "is a tie, of which this format can only say that one response is better",
  holds: ({ probability }) => probability !== 0.5,
};

/** A limit of formats whose responses are one message each. */
export const ONE_MESSAGE_PAIR = oneMessageCompletions<PairRow>(({ chosen, rejected }) => [chosen, rejected]);

/** A loss of formats that have no place for a margin. */
export const MARGIN_LOSS = { what: "margin", concerns: (row: PairRow) => row.margin !== null };

/** A loss of formats that have no place for soft labels. */
export const PROBABILITY_LOSS = {
  what: "probability of the preference",
  concerns: ({ probability }: PairRow) => probability !== undefined,
};

/** A loss of formats that don't say who labeled a record: a model's records look like people's. */
export const LABELER_LOSS = {
  what: "that a model labeled it",
  concerns: ({ labeledBy }: PairRow) => labeledBy !== undefined,
};

/** A loss of every format of the family: none says who is named in a turn, or which call a turn answers. */
export const PAIR_DETAILS_LOSS = turnDetailsLoss<PairRow>(pairTurns);

/**
 * The format for the files in which ties are kept apart. Those files are what says that their records are
 * ties, so even a format that can't say it in a record refuses none and loses nothing.
 */
export function ofTies(format: Format): Format {
  return {
    ...format,
    limits: format.limits.filter((rule) => rule !== NO_TIE),
    losses: format.losses.filter((loss) => loss !== PROBABILITY_LOSS),
  };
}

/**
 * The same text on all records of one prompt, which are not independent. Files from elsewhere and older
 * exports do not have it.
 */
export const RecordGroup = z.string().optional();
