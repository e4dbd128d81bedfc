/** The text, or its beginning with an ellipsis where it has more than `most` characters. */
export function shortened(text: string, most: number): string {
  const characters = [...text];
  const limit = Math.max(1, Math.floor(most));
  return characters.length <= limit
    ? text
    : `${characters
        .slice(0, limit - 1)
        .join("")
        .trimEnd()}…`;
}
