import type { FieldErrors } from "../../lib/field-errors.ts";

/** The place of the first question that something is wrong with; -1 where there is none. */
export function firstQuestionWithProblem(problems: FieldErrors): number {
  const places = Object.keys(problems).flatMap((field) =>
    /^questions\.\d/.test(field) ? [Number(field.split(".")[1])] : [],
  );
  return places.length === 0 ? -1 : Math.min(...places);
}
