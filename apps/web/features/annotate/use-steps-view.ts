"use client";

import { useCallback, useMemo } from "react";
import { type DeskState, FIRST_UNFINISHED, type Focus, placeOf } from "./desk.ts";
import { stepPlaces, type StepsView } from "./kinds/steps-view.tsx";
import type { LeasedTask } from "./leased-task.ts";

type Options = Omit<DeskState, "task"> & {
  readonly task: LeasedTask | null;
  /** The id of the active question. */
  readonly active: string | null;
  readonly onFocus: (focus: Focus) => void;
};

/**
 * How a task's responses show their steps if the campaign asks about steps. Only the task in view shows
 * labels.
 */
export function useStepsView({
  questions,
  task: current,
  draft,
  focus,
  active,
  onFocus,
}: Options): (task: LeasedTask) => StepsView | null {
  const question = questions.find((each) => each.kind === "steps");
  const isActive = question !== undefined && active === question.id;
  const ahead = useMemo<StepsView | null>(
    () => (question ? { question, answer: undefined, place: null, onPlace: () => {} } : null),
    [question],
  );
  const answer = question && draft[question.id];
  const at =
    question && current
      ? placeOf({ question, task: current, answers: draft, answer }, isActive ? focus : FIRST_UNFINISHED)
      : 0;
  const places = useMemo(
    () => (question && current ? stepPlaces(question, current) : []),
    [question, current],
  );
  return useCallback(
    (task) => {
      if (!question || task.assignmentId !== current?.assignmentId) return ahead;
      return {
        question,
        answer: answer?.kind === "steps" ? answer : undefined,
        place: isActive ? (places[at] ?? null) : null,
        onPlace: (place) =>
          onFocus({
            question: question.id,
            at: places.findIndex(
              ({ responseId, index }) => responseId === place.responseId && index === place.index,
            ),
          }),
      };
    },
    [question, current, ahead, answer, isActive, places, at, onFocus],
  );
}
