import type { QuestionPart } from "./question-form.ts";

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
 * Makes an id of a label's words that is not in `taken`: it gets a number if the words are taken, and is made
 * of `fallback` if the label has no Latin letters.
 */
export function makeId(label: string, taken: readonly string[], fallback: string): string {
  const stem = stemOf(label) || fallback;
  if (!taken.includes(stem)) return stem;
  for (let number = 2; ; number += 1) {
    const id = `${stem.slice(0, MAX - 1 - String(number).length)}_${number}`;
    if (!taken.includes(id)) return id;
  }
}

type Renamed = {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly others: readonly string[];
  readonly fallback: string;
  readonly saved: boolean;
};

/** The id of something whose label changes: it follows the label until it is saved or was chosen by hand. */
export function followingId({ id, from, to, others, fallback, saved }: Renamed): string {
  return !saved && id === makeId(from, others, fallback) ? makeId(to, others, fallback) : id;
}

type Relabeled = {
  readonly index: number;
  readonly label: string;
  readonly saved: readonly QuestionPart[];
  readonly fallback: string;
};

/**
 * The list of parts with another label for one of them; its id follows the label unless it is stored already.
 */
export function relabel<Part extends QuestionPart>(
  parts: readonly Part[],
  { index, label, saved, fallback }: Relabeled,
): Part[] {
  return parts.map((part, at) => {
    if (at !== index) return part;
    const others = parts.filter((_, other) => other !== index).map(({ id }) => id);
    return {
      ...part,
      label,
      id: followingId({
        id: part.id,
        from: part.label,
        to: label,
        others,
        fallback,
        saved: saved.some(({ id }) => id === part.id),
      }),
    };
  });
}
