import type { BinaryQuestion } from "@laurel/core/questions/kinds/binary-schemas";
import type { Translate } from "../../../../i18n/translate.ts";
import { letterOf } from "../../letter-of.ts";
import { presentedIds } from "../../presented-ids.ts";
import type { AnswerState, Offer } from "../desk-kind.ts";
import { binaryWords } from "./binary-words.ts";
import { labelsOf } from "./labels-of.ts";

/** What can be said of the response at `index`: 1 is good, 2 is bad; then it is the next one's turn. */
export function labelOffers(
  t: Translate,
  { question, task, answer }: Omit<AnswerState<BinaryQuestion>, "at">,
  index: number,
): Offer[] {
  const ids = presentedIds(task);
  const id = ids[index];
  if (id === undefined) return [];
  return binaryWords(t, question).map((word, choice) => ({
    id: `choice.${choice + 1}`,
    does: ids.length > 1 ? t("annotate.responseIs", { letter: letterOf(index), word }) : word,
    answer: { kind: "binary", labels: { ...labelsOf(answer), [id]: choice === 0 } },
    at: Math.min(index + 1, ids.length - 1),
  }));
}
