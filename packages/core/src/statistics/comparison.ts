/**
 * One annotator's verdict on two responses, by the models that wrote them; under `tie` the order says
 * nothing.
 */
export type Comparison = {
  readonly taskId: string;
  readonly annotatorId: string;
  readonly winner: string;
  readonly loser: string;
  readonly tie: boolean;
};
