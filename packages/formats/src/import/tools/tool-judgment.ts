/**
 * What one person said of a task in another labeling tool: an order of responses by their names, best first;
 * words that were picked, of a response or of how good the only one is; ratings by aspect.
 */
export type ToolJudgment = {
  readonly by: string | undefined;
  readonly order: readonly (readonly string[])[] | undefined;
  readonly picked: readonly string[];
  readonly ratings: Readonly<Record<string, number>>;
};
