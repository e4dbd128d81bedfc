/** What a campaign lets an annotator see of its tasks. */
export type Desk = { readonly showReasoning: boolean; readonly blurTags: readonly string[] | null };
