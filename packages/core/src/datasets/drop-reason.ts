import { z } from "zod";
import { RuleCode } from "./rule-code.ts";

/**
 * Why something judged gave no record: what its votes said, a filter or policy of the spec, or the rule that
 * its record would break.
 */
export const DropReason = z.enum([
  "too-few-votes",
  "no-majority",
  "tie",
  "both-bad",
  "bad",
  "agreement",
  "posterior",
  "skill",
  "expansion",
  "most-per-prompt",
  "tags",
  "flags",
  "length",
  "language",
  "duplicate",
  "contaminated",
  "leak",
  "near-duplicate",
  ...RuleCode.options,
]);
export type DropReason = z.infer<typeof DropReason>;
