import type { RatingQuestion } from "@laurel/core/questions/kinds/rating-schemas";
import type { LeasedTask } from "../../leased-task.ts";
import { presentedIds } from "../../presented-ids.ts";

/** What is rated, in the order of the keys: all aspects of the first response, then of the next. */
export function ratingPlaces(
  question: RatingQuestion,
  task: LeasedTask,
): { readonly responseId: string; readonly aspect: RatingQuestion["aspects"][number] }[] {
  return presentedIds(task).flatMap((responseId) =>
    question.aspects.map((aspect) => ({ responseId, aspect })),
  );
}
