import type { Decided } from "./decided.ts";
import { derivePreferences, type RankedTask } from "./derive-preferences.ts";
import { leastPosterior } from "./least-posterior.ts";
import type { VoteRules } from "./vote-rules.ts";

export type Best = { readonly responseId: string };

/**
 * The response that the votes prefer over every other (the Condorcet winner), to be imitated. `agreement` and
 * `posterior` are the least of its pairs'. Where no response wins all its pairs, what was left open in the
 * first pair is the reason.
 */
export function deriveBest(task: RankedTask, rules: VoteRules): Decided<Best> {
  const { decided, dropped } = derivePreferences(task, { ...rules, ties: "drop" });
  const [winner] = task.responses.filter(
    ({ id }) =>
      task.responses.length > 1 &&
      decided.filter(({ chosenId }) => chosenId === id).length === task.responses.length - 1,
  );
  if (!winner)
    return {
      decided: [],
      dropped: [dropped[0] ?? (task.responses.length < 2 ? "too-few-votes" : "no-majority")],
    };
  const won = decided.filter(({ chosenId }) => chosenId === winner.id);
  return {
    decided: [
      {
        responseId: winner.id,
        agreement: Math.min(...won.map(({ agreement }) => agreement)),
        posterior: leastPosterior(won.map(({ posterior }) => posterior)),
      },
    ],
    dropped: [],
  };
}
