/**
 * What one vote says of one thing, and the estimated accuracy (0 to 1) of who says it, where annotators are
 * weighed.
 */
export type Say<Option> = { readonly option: Option; readonly accuracy?: number | undefined };
