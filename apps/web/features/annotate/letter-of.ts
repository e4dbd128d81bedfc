/** The name of the response at a place: A, B, C … */
export function letterOf(place: number): string {
  return String.fromCharCode(65 + place);
}
