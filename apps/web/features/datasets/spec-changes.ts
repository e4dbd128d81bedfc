import type { DatasetSpec } from "@laurel/core/datasets/dataset-spec";
import type { Translate } from "../../i18n/translate.ts";
import { specWords } from "./spec/spec-words.ts";

/** A setting that two specs have otherwise; null where a spec doesn't name it, for it is as usual. */
export type SpecChange = {
  readonly label: string;
  readonly before: string | null;
  readonly after: string | null;
};

/** In what two specs differ, in words and in their order. */
export function specChanges(
  t: Translate,
  locale: string,
  before: DatasetSpec,
  after: DatasetSpec,
): readonly SpecChange[] {
  const earlier = new Map(specWords(t, locale, before).map(({ label, value }) => [label, value]));
  const later = new Map(specWords(t, locale, after).map(({ label, value }) => [label, value]));
  return [...new Set([...later.keys(), ...earlier.keys()])].flatMap((label) => {
    const change = { label, before: earlier.get(label) ?? null, after: later.get(label) ?? null };
    return change.before === change.after ? [] : [change];
  });
}
