/** The list with the items at two places exchanged; the same list where one of them does not exist. */
export function swap<Item>(list: readonly Item[], one: number, other: number): Item[] {
  const [first, second] = [list[one], list[other]];
  return first === undefined || second === undefined ? [...list] : list.with(one, second).with(other, first);
}
