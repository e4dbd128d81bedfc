import { type NamedResponse, verdictKey, type VerdictMeaning } from "./verdict.ts";

// The words, letters and numbers by which files say which response is meant, or that none is.

const TIES = [
  "tie",
  "tied",
  "draw",
  "equal",
  "same",
  "both",
  "both good",
  "both_good",
  "even",
  "=",
  "a=b",
  "no preference",
];
const BOTH_BAD = [
  "both bad",
  "both_bad",
  "bothbad",
  "both-bad",
  "tie (bothbad)",
  "tie (both bad)",
  "tie_both_bad",
  "neither",
  "none",
];
const UNDECIDED = ["skip", "skipped", "ignore", "unsure", "unknown", "undecided", "n/a", "na", "null", "nan"];

const SIDES: Readonly<Record<string, number>> = {
  left: 0,
  right: 1,
  first: 0,
  second: 1,
  third: 2,
  fourth: 3,
};
const PLACE =
  /^(?:(?:the )?(?:response|model|answer|output|completion|option|assistant|candidate|text|summary|system|conversation)s?)?[ _-]?\(?([a-z]|\d{1,2})\)?$/u;

/** Whether a value, as `verdictKey` writes it, is the name of a response's column or model. */
export function isName(value: string, responses: readonly NamedResponse[]): boolean {
  return responses.some(({ field, model }) =>
    [field, model].some((name) => name !== undefined && verdictKey(name) === value),
  );
}

/** What a value means by its words alone. `base` is the number of the first response. */
export function meaningOf(value: string, base: number, count: number): VerdictMeaning | undefined {
  if (TIES.includes(value)) return "tie";
  if (BOTH_BAD.includes(value)) return "both-bad";
  if (UNDECIDED.includes(value)) return "undecided";
  const side = Object.hasOwn(SIDES, value) ? SIDES[value] : placeOf(value, base);
  if (side === -1 && base === 1 && count === 2) return "tie";
  return side !== undefined && side >= 0 && side < count ? side : undefined;
}

/** The place that a letter or a number means. */
function placeOf(value: string, base: number): number | undefined {
  const place = PLACE.exec(value)?.[1];
  if (place === undefined) return undefined;
  return /\d/.test(place) ? Number(place) - base : place.charCodeAt(0) - "a".charCodeAt(0);
}

/**
 * The number of the first response. Where the values leave it open, as 1 alone does, it is that of the columns'
 * own numbers; where these have none it is not `sure`, and 1 is a guess.
 */
export function baseOf(
  values: readonly string[],
  responses: readonly NamedResponse[],
): { readonly base: 0 | 1; readonly sure: boolean } {
  const numbers = values.flatMap((value) => {
    const place = PLACE.exec(value)?.[1];
    return place !== undefined && /\d/.test(place) ? [Number(place)] : [];
  });
  if (numbers.includes(responses.length)) return { base: 1, sure: true };
  if (numbers.includes(0)) return { base: 0, sure: true };
  const ends = responses.flatMap(({ field }) => /(?:^|\D)(\d{1,2})$/.exec(field)?.[1] ?? []);
  if (ends.some((end) => Number(end) === 0)) return { base: 0, sure: true };
  return { base: 1, sure: numbers.length === 0 || ends.length === responses.length };
}

/** What the words mean that the given ones leave out, with the places of the others in the same way. */
export function wordsBeside(
  meanings: ReadonlyMap<string, VerdictMeaning>,
  base: number,
  count: number,
): [string, VerdictMeaning][] {
  const words = new Set([...TIES, ...BOTH_BAD, ...UNDECIDED]);
  for (const value of meanings.keys()) {
    const place = PLACE.exec(value)?.[1];
    if (value in SIDES) Object.keys(SIDES).forEach((side) => words.add(side));
    if (place === undefined) continue;
    const start = value.slice(0, value.lastIndexOf(place));
    for (let index = 0; index < count; index += 1)
      words.add(
        start +
          (/\d/.test(place) ? String(index + base) : String.fromCharCode("a".charCodeAt(0) + index)) +
          value.slice(start.length + place.length),
      );
  }
  return [...words].flatMap((word) => {
    const meaning = meaningOf(word, base, count);
    return meaning === undefined ? [] : [[word, meaning] as [string, VerdictMeaning]];
  });
}

/**
 * The places of responses in the order of the letters or numbers at the ends of their names: "a" and "first"
 * mean response_a, in whichever order the columns stand. They stay as they are where the names end otherwise.
 */
export function orderByEnds(responses: readonly NamedResponse[]): number[] {
  const names = responses.map(({ field }) => field.toLowerCase());
  const [first = ""] = names;
  // "completiona" ends in a letter of its own only beside "completionb".
  const alike = names.every((name) => name.length > 1 && name.slice(0, -1) === first.slice(0, -1));
  const ends = names.map((name) =>
    (alike ? /([a-z])$|(\d{1,2})$/u : /(?:^|[^a-z0-9])([a-z])$|(\d{1,2})$/u).exec(name),
  );
  const keys = ends.map((end) => (end?.[1] ? end[1].charCodeAt(0) : Number(end?.[2] ?? Number.NaN)));
  const places = responses.map((_, index) => index);
  const sorts = keys.every(Number.isFinite) && new Set(keys).size === keys.length;
  return sorts ? places.toSorted((one, other) => (keys[one] ?? 0) - (keys[other] ?? 0)) : places;
}
