import { z } from "zod";
import { TrainingRecord } from "./training-record.ts";

/**
 * A line of a file to train on: a canonical pair, whose `probability` is what is learned, or a record of
 * trl-preference, whose `group` follows from its prompt. Ratings may prefer by their means what fewer than
 * half put higher: as much as half of them is learned then.
 */
export const TrainingRow = TrainingRecord.extend({
  probability: z.number().min(0).max(1).optional(),
}).transform((row): TrainingRecord => {
  const { probability, group: _, ...record } = row;
  return probability === undefined ? record : { ...record, target: Math.max(0.5, probability) };
});
