import type { ErrorCode } from "@laurel/core/errors/domain-error";

/** What a worker says. After a batch it waits for "more", so that a slow writer never piles up rows. */
export type WorkerMessage =
  | { readonly type: "progress"; readonly progress: unknown }
  | { readonly type: "batch"; readonly batch: unknown }
  | { readonly type: "done"; readonly result: unknown }
  | {
      readonly type: "failed";
      readonly code: ErrorCode;
      readonly message: string;
      readonly details: Readonly<Record<string, unknown>>;
    };
