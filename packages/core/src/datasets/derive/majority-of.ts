/** The option that more than half of the votes are for, with their share; null where there is none. */
export function majorityOf<Option>(
  votes: readonly Option[],
): { readonly option: Option; readonly agreement: number } | null {
  for (const option of new Set(votes)) {
    const count = votes.filter((vote) => vote === option).length;
    if (2 * count > votes.length) return { option, agreement: count / votes.length };
  }
  return null;
}
