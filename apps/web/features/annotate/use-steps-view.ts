"use client";

import { useCallback, useMemo } from "react";
import type { AnnotateState } from "./annotate-state.ts";
import type { AnnotateStore } from "./annotate-store.ts";
import { stepPlaces } from "./kinds/steps/step-places.ts";
import type { StepsView } from "./kinds/steps/steps-view.ts";
import type { LeasedTask } from "./leased-task.ts";
import { placeOf } from "./place-of.ts";
import type { Desk } from "./use-desk.ts";

/** How a task's responses show their steps, where the campaign asks about them; the task in view with its labels. */
export function useStepsView(desk: Desk, { queue, draft, focus }: AnnotateState, store: AnnotateStore): (task: LeasedTask) => StepsView | null {
  const question = desk.questions.find((each) => each.kind === "steps");
  const current = queue[0];
  const isActive = desk.active?.id === question?.id;
  const ahead = useMemo<StepsView | null>(() => (question ? { question, answer: undefined, place: null, onPlace: () => {} } : null), [question]);
  const shown = useMemo<StepsView | null>(() => {
    if (!question || !current) return null;
    const answer = draft[question.id];
    const places = stepPlaces(question, current);
    const at = placeOf({ question, task: current, answers: draft, answer }, isActive ? focus : { question: null, at: null });
    return {
      question,
      answer: answer?.kind === "steps" ? answer : undefined,
      place: isActive ? (places[at] ?? null) : null,
      onPlace: (place) => store.setDraft(draft, { question: question.id, at: places.findIndex(({ responseId, index }) => responseId === place.responseId && index === place.index) }),
    };
  }, [question, current, draft, focus, isActive, store]);
  return useCallback((task) => (task.assignmentId === current?.assignmentId ? shown : ahead), [current, shown, ahead]);
}
