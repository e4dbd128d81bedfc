import type { Message } from "@laurel/core/records/message";
import type { Answers } from "@laurel/core/questions/answer";

/** A task as an annotator's browser gets it: texts and ids, nothing about models, sources or other people's work. */
export type LeasedTask = {
  readonly assignmentId: string;
  readonly taskId: string;
  readonly expiresAt: number;
  readonly promptMessages: readonly Message[];
  /** In the order in which this assignment presents them. */
  readonly responses: readonly { readonly id: string; readonly messages: readonly Message[] }[];
  readonly draft: Answers | null;
};
