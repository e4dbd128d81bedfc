import type { Translate } from "../../../i18n/translate.ts";
import type { AnswerState, Offer } from "./desk-kind.ts";

/** The arrows: from one place of a question to the one before and the next, its answer as it is. */
export function stepOffers(
  t: Translate,
  { answer, at }: Pick<AnswerState, "answer" | "at">,
  places: number,
): Offer[] {
  return [
    ...(at > 0 ? [{ id: "previousPlace", does: t("annotate.goBackWithinThe"), answer, at: at - 1 }] : []),
    ...(at < places - 1 ? [{ id: "nextPlace", does: t("annotate.goOnWithinThe"), answer, at: at + 1 }] : []),
  ];
}
