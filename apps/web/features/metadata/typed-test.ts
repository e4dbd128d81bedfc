import { MetadataCondition } from "@laurel/core/records/metadata-condition";

export const METADATA_TESTS = ["equals", "contains", "between", "there", "missing"] as const;
type MetadataTest = (typeof METADATA_TESTS)[number];

/** How many values a column may be compared with, as in `MetadataCondition`. */
export const MOST_VALUES = 50;

/**
 * A test of a column of metadata as it is chosen and typed. A value equals one of the texts, or contains the
 * first; blank ones don't count. Bounds are numbers in digits.
 */
export type TypedTest = {
  readonly test: MetadataTest;
  readonly texts: readonly string[];
  readonly from: string;
  readonly to: string;
};

export const EMPTY_TEST: TypedTest = { test: "equals", texts: [""], from: "", to: "" };

/** The condition that a test asks of a column; undefined where it isn't filled in, or its bounds are no range. */
export function conditionOf(column: string, typed: TypedTest): MetadataCondition | undefined {
  return MetadataCondition.safeParse({ column, ...asked(typed) }).data;
}

function asked({ test, texts, from, to }: TypedTest) {
  switch (test) {
    case "there":
    case "missing":
      return { is: test };
    case "between":
      return { is: test, from: numberOf(from), to: numberOf(to) };
    case "contains":
      return { is: test, text: texts[0] };
    case "equals":
      return { is: "one-of", values: texts.filter((text) => text.trim() !== "") };
  }
}

/** A typed number, with a point or a comma; null where nothing is typed, undefined where it is no number. */
function numberOf(typed: string): number | null | undefined {
  if (typed.trim() === "") return null;
  const number = Number(typed.trim().replace(",", "."));
  return Number.isFinite(number) ? number : undefined;
}

/** The test of a condition, as it would be typed; the counterpart of `conditionOf`. */
export function typedTestOf(condition: MetadataCondition): TypedTest {
  switch (condition.is) {
    case "there":
    case "missing":
      return { ...EMPTY_TEST, test: condition.is };
    case "between": {
      const [from, to] = [condition.from, condition.to].map((bound) => (bound === null ? "" : String(bound)));
      return { ...EMPTY_TEST, test: "between", from: from ?? "", to: to ?? "" };
    }
    case "contains":
      return { ...EMPTY_TEST, test: "contains", texts: [condition.text] };
    case "one-of":
      return { ...EMPTY_TEST, texts: condition.values };
  }
}
