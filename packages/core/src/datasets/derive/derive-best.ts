import type { Decided } from "./decided.ts";
import { derivePreferences, type RankedTask } from "./derive-preferences.ts";

export type Best = { readonly responseId: string };

/**
 * The response that the votes prefer over every other (the Condorcet winner), to be imitated. `agreement` is the least of
 * its pairs'. Where no response wins all its pairs, what was left open in the first pair is the reason.
 */
export function deriveBest(task: RankedTask, minVotes: number): Decided<Best> {
  const { decided, dropped } = derivePreferences(task, { minVotes, ties: "drop" });
  const [winner] = task.responses.filter(({ id }) => task.responses.length > 1 && decided.filter(({ chosenId }) => chosenId === id).length === task.responses.length - 1);
  if (!winner) return { decided: [], dropped: [dropped[0] ?? (task.responses.length < 2 ? "too-few-votes" : "no-majority")] };
  const agreement = Math.min(...decided.filter(({ chosenId }) => chosenId === winner.id).map((pair) => pair.agreement));
  return { decided: [{ responseId: winner.id, agreement }], dropped: [] };
}
