"use client";

import { useEffect } from "react";
import type { AnnotateClient } from "./annotate-client.ts";
import type { AnnotateState } from "./annotate-state.ts";
import { draftToAnswers } from "./draft-to-answers.ts";
import { EMPTY_DRAFT } from "./draft.ts";
import { presentedPair } from "./presented-pair.ts";

const SETTLES_AFTER_MS = 1_500;

/** Keeps what was written about the task in view on the server, so that a reload or another device finds it. */
export function useSaveDraft(client: AnnotateClient, state: AnnotateState): void {
  const { draft, review, campaign } = state;
  const current = state.queue[0];
  useEffect(() => {
    const touched = draft !== EMPTY_DRAFT && Object.values(draft.texts).some((text) => text.trim() !== "");
    if (!current || !campaign || review || !touched) return;
    const timer = setTimeout(() => {
      const answers = draftToAnswers(draft, campaign.questions.questions, presentedPair(current));
      // A draft that was not kept is still on the screen; the next change tries again.
      client.judging.saveDraft.mutate({ assignmentId: current.assignmentId, answers }).catch(() => {});
    }, SETTLES_AFTER_MS);
    return () => clearTimeout(timer);
  }, [client, draft, review, campaign, current]);
}
