import type { Answers } from "@laurel/core/questions/answers";
import type { Message } from "@laurel/core/records/messages";

/**
 * A task as an annotator's browser gets it: texts and ids, nothing about models, sources, tags or other
 * people's work.
 */
export type LeasedTask = {
  readonly assignmentId: string;
  readonly taskId: string;
  readonly expiresAt: number;
  readonly promptMessages: readonly Message[];
  /** The answer to judge against, where a question asks for that. */
  readonly reference: string | null;
  /** To be shown only when asked for: the campaign warns of what is in it. */
  readonly blurred: boolean;
  /** In the order in which this assignment presents them. `steps` are those that came with the import. */
  readonly responses: readonly {
    readonly id: string;
    readonly messages: readonly Message[];
    readonly steps: readonly string[] | null;
  }[];
  readonly draft: Answers | null;
};
