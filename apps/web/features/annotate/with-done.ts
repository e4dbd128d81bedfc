import type { Done } from "./annotate-state.ts";

/**
 * What was answered in this sitting with one more, in the order in which it was answered: ids ascend with
 * time.
 */
export function withDone(done: readonly Done[], one: Done): Done[] {
  return [...done, one].toSorted((a, b) => (a.item.id < b.item.id ? -1 : 1));
}
