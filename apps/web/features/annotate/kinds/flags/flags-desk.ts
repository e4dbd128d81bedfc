import type { FlagsAnswer, FlagsQuestion } from "@laurel/core/questions/kinds/flags-schemas";
import type { Translate } from "../../../../i18n/translate.ts";
import { letterOf } from "../../letter-of.ts";
import { presentedIds } from "../../presented-ids.ts";
import type { AnswerState, DeskKind, Offer } from "../desk-kind.ts";
import { stepOffers } from "../step-offers.ts";
import { flagToggled } from "./flag-toggled.ts";
import { FlagsControl } from "./flags-control.tsx";

const NOTHING = "choice.10";

/**
 * A digit sets or takes back a flag, of the task or of the response in view; 0 says that there is none. The
 * arrows change the response.
 */
function offers(t: Translate, state: AnswerState<FlagsQuestion>): Offer[] {
  const { question, task, at } = state;
  const ids = presentedIds(task);
  const places = question.scope === "task" ? 1 : ids.length;
  const response = question.scope === "task" ? undefined : ids[at];
  const flags: FlagsAnswer["flags"] = state.answer?.kind === "flags" ? state.answer.flags : [];
  const of = places > 1 ? `${letterOf(at)}: ` : "";
  const toggles = question.options.slice(0, 9).map(({ id, label }, index): Offer => ({
    id: `choice.${index + 1}`,
    does: `${of}${label}`,
    answer: flagToggled(flags, id, response),
    at,
  }));
  return [
    ...toggles,
    { id: NOTHING, does: t("annotate.nothingToFlag"), answer: { kind: "flags", flags: [] }, at },
    ...stepOffers(t, state, places),
  ];
}

export const FLAGS_DESK: DeskKind<FlagsQuestion> = {
  startAt: () => 0,
  offers,
  instant: () => false,
  // After one flag there may be another.
  passesOn: ({ id }) => id === NOTHING,
  Control: FlagsControl,
};
