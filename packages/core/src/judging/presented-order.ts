import { hash32 } from "@laurel/statistics/numeric/hash32";
import { seededRandom, shuffle } from "@laurel/statistics/numeric/seeded-random";

/**
 * The order in which slot `slot` (0, 1, …) of a task shows its responses: a shuffle seeded by the task,
 * turned by one place for each slot. So any k consecutive slots show each of k responses once in each place,
 * and tasks differ in which response comes first.
 */
export function presentedOrder(taskId: string, responseIds: readonly string[], slot: number): string[] {
  const shuffled = shuffle(responseIds, seededRandom(hash32(taskId)));
  const turn = slot % shuffled.length;
  return [...shuffled.slice(turn), ...shuffled.slice(0, turn)];
}
