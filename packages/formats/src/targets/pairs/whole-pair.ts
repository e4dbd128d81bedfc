import { z } from "zod";
import type { PairRow } from "../../canonical/canonical-rows.ts";
import { sharedPrefix } from "../../canonical/conversations.ts";
import { AnsweredConversation } from "../conversation-turns.ts";
import type { Rule } from "../format.ts";
import { plainPair } from "./family.ts";

/**
 * Two whole conversations that are equal up to where the responses begin: what TRL calls an implicit prompt.
 */
export const WholePairRecord = z.strictObject({
  chosen: AnsweredConversation,
  rejected: AnsweredConversation,
});
export type WholePairRecord = z.infer<typeof WholePairRecord>;

/**
 * A limit of formats in which only the place where the two conversations part tells where the prompt ends.
 */
export const FIRST_TURNS_DIFFER: Rule<PairRow> = {
  code: "identical",
  message: "has two responses that begin with the same turn, which this format would count as the prompt's",
  holds: ({ chosen, rejected }) => chosen[0]?.content !== rejected[0]?.content,
};

/** Each response behind the prompt, which is the same in both. */
export function wholePairOf(row: PairRow): WholePairRecord {
  const { prompt, chosen, rejected } = plainPair(row);
  return { chosen: [...prompt, ...chosen], rejected: [...prompt, ...rejected] };
}

/** The pair as TRL's `extract_prompt` reads it: the prompt is what both conversations begin with. */
export function fromWholePair({ chosen, rejected }: WholePairRecord): PairRow {
  const shared = sharedPrefix(chosen, rejected);
  return {
    prompt: chosen.slice(0, shared),
    chosen: chosen.slice(shared),
    rejected: rejected.slice(shared),
    margin: null,
  };
}
