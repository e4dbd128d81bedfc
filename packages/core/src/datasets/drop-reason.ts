import { z } from "zod";
import { RuleCode } from "./rule-code.ts";

/** Why a judged pair gave no record: what its votes said, or the rule that its record would break. */
export const DropReason = z.enum(["too-few-votes", "no-majority", "tie", "both-bad", ...RuleCode.options]);
export type DropReason = z.infer<typeof DropReason>;
