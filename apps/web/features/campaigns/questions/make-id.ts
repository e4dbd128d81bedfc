const MAX = 40;

/** The words of a label that fit into an id, from the first one that an id may begin with. */
function stemOf(label: string): string {
  const words =
    label
      .normalize("NFKD")
      .replaceAll(/\p{M}/gu, "")
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? [];
  const [first = "", ...rest] = words.slice(words.findIndex((word) => /^[a-z]/.test(word)));
  if (!/^[a-z]/.test(first)) return "";
  let stem = first.slice(0, MAX);
  for (const word of rest) {
    if (stem.length + 1 + word.length > MAX) break;
    stem += `_${word}`;
  }
  return stem;
}

/**
 * A free id for something with this label, numbered where another has its words; from `fallback` where none
 * is in Latin letters.
 */
export function makeId(label: string, taken: readonly string[], fallback: string): string {
  const stem = stemOf(label) || fallback;
  if (!taken.includes(stem)) return stem;
  for (let number = 2; ; number += 1) {
    const id = `${stem.slice(0, MAX - 1 - String(number).length)}_${number}`;
    if (!taken.includes(id)) return id;
  }
}
