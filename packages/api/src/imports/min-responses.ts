/** How many responses a prompt must bring to be of use in a campaign. */
export function minResponses({ responsesPerTask }: { readonly responsesPerTask: number }): number {
  return responsesPerTask === 1 ? 1 : 2;
}
