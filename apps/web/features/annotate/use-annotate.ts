"use client";

import { useEffect } from "react";
import { useStore } from "zustand";
import { useTRPCClient } from "../../lib/trpc.ts";
import type { AnnotateState } from "./annotate-state.ts";
import { annotateStoreOf } from "./annotate-store-of.ts";
import type { AnnotateStore } from "./annotate-store.ts";
import { useSaveDraft } from "./use-save-draft.ts";

/** The judging store of a person in a campaign, opened while the page is there. */
export function useAnnotate(
  userId: string,
  campaignId: string,
): { store: AnnotateStore; state: AnnotateState } {
  const client = useTRPCClient();
  const store = annotateStoreOf(client, userId, campaignId);
  const state = useStore(store);
  useEffect(() => void store.open(), [store]);
  useSaveDraft(client, state);
  return { store, state };
}
