/** The letter under which the response at a place is shown: A for place 0, then B, C … */
export function letterAt(place: number): string {
  return String.fromCharCode(65 + place);
}

/** The letter of a response, given the ids in the order shown; "?" where it was not shown or that is not known. */
export function letterOf(presented: readonly string[] | null, responseId: string): string {
  const place = presented?.indexOf(responseId) ?? -1;
  return place === -1 ? "?" : letterAt(place);
}
