import type { StepsAnswer, StepsQuestion } from "@laurel/core/questions/kinds/steps-schemas";
import type { StepPlace } from "./step-places.ts";

/**
 * What a question about steps makes of the responses: lists, with the labels so far and the step whose turn
 * it is.
 */
export type StepsView = {
  readonly question: StepsQuestion;
  readonly answer: StepsAnswer | undefined;
  readonly place: StepPlace | null;
  readonly onPlace: (place: StepPlace) => void;
};
