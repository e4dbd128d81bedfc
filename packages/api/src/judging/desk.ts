/** What decides what an annotator sees of a campaign's tasks. */
export type Desk = {
  readonly campaignId: string;
  readonly questionsVersion: number;
  readonly showReasoning: boolean;
  readonly blurTags: readonly string[] | null;
};
