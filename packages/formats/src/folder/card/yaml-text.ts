/**
 * Any text as a double-quoted scalar of YAML: JSON's string, with escapes for what YAML breaks lines at or
 * forbids, and for what turns the direction of the text around it.
 */
export function yamlText(text: string): string {
  return JSON.stringify(text).replace(
    /[\u007f-\u009f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
