/**
 * Signed strength for the task's first (canonical) response, -k..k with 0 a tie; or neither is acceptable.
 */
export type AgreementVote = number | "both-bad";

/** One task with one vote per annotator. */
export type AgreementUnit = {
  readonly taskId: string;
  readonly votes: readonly { readonly annotatorId: string; readonly value: AgreementVote }[];
};
