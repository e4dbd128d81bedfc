import type { BinaryQuestion } from "@laurel/core/questions/kinds/binary/binary-question";
import type { Translate } from "../../../../i18n/translate.ts";
import { letterOf } from "../../letter-of.ts";
import { presentedIds } from "../../presented-ids.ts";
import type { AnswerState, DeskKind, Offer } from "../desk-kind.ts";
import { stepOffers } from "../step-offers.ts";
import { BinaryControl } from "./binary-control.tsx";
import { binaryWords } from "./binary-words.ts";

function labelsOf({ answer }: Pick<AnswerState, "answer">): Readonly<Record<string, boolean>> {
  return answer?.kind === "binary" ? answer.labels : {};
}

/** 1 is good, 2 is bad, of the response in view; then the next one's turn. */
function offers(t: Translate, state: AnswerState<BinaryQuestion>): Offer[] {
  const { question, task, at } = state;
  const ids = presentedIds(task);
  const id = ids[at];
  if (id === undefined) return [];
  const words = binaryWords(t, question);
  const label = (choice: string, value: boolean): Offer => ({
    id: choice,
    does: ids.length > 1 ? t("annotate.responseIs", { letter: letterOf(at), word: words[value ? 0 : 1] }) : words[value ? 0 : 1],
    answer: { kind: "binary", labels: { ...labelsOf(state), [id]: value } },
    at: Math.min(at + 1, ids.length - 1),
  });
  return [label("choice.1", true), label("choice.2", false), ...stepOffers(t, state, ids.length)];
}

export const BINARY_DESK: DeskKind<BinaryQuestion> = {
  startAt: (state) => Math.max(0, presentedIds(state.task).findIndex((id) => labelsOf(state)[id] === undefined)),
  offers,
  instant: (_question, task) => task.responses.length === 1,
  Control: BinaryControl,
};
