"use client";

import { useEffect } from "react";
import { useStore } from "zustand";
import { useTRPCClient } from "../../lib/trpc.ts";
import { beforeSignOut } from "../session/before-sign-out.ts";
import type { JudgingState } from "./judging-state.ts";
import { createJudgingStore, type JudgingClient, type JudgingStore } from "./judging-store.ts";

/** The judging store of a person in a campaign; its tasks are loaded when the page comes up. */
export function useJudging(userId: string, campaignId: string): { store: JudgingStore; state: JudgingState } {
  const client = useTRPCClient();
  const store = judgingStoreOf(client, userId, campaignId);
  const state = useStore(store);
  useEffect(() => void store.load(), [store]);
  useSaveDraft(client, state);
  return { store, state };
}

const LONGEST_FAREWELL_MS = 5_000;
const stores = new Map<string, JudgingStore>();

/**
 * The store of one person in one campaign. It outlives the page, so that a person who comes back continues
 * where they were.
 */
function judgingStoreOf(client: JudgingClient, userId: string, campaignId: string): JudgingStore {
  const key = `${userId} ${campaignId}`;
  const known = stores.get(key);
  if (known) return known;
  const store = createJudgingStore({ client, userId, campaignId });
  stores.set(key, store);
  const resume = () => {
    const { phase, queue } = store.getState();
    const starved = phase === "failed" || (phase === "ready" && queue.length === 0);
    void (starved ? store.load() : store.flush());
  };
  window.addEventListener("online", resume);
  window.addEventListener("focus", resume);
  beforeSignOut(async () => {
    await Promise.race([store.flush(), new Promise((resolve) => setTimeout(resolve, LONGEST_FAREWELL_MS))]);
    await store.release();
  });
  return store;
}

const SETTLES_AFTER_MS = 1_500;

/**
 * Keeps what was written about the task in view on the server, so that a reload or another device finds it.
 */
function useSaveDraft(client: JudgingClient, state: JudgingState): void {
  const { draft, review, campaign } = state;
  const current = state.queue[0];
  useEffect(() => {
    const begun = Object.keys(draft).length > 0 && draft !== current?.draft;
    if (!current || !campaign || review || !begun) return;
    const timer = setTimeout(() => {
      // A draft that was not kept is still on the screen; the next change tries again.
      client.judging.saveDraft.mutate({ assignmentId: current.assignmentId, answers: draft }).catch(() => {});
    }, SETTLES_AFTER_MS);
    return () => clearTimeout(timer);
  }, [client, draft, review, campaign, current]);
}
