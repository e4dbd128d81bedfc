"use client";

import { useEffect } from "react";
import type { AnnotateClient } from "./annotate-client.ts";
import type { AnnotateState } from "./annotate-state.ts";

const SETTLES_AFTER_MS = 1_500;

/**
 * Keeps what was written about the task in view on the server, so that a reload or another device finds it.
 */
export function useSaveDraft(client: AnnotateClient, state: AnnotateState): void {
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
