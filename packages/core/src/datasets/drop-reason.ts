import { z } from "zod";

/** Why a judged pair gave no record: first what its votes said, then what trainers can't read. */
export const DropReason = z.enum([
  "too-few-votes",
  "no-majority",
  "tie",
  "both-bad",
  "empty-text",
  "unsafe-text",
  "prompt-end",
  "system-position",
  "completion-roles",
  "prompt-repeated",
  "identical",
  "tool-calls",
]);
export type DropReason = z.infer<typeof DropReason>;
