import type { Message } from "@laurel/core/records/messages";
import { PairRow } from "../../canonical/canonical-rows.ts";
import { sayTheSame } from "../../canonical/conversations.ts";
import { promptRootHash } from "../../canonical/prompt-root.ts";
import type { Family, Format, Rule } from "../format.ts";
import { noToolCalls, oneMessageCompletions, turnDetailsLoss } from "../limits-and-losses.ts";
import { plainMessage } from "../messages.ts";
import { textRules } from "../text-rules.ts";

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

/** The pair as role and content, without a margin: what most formats of the family can express. */
export function plainPair({ prompt, chosen, rejected }: PairRow): PairRow {
  return {
    prompt: prompt.map(plainMessage),
    chosen: chosen.map(plainMessage),
    rejected: rejected.map(plainMessage),
    margin: null,
  };
}

/**
 * What records of one prompt have in common, for whoever splits, weighs or bootstraps them: 64 bits of the
 * hash of its root. It follows from the prompt, so that nobody needs to read it back.
 */
export function groupOf({ prompt }: Pick<PairRow, "prompt">): string {
  return promptRootHash(prompt).slice(0, 16);
}

/** Of every format of the family. */
export const PAIR_WITHOUT_CALLS = noToolCalls<PairRow>(pairTurns);

/** For formats whose trainers learn of every row that one response is the better. */
export const NO_TIE: Rule<PairRow> = {
  code: "tied-pair",
  message: "is a tie, of which this format can only say that one response is better",
  holds: ({ probability }) => probability !== 0.5,
};

/** For formats whose responses are one message each. */
export const ONE_MESSAGE_PAIR = oneMessageCompletions<PairRow>(({ chosen, rejected }) => [chosen, rejected]);

/** For formats that know no margin. */
export const MARGIN_LOSS = { what: "margin", concerns: (row: PairRow) => row.margin !== null };

/** For formats that know no soft labels. */
export const PROBABILITY_LOSS = {
  what: "probability of the preference",
  concerns: ({ probability }: PairRow) => probability !== undefined,
};

/** For formats that don't say who labeled: a model's records look like people's. */
export const LABELER_LOSS = {
  what: "that a model labeled it",
  concerns: ({ labeledBy }: PairRow) => labeledBy !== undefined,
};

/** Of every format of the family. */
export const PAIR_DETAILS_LOSS = turnDetailsLoss<PairRow>(pairTurns);

/**
 * A format for ties that are kept apart: where they stand says what they are, so that a format which can't
 * say it refuses none of them and loses nothing.
 */
export function ofTies(format: Format): Format {
  return {
    ...format,
    limits: format.limits.filter((rule) => rule !== NO_TIE),
    losses: format.losses.filter((loss) => loss !== PROBABILITY_LOSS),
  };
}
