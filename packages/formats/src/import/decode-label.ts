const WORDS: Readonly<Record<string, boolean>> = {
  true: true,
  "1": true,
  good: true,
  correct: true,
  false: false,
  "0": false,
  bad: false,
  incorrect: false,
};

/** A label of good or bad; undefined where there is none. */
export function decodeLabel(value: unknown): boolean | undefined | { readonly reason: string } {
  if (value === undefined || value === "") return undefined;
  const word =
    typeof value === "string" || typeof value === "number" || typeof value === "boolean"
      ? String(value).trim().toLowerCase()
      : "";
  const label = Object.hasOwn(WORDS, word) ? WORDS[word] : undefined;
  return label ?? { reason: "must be true or false, 1 or 0, good or bad" };
}
