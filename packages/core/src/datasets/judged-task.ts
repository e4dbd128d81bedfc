import type { RankingAnswer } from "../questions/kinds/ranking/ranking-answer.ts";
import type { CompletionMessages } from "../records/completion-messages.ts";
import type { PromptMessages } from "../records/prompt-messages.ts";

/** A task with the votes that a dataset's spec admits: one for each annotator, the latest. */
export type JudgedTask = {
  readonly taskId: string;
  readonly prompt: PromptMessages;
  readonly responses: readonly { readonly id: string; readonly messages: CompletionMessages }[];
  readonly votes: readonly { readonly annotatorId: string; readonly answer: RankingAnswer }[];
};
