import type { AgreementVote } from "./agreement-unit.ts";

export const VOTE_CATEGORIES = ["first", "tie", "second", "both-bad"] as const;

export type VoteCategory = (typeof VOTE_CATEGORIES)[number];

/** What a vote says, without its strength. */
export function voteCategory(vote: AgreementVote): VoteCategory {
  if (vote === "both-bad") return vote;
  return vote > 0 ? "first" : vote < 0 ? "second" : "tie";
}
