/**
 * The letter under which a response was shown, by its place in the presented order: A, B, …; "?" for one that
 * was not.
 */
export function responseLetter(presented: readonly string[] | null, responseId: string): string {
  const place = presented?.indexOf(responseId) ?? -1;
  return place === -1 ? "?" : String.fromCodePoint(65 + place);
}
