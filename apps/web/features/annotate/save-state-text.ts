import type { Translate } from "../../i18n/translate.ts";
import type { Delivery } from "./create-drainer.ts";

/** Where the answers are, in a few calm words. */
export function saveStateText(t: Translate, delivery: Delivery, pending: number, durable: boolean): string {
  const count = { count: pending };
  if (delivery === "signedOut")
    return pending === 0 ? t("annotate.signedOut") : t("annotate.answersKeptSignedOut", count);
  if (pending === 0) return t("annotate.allSaved");
  if (delivery === "offline")
    return durable ? t("annotate.answersKept", count) : t("annotate.answersKeptInTab", count);
  return t("annotate.savingAnswers", count);
}
