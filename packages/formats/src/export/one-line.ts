/**
 * A JSON text as one line of JSON Lines. U+0085, U+2028 and U+2029 are escaped: JSON allows them,
 * but readers that split text into lines by Unicode's rules (Python's `splitlines`) would cut there.
 */
export function oneLine(json: string): string {
  return json.replace(
    /[\u0085\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
