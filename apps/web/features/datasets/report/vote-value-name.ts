import type { Agreement } from "@laurel/core/datasets/dataset-report";
import type { Translate } from "../../../i18n/translate.ts";

const NAMED = {
  direction: { "1": "preferred", "0": "tie", "both-bad": "bothBad" },
  strength: { "0": "tie" },
  label: { good: "good", bad: "bad" },
  rating: {},
  step: { "1": "right", "0": "neutral", "-1": "wrong" },
} as const;

/** What a vote says, for people; a strength or a rating is its number. */
export function voteValueName(t: Translate, measure: Agreement["measure"], value: string): string {
  const name = Object.entries(NAMED[measure]).find(([own]) => own === value)?.[1];
  return name ? t(`datasetReport.voteValues.${name}`) : value;
}
