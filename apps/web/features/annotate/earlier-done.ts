import type { Done } from "./annotate-state.ts";

/** What was answered last before `than`, an item's id; the very last without one. */
export function earlierDone(done: readonly Done[], than: string | null): Done | null {
  return done.findLast(({ item }) => than === null || item.id < than) ?? null;
}
