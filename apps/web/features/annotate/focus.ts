/**
 * Where the next key goes: a question that was gone to, and a place in it; null is the first that is open.
 */
export type Focus = { readonly question: string | null; readonly at: number | null };

/** Of a task that just came into view. */
export const FIRST_OPEN: Focus = { question: null, at: null };
