import type { SkipReason } from "@laurel/core/judging/skips";
import type { Answers } from "@laurel/core/questions/answers";

type Common = {
  /** The judgment's or the skip's own id, so that sending twice stores once. */
  readonly id: string;
  readonly userId: string;
  readonly campaignId: string;
  readonly assignmentId: string;
  readonly createdAt: number;
};

/** What waits to be sent: ids, answers and times, never the texts that were judged. */
export type NewOutboxItem =
  | (Common & {
      readonly kind: "judgment";
      readonly answers: Answers;
      readonly activeMs: number;
      readonly elapsedMs: number;
    })
  | (Common & { readonly kind: "skip"; readonly reason: SkipReason; readonly note: string });

/** `seq` orders items over all tabs. `attempts` above 0 means that the server may have it already. */
export type OutboxItem = NewOutboxItem & {
  readonly seq: number;
  readonly attempts: number;
  readonly notBefore: number;
};
