import { findModelNames } from "./find-model-names.ts";

export const MODEL_MASK = "[model]";

/** The text with every model's and vendor's name as "[model]", and how many there were. */
export function maskModelNames(text: string): { readonly text: string; readonly count: number } {
  const names = findModelNames(text);
  if (names.length === 0) return { text, count: 0 };
  let masked = "";
  let at = 0;
  for (const { start, end } of names) {
    masked += text.slice(at, start) + MODEL_MASK;
    at = end;
  }
  return { text: masked + text.slice(at), count: names.length };
}
