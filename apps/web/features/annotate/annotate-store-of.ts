import { beforeSignOut } from "../session/before-sign-out.ts";
import type { AnnotateClient } from "./annotate-client.ts";
import { type AnnotateStore, createAnnotateStore } from "./annotate-store.ts";

const LONGEST_FAREWELL_MS = 5_000;
const stores = new Map<string, AnnotateStore>();

/**
 * The store of one person in one campaign. It outlives the page's leaving, so that coming back goes on where
 * one was.
 */
export function annotateStoreOf(client: AnnotateClient, userId: string, campaignId: string): AnnotateStore {
  const key = `${userId} ${campaignId}`;
  const known = stores.get(key);
  if (known) return known;
  const store = createAnnotateStore({ client, userId, campaignId });
  stores.set(key, store);
  const resume = () => {
    const { phase, queue } = store.getState();
    const starved = phase === "failed" || (phase === "ready" && queue.length === 0);
    void (starved ? store.open() : store.flush());
  };
  window.addEventListener("online", resume);
  window.addEventListener("focus", resume);
  beforeSignOut(async () => {
    await Promise.race([store.flush(), new Promise((resolve) => setTimeout(resolve, LONGEST_FAREWELL_MS))]);
    await store.release();
  });
  return store;
}
