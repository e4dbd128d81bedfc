import { isRow } from "../files/rows.ts";

/** A text, a number or a boolean in a row, and the path to it. */
export type Leaf = { readonly at: string; readonly value: string | number | boolean };

/** Every text, number and boolean in a value, with the path to it; a list that is JSON in a cell, by its parts. */
export function leavesOf(value: unknown, at = ""): Leaf[] {
  if (typeof value === "string" && value.startsWith("[")) return leavesOf(JSON.parse(value), at);
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean")
    return [{ at, value }];
  if (!Array.isArray(value) && !isRow(value)) return [];
  return Object.entries(value).flatMap(([key, part]) => leavesOf(part, `${at}/${key}`));
}

/**
 * What says who won, when and how long, which becomes judgments, or whose turn it is, which is a role under
 * another name: each set's own test looks at these.
 */
const JUDGED =
  /^\/(?:winner\w*|tstamp|label|labels|choice|accept\/\d|answer|_timestamp|SubmitTime|WorkTimeInSeconds|preference|annotator\d|created_at|lead_time|pw\/\d\/selected|input\/messages\/0\/role|trajectory\/\d\/from|annotations\/0\/(?:created_at|lead_time|result\/0\/value\/.*)|responses\/order\/0\/value\/\d|better\.responses(?:\.status)?\/\d|votes\/\d\/[vts]|preference_strength|Answer\.better|cmp_key)$/;

/** Whether a leaf of a published row is said by a judgment, or by a role. */
export function isJudged({ at }: Leaf): boolean {
  return JUDGED.test(at);
}
