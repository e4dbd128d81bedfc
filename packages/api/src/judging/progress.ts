/**
 * A person's own progress; what the whole campaign has done is counted only when judging opens.
 * `left` without tasks means that others held everything open just now: ask again.
 */
export type Progress = {
  readonly mine: number;
  readonly mineToday: number;
  readonly campaignDone: number | null;
  readonly campaignTasks: number | null;
  readonly left: boolean;
};
