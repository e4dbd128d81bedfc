/**
 * For `placeholderData` of a list: the old rows stay while the next part loads. An empty list is not kept:
 * it would say "nothing here" while something is being looked for.
 */
export function keepRows<List extends { total: number }>(previous: List | undefined): List | undefined {
  return previous && previous.total > 0 ? previous : undefined;
}
