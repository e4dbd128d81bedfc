import type { Answer } from "../questions/answer.ts";
import type { Question } from "../questions/question.ts";
import type { CompletionMessages } from "../records/completion-messages.ts";
import type { PromptMessages } from "../records/prompt-messages.ts";

/**
 * What one annotator answered to the spec's question, and what they were asked. `presented` is the order in
 * which the responses were shown; null where nobody saw them here. `accuracy` (0 to 1) is what the annotator
 * is estimated to be right of, where votes are weighed.
 */
export type TaskVote<A extends Answer = Answer> = {
  readonly annotatorId: string;
  readonly answer: A;
  readonly question: Question;
  readonly presented: readonly string[] | null;
  readonly questionsVersion: number;
  readonly guidelinesVersion: number;
  readonly accuracy?: number;
};

export type JudgedResponse = {
  readonly id: string;
  readonly messages: CompletionMessages;
  readonly steps: readonly string[] | null;
  readonly model: string | null;
};

/** A task with the votes that a dataset's spec admits: one for each annotator, the latest. */
export type JudgedTask = {
  readonly taskId: string;
  /** The campaign that it is of, where that is not the dataset's own. */
  readonly otherCampaign?: string;
  readonly prompt: PromptMessages;
  readonly reference: string | null;
  readonly tags: readonly string[];
  /** The flags that somebody raised on the task or on a response of it. */
  readonly flags: readonly string[];
  readonly responses: readonly JudgedResponse[];
  readonly votes: readonly TaskVote[];
};
